package org.kitei.regulation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.kitei.text.Placeholder;
import org.kitei.text.Placeholders;
import org.kitei.text.Remark;
import org.kitei.text.TextCheck;
import org.springframework.context.MessageSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The drafter submits the text, signed, or withdraws the case. */
@Component
class DraftTextTask implements TaskHandler {

    private static final int NAMED = 5;

    private final RevisionCases cases;
    private final Regulations regulations;
    private final Editions editions;
    private final Submissions submissions;
    private final KeptHistory history;
    private final Vacancies vacancies;
    private final CaseTitles titles;
    private final Participants participants;
    private final CaseNews news;
    private final Ledger ledger;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftTextTask(RevisionCases cases, Regulations regulations, Editions editions, Submissions submissions, KeptHistory history,
            Vacancies vacancies, CaseTitles titles, Participants participants, CaseNews news, Ledger ledger, MessageSource messages,
            ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.regulations = regulations;
        this.editions = editions;
        this.submissions = submissions;
        this.history = history;
        this.vacancies = vacancies;
        this.titles = titles;
        this.participants = participants;
        this.news = news;
        this.ledger = ledger;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "draft-text";
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        if (!answers.text("outcome").equals("submit")) {
            return Map.of();
        }
        var revision = cases.get(task.subject().id());
        if (revision.unchangedSinceReturn()) {
            return Map.of("outcome", "regulation.error.unchanged");
        }
        return textObjection(revision).or(() -> vacancies.before(revision))
                .map(key -> Map.of("outcome", key)).orElseGet(Map::of);
    }

    /** What keeps a text from being submitted. */
    private Optional<String> textObjection(RevisionCase revision) {
        var text = revision.draft().text();
        if (text.articles().findAny().isEmpty()) {
            return Optional.of("regulation.error.empty");
        }
        if (changesNothing(revision)) {
            return Optional.of("regulation.error.nothing-changed");
        }
        if (isCalledAsAnother(revision)) {
            return Optional.of("regulation.error.same-title");
        }
        return unfilled(revision).or(() -> unresolved(revision));
    }

    /** Also in what is printed behind the text. */
    private Optional<String> unfilled(RevisionCase revision) {
        var labels = Stream.concat(Placeholders.in(revision.draft().text()).stream().map(Placeholder::label),
                history.of(revision).stream().filter(Placeholders::areIn)).distinct().toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of("regulation.error.placeholders\t" + named(labels));
    }

    /** An abolition leaves nothing behind that could be referred to. */
    private Optional<String> unresolved(RevisionCase revision) {
        if (revision.kind() == CaseKind.ABOLISH) {
            return Optional.empty();
        }
        var base = revision.baseEditionId().flatMap(editions::findById).map(edition -> edition.draft().text());
        var text = revision.draft().text();
        var labels = base.map(former -> TextCheck.of(text, former)).orElseGet(() -> TextCheck.of(text)).stream().filter(Remark::blocks)
                .map(remark -> remark.label() + "「" + remark.words() + "」").distinct().toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of("regulation.error.references\t" + named(labels));
    }

    /** As many as fit beside a field; the editor shows them all. */
    private static String named(List<String> labels) {
        return String.join("、", labels.subList(0, Math.min(labels.size(), NAMED))) + (labels.size() > NAMED ? " …" : "");
    }

    /** Two regulations of one name could not be told apart. */
    private boolean isCalledAsAnother(RevisionCase revision) {
        return revision.kind() != CaseKind.ABOLISH && regulations.findAllByTitle(revision.title()).stream()
                .anyMatch(other -> !other.id().equals(revision.regulationId()) && other.hasEditions());
    }

    private boolean changesNothing(RevisionCase revision) {
        return revision.baseEditionId().flatMap(editions::findById)
                .filter(base -> base.draft().contentHash().equals(revision.draft().contentHash())).isPresent();
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var revision = cases.get(task.subject().id());
        var statement = messages.getMessage("regulation.statement." + answers.text("outcome"),
                new Object[] {titles.of(revision)}, Locale.JAPANESE);
        return new SignedContent(CaseSubject.of(revision), revision.draft().contentHash(), statement);
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var revision = cases.get(task.subject().id());
        var outcome = answers.text("outcome");
        if (outcome.equals("submit")) {
            revision.submit(answers.text("reason"));
            var submission = submissions.save(Submission.of(revision, Objects.requireNonNull(signature)));
            ledger.record(Act.of("submitted", CaseSubject.of(revision)).on(revision.draft().contentHash())
                    .with("summary", revision.summary()).with("submissionId", submission.getId()));
            events.publishEvent(CaseDescribed.of(revision, titles));
        } else {
            var asked = participants.of(revision);
            revision.withdraw(clock.instant().truncatedTo(ChronoUnit.MICROS));
            regulations.findById(revision.regulationId()).orElseThrow().release(revision.id());
            ledger.record(Act.of("withdrawn", CaseSubject.of(revision)).with("reason", answers.text("withdrawReason")));
            news.withdrawn(revision, answers.text("withdrawReason"), asked);
        }
        return Map.of("draftOutcome", outcome);
    }
}
