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

/** The director approves with the enactment date, sends back or rejects, signed. */
@Component
class DecideTask implements TaskHandler {

    private final RevisionCases cases;
    private final Regulations regulations;
    private final Successions successions;
    private final DirectorsDecisions decisions;
    private final CaseTitles titles;
    private final CaseNews news;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    DecideTask(RevisionCases cases, Regulations regulations, Successions successions, DirectorsDecisions decisions,
            CaseTitles titles, CaseNews news, FacilityDirectory facilities, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.regulations = regulations;
        this.successions = successions;
        this.decisions = decisions;
        this.titles = titles;
        this.news = news;
        this.facilities = facilities;
        this.messages = messages;
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

    /** Two decisions on one regulation are taken one after the other, so that the second sees the succession as it is then. */
    @Override
    public void hold(InboxTask task) {
        regulations.findLocked(cases.get(task.subject().id()).regulationId());
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var revision = cases.get(task.subject().id());
        if (revision.committee() && decisions.draftedBy(FacilityContext.requiredPerson(), revision)) {
            return Map.of("decision", "regulation.error.own-draft");
        }
        if (!answers.text("decision").equals("approve")) {
            return Map.of();
        }
        return successions.of(revision.regulationId())
                .objection(revision.id(), revision.baseEditionId().orElse(null), answers.date("effectiveDate").orElseThrow(),
                        facilities.today())
                .map(key -> Map.of("effectiveDate", key)).orElseGet(Map::of);
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var revision = cases.get(task.subject().id());
        var decision = answers.text("decision");
        var key = "regulation.statement." + decision;
        var arguments = new Object[] {titles.of(revision), answers.date("effectiveDate").map(JapaneseDate::format).orElse("")};
        var usual = messages.getMessage(key, arguments, Locale.JAPANESE);
        return new SignedContent(CaseSubject.of(revision), revision.draft().contentHash(),
                messages.getMessage(key + "." + revision.kind(), arguments, usual, Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var revision = cases.get(task.subject().id());
        var signed = Objects.requireNonNull(signature);
        decisions.requireDecidable(revision, signed);
        var day = answers.date("effectiveDate").orElse(null);
        var answer = answers.text("decision");
        var outcome = switch (answer) {
            case "approve" -> approve(revision, Objects.requireNonNull(day));
            case "send-back" -> sendBack(revision);
            default -> reject(revision);
        };
        var decision = decisions.keep("decided", answer, revision, outcome, day, answers.text("reason"), signed);
        news.decided(revision, decision);
        return Map.of("decision", answer);
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
        return Decision.Outcome.REJECT;
    }

    private void release(RevisionCase revision) {
        regulations.findById(revision.regulationId()).orElseThrow().release(revision.id());
    }
}
