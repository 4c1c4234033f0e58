package org.kitei.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.committee.Deliberations;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.kitei.text.JapaneseDate;
import org.springframework.context.MessageSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The director approves with the enactment date, sends back or rejects, signed. */
@Component
class DecideTask implements TaskHandler {

    private final RevisionCases cases;
    private final Regulations regulations;
    private final Enactments enactments;
    private final Decisions decisions;
    private final Deliberations deliberations;
    private final CaseTitles titles;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideTask(RevisionCases cases, Regulations regulations, Enactments enactments, Decisions decisions,
            Deliberations deliberations, CaseTitles titles, FacilityDirectory facilities, Ledger ledger,
            MessageSource messages, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.regulations = regulations;
        this.enactments = enactments;
        this.decisions = decisions;
        this.deliberations = deliberations;
        this.titles = titles;
        this.facilities = facilities;
        this.ledger = ledger;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "decide";
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        var firstOfNextMonth = facilities.today().plusMonths(1).withDayOfMonth(1);
        return Map.of("effectiveDate", List.of(firstOfNextMonth.toString()));
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var revision = get(task);
        if (revision.committee() && revision.drafterId().equals(FacilityContext.requiredPerson())) {
            return Map.of("decision", "regulation.error.own-draft");
        }
        if (!answers.text("decision").equals("approve")) {
            return Map.of();
        }
        var day = answers.date("effectiveDate").orElseThrow();
        if (day.isBefore(facilities.today())) {
            return Map.of("effectiveDate", "regulation.error.backdated");
        }
        return baseStandsOnTheEveOf(day, revision) ? Map.of() : Map.of("effectiveDate", "regulation.error.base-superseded");
    }

    private boolean baseStandsOnTheEveOf(LocalDate day, RevisionCase revision) {
        var onTheEve = enactments.inForceOn(revision.regulationId(), day.minusDays(1));
        var onTheDay = enactments.inForceOn(revision.regulationId(), day);
        return onTheDay.map(Enactment::editionId).equals(revision.baseEditionId())
                && (onTheEve.equals(onTheDay) || day.equals(facilities.today()));
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var revision = get(task);
        var decision = answers.text("decision");
        var day = answers.date("effectiveDate").map(JapaneseDate::format).orElse("");
        var statement = messages.getMessage("regulation.statement." + decision,
                new Object[] {titles.of(revision), day}, Locale.JAPANESE);
        return new SignedContent(CaseSubject.of(revision), revision.draft().contentHash(), statement);
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var revision = get(task);
        var signed = Objects.requireNonNull(signature);
        requireDecidable(revision, signed);
        var day = answers.date("effectiveDate").orElse(null);
        var decided = switch (answers.text("decision")) {
            case "approve" -> approve(revision, Objects.requireNonNull(day));
            case "send-back" -> sendBack(revision);
            default -> reject(revision);
        };
        var decision = decisions.save(Decision.of(revision, decided, day, answers.text("reason"), signed));
        var act = Act.of("decided", CaseSubject.of(revision)).on(signed.contentHash()).with("decision", answers.text("decision"))
                .with("decisionId", decision.id()).with("recordHash", decision.digest());
        act = day == null ? act.with("reason", answers.text("reason")) : act.with("effectiveDate", day);
        ledger.record(signed.signerId().equals(revision.drafterId()) ? act.with("doubleRole", true) : act);
        return Map.of("decision", answers.text("decision"));
    }

    /** In a hospital nobody decides their own draft, nor a text on which the committee has not reported. */
    private void requireDecidable(RevisionCase revision, Signature signature) {
        if (!revision.committee()) {
            return;
        }
        if (signature.signerId().equals(revision.drafterId())) {
            throw new IllegalStateException("author and decider are the same person");
        }
        var rounds = deliberations.on(CaseSubject.of(revision));
        if (rounds.isEmpty() || !rounds.get(rounds.size() - 1).reported()
                || !rounds.get(rounds.size() - 1).contentHash().equals(signature.contentHash())) {
            throw new IllegalStateException("the committee has not reported on this text");
        }
    }

    private Decision.Outcome approve(RevisionCase revision, LocalDate day) {
        revision.approve(day);
        release(revision);
        return Decision.Outcome.APPROVE;
    }

    private Decision.Outcome sendBack(RevisionCase revision) {
        revision.sendBack();
        return Decision.Outcome.SEND_BACK;
    }

    private Decision.Outcome reject(RevisionCase revision) {
        revision.reject(clock.instant().truncatedTo(ChronoUnit.MICROS));
        release(revision);
        events.publishEvent(CaseClosed.of(revision));
        return Decision.Outcome.REJECT;
    }

    private void release(RevisionCase revision) {
        regulations.findById(revision.regulationId()).orElseThrow().release(revision.id());
    }

    private RevisionCase get(InboxTask task) {
        return cases.findById(UUID.fromString(task.subject().id())).orElseThrow(() -> new NoSuchRecord("case", task.subject().id()));
    }
}
