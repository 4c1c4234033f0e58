package org.kitei.regulation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.guideline.Answers;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.CoverageReading;
import org.kitei.guideline.Guideline;
import org.kitei.text.Finding;
import org.kitei.text.Identities;
import org.kitei.text.Placeholder;
import org.kitei.text.Placeholders;
import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.Remark;
import org.kitei.text.SetAside;
import org.kitei.text.TextCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing the text of a case: as plain text in one area, held as a tree whose provisions keep their identities. */
@Service
public class Drafting {

    private final RevisionCases cases;
    private final Editions editions;
    private final Guideline guideline;
    private final CoverageReading coverage;
    private final CaseTitles titles;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final KeptHistory history;

    Drafting(RevisionCases cases, Editions editions, Guideline guideline, CoverageReading coverage, CaseTitles titles,
            FacilityDirectory facilities, ApplicationEventPublisher events, Clock clock, KeptHistory history) {
        this.history = history;
        this.cases = cases;
        this.editions = editions;
        this.guideline = guideline;
        this.coverage = coverage;
        this.titles = titles;
        this.facilities = facilities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A draft on the desk.
     *
     * @param drafterId who writes it
     * @param plain     the text as it was typed, with the lines that are no part of it
     * @param revision  to be handed back when saving
     * @param base      the text it changes; null where it is the first
     * @param findings  what the reader could not place, by line
     * @param aside     the lines that are no part of the text and go into no document, whole
     * @param remarks   what to look at in the text as it was read: references that lead nowhere, dates that are not
     */
    public record Desk(
            UUID caseId, String title, String number, UUID drafterId, String plain, int revision, Instant savedAt,
            RegulationText text, @Nullable RegulationText base, Answers answers, List<Finding> findings,
            List<SetAside> aside, List<Placeholder> placeholders, List<Remark> remarks, Coverage coverage) {

        /** Whether it lies on the desk of the person at work, who alone may write. */
        public boolean mine() {
            return FacilityContext.person().filter(drafterId::equals).isPresent();
        }
    }

    /**
     * The draft, for whoever may see the case; only its drafter may save.
     *
     * @throws NotAllowed where the case is not being drafted
     */
    @Transactional(readOnly = true)
    public Desk open(UUID caseId) {
        var revision = inDraft(caseId);
        var text = revision.draft().text();
        var typed = revision.draftTyped().map(TypedText::of);
        var words = typed.filter(last -> last.reads(text))
                .orElseGet(() -> typed.map(last -> TypedText.printed(text, last.read(), history.before(revision))).orElseGet(() -> TypedText.printed(text)));
        return desk(revision, words, text);
    }

    /**
     * The draft, for the person who writes it.
     *
     * @throws NotAllowed where the case is not being drafted, or by somebody else
     */
    @Transactional(readOnly = true)
    public Desk onOwnDesk(UUID caseId) {
        drafted(caseId);
        return open(caseId);
    }

    /**
     * A text from elsewhere held against the draft, for the person who writes it. Nothing is saved.
     *
     * @throws NotAllowed as {@link #onOwnDesk}
     */
    @Transactional(readOnly = true)
    public BroughtText beside(UUID caseId, ReadResult read) {
        return BroughtText.of(onOwnDesk(caseId), read, history.before(cases.get(caseId)));
    }

    /**
     * Saves what was typed. Nothing typed is refused or lost: what cannot be placed is kept as words and reported, and what is
     * no part of the text stays with the draft as it was typed.
     *
     * @param revision the revision the writer started from
     * @throws DraftOvertaken where it was saved elsewhere in between
     */
    @Transactional
    public Desk save(UUID caseId, String plain, int revision) {
        return save(caseId, plain, revision, null);
    }

    /**
     * Saves what was typed with one correction taken that was offered for it. Where the words do not stand there any more,
     * only what was typed is saved, and so where lines that are no part of the text would be lost by it.
     *
     * @param correction its {@link org.kitei.text.Correction#key() key}
     * @throws DraftOvertaken where it was saved elsewhere in between
     */
    @Transactional
    public Desk save(UUID caseId, String plain, int revision, @Nullable String correction) {
        var drafted = drafted(caseId);
        var typed = TypedText.of(plain);
        var read = typed.read().carriedOver(origin(drafted)).carriedOver(drafted.draft().text());
        var corrected = correction == null ? Optional.<Corrected>empty() : corrected(typed, read, remarks(drafted, read.text()), correction);
        var words = corrected.map(Corrected::words).orElse(typed);
        var text = corrected.map(Corrected::text).orElse(read.text());
        var formerTitle = drafted.title();
        drafted.save(Draft.of(text, drafted.draft().answers()), words.kept(), revision, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!drafted.title().equals(formerTitle)) {
            events.publishEvent(CaseDescribed.of(drafted, titles));
        }
        return desk(drafted, words, text);
    }

    private record Corrected(TypedText words, RegulationText text) {
    }

    private static Optional<Corrected> corrected(TypedText typed, ReadResult read, List<Remark> remarks, String key) {
        return remarks.stream().flatMap(remark -> remark.corrections().stream()).filter(offered -> offered.key().equals(key)).findFirst()
                .flatMap(offered -> {
                    var text = offered.applyTo(read.text());
                    var words = typed.kept() == null ? Optional.of(TypedText.printed(text))
                            : typed.with(offered, read.lines().getOrDefault(offered.provision(), 1), text);
                    return words.map(said -> new Corrected(said, text));
                });
    }

    private List<Remark> remarks(RevisionCase revision, RegulationText text) {
        return base(revision).map(former -> TextCheck.of(text, former)).orElseGet(() -> TextCheck.of(text));
    }

    /** The text the case started from, so that what was deleted and put back is what it was before. */
    private RegulationText origin(RevisionCase drafted) {
        return drafted.kind() == CaseKind.ABOLISH ? drafted.draft().text() : base(drafted).orElseGet(() -> guideline.assemble(facilities.current()).text());
    }

    private Desk desk(RevisionCase revision, TypedText words, RegulationText text) {
        var answers = revision.draft().answers();
        return new Desk(revision.id(), revision.title(), revision.number(), revision.drafterId(), words.plain(), revision.draftRevision(),
                revision.draftSavedAt(), text, base(revision).orElse(null), answers,
                words.read().findings().stream().filter(finding -> finding.kind() != Finding.Kind.NUMBER_OUT_OF_ORDER).toList(), words.read().aside(),
                Placeholders.in(text), remarks(revision, text),
                coverage.of(revision.regulationId(), text, answers, origin(revision)));
    }

    private Optional<RegulationText> base(RevisionCase revision) {
        return revision.kind() == CaseKind.ABOLISH ? Optional.empty()
                : revision.baseEditionId().flatMap(editions::findById).map(base -> base.draft().text());
    }

    private RevisionCase drafted(UUID caseId) {
        var revision = inDraft(caseId);
        if (!revision.drafterId().equals(FacilityContext.requiredPerson())) {
            throw new NotAllowed("draft");
        }
        return revision;
    }

    private RevisionCase inDraft(UUID caseId) {
        var revision = cases.get(caseId);
        if (revision.state() != CaseState.DRAFTING) {
            throw new NotAllowed("draft");
        }
        return revision;
    }
}
