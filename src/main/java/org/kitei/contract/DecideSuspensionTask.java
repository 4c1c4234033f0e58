package org.kitei.contract;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** After a breach or an incident the system manager decides whether work under the agreement goes on. */
@Component
class DecideSuspensionTask extends AgreementTask {

    private final Stopping stopping;
    private final AgreementNews news;

    DecideSuspensionTask(AgreementBook book, Stopping stopping, AgreementNews news) {
        super(book, "decide-suspension");
        this.stopping = stopping;
        this.news = news;
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var agreement = get(task);
        var reason = answers.text("reason");
        if (answers.text("decision").equals("suspend")) {
            agreement.suspend(reason);
            book().record(book().act("agreement-suspended", agreement).with("reason", reason));
            stopping.stopped(agreement, "contract.told.suspended", reason);
        } else {
            agreement.resume();
            book().record(book().act("agreement-goes-on", agreement).with("reason", reason));
            news.tell(stopping.concerned(agreement), "contract.told.goes-on", agreement, reason);
        }
        return Map.of();
    }
}
