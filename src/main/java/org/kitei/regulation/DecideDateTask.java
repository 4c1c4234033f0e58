package org.kitei.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.kitei.text.JapaneseDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The director moves the day of a promulgated text, leaves it, or calls the enactment off, signed again. */
@Component
class DecideDateTask implements TaskHandler {

    private final RevisionCases cases;
    private final Regulations regulations;
    private final Successions successions;
    private final DirectorsDecisions decisions;
    private final DateMoving moving;
    private final CaseTitles titles;
    private final CaseNews news;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    DecideDateTask(RevisionCases cases, Regulations regulations, Successions successions, DirectorsDecisions decisions,
            DateMoving moving, CaseTitles titles, CaseNews news, FacilityDirectory facilities, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.regulations = regulations;
        this.successions = successions;
        this.decisions = decisions;
        this.moving = moving;
        this.titles = titles;
        this.news = news;
        this.facilities = facilities;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "decide-date";
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        return cases.get(task.subject().id()).dateQuestion()
                .map(question -> Map.of("effectiveDate", List.of(question.wished().toString()))).orElseGet(Map::of);
    }

    @Override
    public void hold(InboxTask task) {
        regulations.findLocked(cases.get(task.subject().id()).regulationId());
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var revision = cases.get(task.subject().id());
        if (revision.committee() && decisions.draftedBy(FacilityContext.requiredPerson(), revision)) {
            return Map.of("dateDecision", "regulation.error.own-draft");
        }
        if (!standing(revision).isAfter(facilities.today())) {
            return Map.of("dateDecision", "regulation.error.date-reached");
        }
        var succession = successions.of(revision.regulationId());
        return switch (answers.text("dateDecision")) {
            case "move" -> answers.date("effectiveDate").filter(standing(revision)::equals).isPresent()
                    ? Map.of("effectiveDate", "regulation.error.same-date")
                    : succession.objection(revision.id(), revision.baseEditionId().orElse(null),
                            answers.date("effectiveDate").orElseThrow(), facilities.today())
                    .map(key -> Map.of("effectiveDate", key)).orElseGet(Map::of);
            case "call-off" -> succession.successor(revision.id()).isPresent()
                    ? Map.of("dateDecision", "regulation.error.successor-stays") : Map.of();
            default -> Map.of();
        };
    }

    private static LocalDate standing(RevisionCase revision) {
        return revision.effectiveDate().orElseThrow();
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var revision = cases.get(task.subject().id());
        var day = answers.date("effectiveDate").orElseGet(() -> standing(revision));
        var statement = messages.getMessage("regulation.statement." + answers.text("dateDecision"), new Object[] {
            titles.of(revision), JapaneseDate.format(standing(revision)), JapaneseDate.format(day)}, Locale.JAPANESE);
        return new SignedContent(CaseSubject.of(revision), revision.draft().contentHash(), statement);
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var revision = cases.get(task.subject().id());
        var signed = Objects.requireNonNull(signature);
        decisions.requireDecidable(revision, signed);
        var answer = answers.text("dateDecision");
        var former = standing(revision);
        var day = switch (answer) {
            case "move" -> answers.date("effectiveDate").orElseThrow();
            case "call-off" -> null;
            default -> former;
        };
        var decision = decisions.keep("date-decided", answer, revision, outcome(answer), day, answers.text("reason"), signed);
        if (day == null) {
            revision.callOff(clock.instant().truncatedTo(ChronoUnit.MICROS));
            moving.callOff(revision);
        } else {
            revision.decideDate(day);
            if (!day.equals(former)) {
                moving.move(revision, day);
            }
        }
        news.dateDecided(revision, decision);
        return Map.of("dateDecision", answer);
    }

    private static Decision.Outcome outcome(String answer) {
        return switch (answer) {
            case "move" -> Decision.Outcome.MOVE_DATE;
            case "call-off" -> Decision.Outcome.CALL_OFF;
            default -> Decision.Outcome.KEEP_DATE;
        };
    }
}
