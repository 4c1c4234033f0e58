package org.kitei.contract;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The system manager looks whether the subcontractor would be bound to equal terms. */
@Component
class CheckEqualTermsTask implements TaskHandler {

    private final SubcontractSteps subcontracts;
    private final Ledger ledger;
    private final Clock clock;

    CheckEqualTermsTask(SubcontractSteps subcontracts, Ledger ledger, Clock clock) {
        this.subcontracts = subcontracts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "check-equal-terms";
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var subcontract = subcontracts.get(task.subject().id());
        var act = Act.of("subcontract-checked", task.subject()).on(subcontract.contentHash()).with("name", subcontract.name())
                .with("verdict", answers.text("verdict"));
        if (answers.text("verdict").equals("equal")) {
            subcontract.foundEqual();
            ledger.record(act);
        } else {
            subcontract.refuse(answers.text("reason"), clock.instant().truncatedTo(ChronoUnit.MICROS));
            ledger.record(act.with("reason", answers.text("reason")));
        }
        return Map.of("equalTerms", answers.text("verdict"));
    }
}
