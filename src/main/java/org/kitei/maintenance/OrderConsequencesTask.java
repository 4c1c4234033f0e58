package org.kitei.maintenance;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The system manager has an incident opened and an extraordinary audit ordered, or says why one of them is not needed. */
@Component
class OrderConsequencesTask extends WorkTask {

    OrderConsequencesTask(WorkBook book) {
        super(book, "order-consequences");
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        book().record(book().act("maintenance-consequences-ordered", get(task)).with("incident", answers.text("incident"))
                .with("audit", answers.text("audit")).with("remark", answers.text("remark")));
        return Map.of();
    }
}
