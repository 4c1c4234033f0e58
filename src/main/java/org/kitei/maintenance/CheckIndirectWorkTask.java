package org.kitei.maintenance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.facility.People;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Somebody has looked whether an indirect work is done properly, and signs what they found. */
@Component
class CheckIndirectWorkTask implements TaskHandler {

    private final IndirectWorkBook book;
    private final IndirectChecks checks;
    private final IndirectWorkSteps news;
    private final People people;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    CheckIndirectWorkTask(IndirectWorkBook book, IndirectChecks checks, IndirectWorkSteps news, People people, FacilityDirectory facilities,
            MessageSource messages, Clock clock) {
        this.book = book;
        this.checks = checks;
        this.news = news;
        this.people = people;
        this.facilities = facilities;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "check-indirect-work";
    }

    @Override
    public void hold(InboxTask task) {
        book.hold(id(task));
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var work = book.get(id(task));
        var details = work.details();
        return new SignedContent(task.subject(), Digest.of(work.id(), work.dueOn(), details.name(), details.provider(), details.whatToCheck(),
                answers.text("finding"), answers.text("remark")), messages.getMessage("maintenance-check.statement." + answers.text("finding"),
                        new Object[] {details.name(), details.provider()}, Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var work = book.hold(id(task));
        var signed = Objects.requireNonNull(signature);
        var checker = FacilityContext.requiredPerson();
        var check = new IndirectCheck(Ids.next(), work.id(), work.dueOn(), clock.instant().truncatedTo(ChronoUnit.MICROS), checker,
                people.get(checker).name(), answers.text("finding"), answers.text("remark"), signed.id());
        checks.keep(check);
        book.record(book.act("indirect-work-checked", work).on(signed.contentHash()).with("check", check.id())
                .with("finding", check.finding()).with("remark", check.remark()).with("recordHash", check.recordHash()));
        work.checked(facilities.today());
        if (!check.proper()) {
            news.tellImproper(work, check.remark());
        }
        return Map.of();
    }

    private static UUID id(InboxTask task) {
        return UUID.fromString(task.subject().id());
    }
}
