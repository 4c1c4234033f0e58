package org.kitei.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.inbox.form.Choice;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.regulation.EditionLabel;
import org.kitei.regulation.EditionNames;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.EditionText;
import org.kitei.regulation.RegulationReading;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The reviewer finds that the regulation stays, or names who is to draft its change, signed over the text in force. */
@Component
class ReviewRegulationTask implements TaskHandler {

    private final PeriodicReviews reviews;
    private final Findings findings;
    private final EditionReading editions;
    private final EditionNames names;
    private final EditionLabel labels;
    private final RegulationReading regulations;
    private final People people;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final MessageSource messages;

    ReviewRegulationTask(PeriodicReviews reviews, Findings findings, EditionReading editions, EditionNames names, EditionLabel labels,
            RegulationReading regulations, People people, Appointments appointments, FacilityDirectory facilities, Ledger ledger, MessageSource messages) {
        this.names = names;
        this.labels = labels;
        this.reviews = reviews;
        this.findings = findings;
        this.editions = editions;
        this.regulations = regulations;
        this.people = people;
        this.appointments = appointments;
        this.facilities = facilities;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "review-regulation";
    }

    @Override
    public Map<String, List<Choice>> choices(InboxTask task) {
        return Map.of("drafters", drafters().map(person -> new Choice(person.id().toString(), person.name())).toList());
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        var self = FacilityContext.requiredPerson();
        return drafters().anyMatch(person -> person.id().equals(self)) ? Map.of("drafter", List.of(self.toString())) : Map.of();
    }

    /** In a hospital author and decider differ (domain section 2). Whoever leaves begins nothing. */
    private Stream<PersonRef> drafters() {
        var today = facilities.today();
        var deciders = facilities.current().size().hasCommittee()
                ? appointments.holders(Role.DIRECTOR, today) : List.<PersonRef>of();
        var drafters = appointments.holders(Role.DRAFTER, today);
        var leaving = people.leavingAmong(drafters.stream().map(PersonRef::id).toList());
        return drafters.stream().filter(person -> !deciders.contains(person) && !leaving.contains(person.id()));
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        if (answers.text("verdict").equals(ReviewVerdict.KEEP.word()) || aCaseIsUnderWay(task)) {
            return Map.of();
        }
        if (drafters().findAny().isEmpty()) {
            return Map.of("verdict", "review.error.no-drafter");
        }
        return answers.find("drafter").isPresent() ? Map.of() : Map.of("drafter", "review.error.drafter");
    }

    private boolean aCaseIsUnderWay(InboxTask task) {
        return regulations.get(regulation(task), null).underWay().isPresent();
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var edition = inForce(task);
        var statement = messages.getMessage("review.statement." + answers.text("verdict"),
                new Object[] {edition.text().title(), labels.of(names.of(edition.regulationId(), edition.number()), Locale.JAPANESE)}, Locale.JAPANESE);
        return new SignedContent(ReviewSubject.of(edition.regulationId()), edition.contentHash(), statement);
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var verdict = ReviewVerdict.of(answers.text("verdict"));
        var drafter = verdict == ReviewVerdict.KEEP || aCaseIsUnderWay(task)
                ? null : UUID.fromString(answers.text("drafter"));
        var finding = findings.save(Finding.of(regulation(task), inForce(task).number(), verdict, answers.text("reason"), drafter,
                Objects.requireNonNull(signature)));
        if (verdict == ReviewVerdict.KEEP) {
            reviews.findById(regulation(task)).orElseThrow()
                    .keep(facilities.today(), facilities.current().settings().reviewIntervalMonths());
        }
        ledger.record(Act.of("reviewed", ReviewSubject.of(regulation(task))).on(signature.contentHash())
                .with("verdict", verdict.word()).with("reason", finding.reason())
                .with("findingId", finding.id()).with("recordHash", finding.digest()));
        return Map.of("verdict", verdict.word());
    }

    private EditionText inForce(InboxTask task) {
        return editions.inForce(regulation(task), facilities.today()).orElseThrow();
    }

    private static UUID regulation(InboxTask task) {
        return UUID.fromString(task.subject().id());
    }
}
