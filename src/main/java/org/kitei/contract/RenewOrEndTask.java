package org.kitei.contract;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The contract manager decides what comes after the term. */
@Component
class RenewOrEndTask extends AgreementTask {

    RenewOrEndTask(AgreementBook book) {
        super(book, "renew-or-end");
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var agreement = get(task);
        if (answers.text("decision").equals("renew")) {
            book().record("agreement-to-be-renewed", agreement);
        } else {
            agreement.endAfterTerm();
            book().record(book().act("agreement-to-be-ended", agreement).with("reason", answers.text("reason")));
        }
        return Map.of("afterTerm", answers.text("decision"));
    }
}
