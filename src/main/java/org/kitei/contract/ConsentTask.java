package org.kitei.contract;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The head of the department consents to one subcontractor, or refuses. */
@Component
class ConsentTask implements TaskHandler {

    private final SubcontractSteps subcontracts;
    private final Subcontracting subcontracting;
    private final AgreementBook book;
    private final AgreementNews news;
    private final Ledger ledger;
    private final MessageSource messages;
    private final Clock clock;

    ConsentTask(SubcontractSteps subcontracts, Subcontracting subcontracting, AgreementBook book, AgreementNews news, Ledger ledger,
            MessageSource messages, Clock clock) {
        this.subcontracts = subcontracts;
        this.subcontracting = subcontracting;
        this.book = book;
        this.news = news;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "consent-to-subcontract";
    }

    /** The agreement above, against whoever ends it at the same moment. */
    @Override
    public void hold(InboxTask task) {
        book.hold(subcontracts.get(task.subject().id()).aboveId());
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return answers.text("answer").equals("consent") && !subcontracting.possible(subcontracts.get(task.subject().id()).aboveId())
                ? Map.of("answer", "contract.error.no-consent") : Map.of();
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var subcontract = subcontracts.get(task.subject().id());
        var above = book.get(subcontract.aboveId());
        return new SignedContent(task.subject(), subcontract.contentHash(), messages.getMessage(
                answers.text("answer").equals("consent") ? "contract.statement.consent" : "contract.statement.refusal",
                new Object[] {news.contractorName(above), above.terms().title(), subcontract.name()}, Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var subcontract = subcontracts.get(task.subject().id());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (answers.text("answer").equals("consent")) {
            subcontract.consent(now);
            ledger.record(Act.of("subcontract-consented", task.subject()).on(subcontract.contentHash()).with("name", subcontract.name()));
        } else {
            subcontract.refuse(answers.text("reason"), now);
            ledger.record(Act.of("subcontract-refused", task.subject()).on(subcontract.contentHash()).with("name", subcontract.name())
                    .with("reason", answers.text("reason")));
        }
        return Map.of("consentAnswer", answers.text("answer"));
    }
}
