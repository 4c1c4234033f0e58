package org.kitei.regulation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Guideline;
import org.kitei.text.Finding;
import org.kitei.text.Identities;
import org.kitei.text.Placeholder;
import org.kitei.text.Placeholders;
import org.kitei.text.RegulationText;
import org.kitei.text.TextPrinter;
import org.kitei.text.TextReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing the text of a case: as plain text in one area, held as a tree whose provisions keep their identities. */
@Service
public class Drafting {

    private final RevisionCases cases;
    private final Editions editions;
    private final Guideline guideline;
    private final CaseTitles titles;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(RevisionCases cases, Editions editions, Guideline guideline, CaseTitles titles, FacilityDirectory facilities,
            ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.editions = editions;
        this.guideline = guideline;
        this.titles = titles;
        this.facilities = facilities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A draft on the desk.
     *
     * @param plain    the text as it is typed
     * @param revision to be handed back when saving
     * @param findings what the reader could not place, by line
     */
    public record Desk(
            UUID caseId, String title, String number, String plain, int revision, Instant savedAt, RegulationText text,
            List<Finding> findings, List<Placeholder> placeholders, Coverage coverage) {
    }

    /** @throws NotAllowed where the person at work is not the drafter, or the case is not being drafted */
    @Transactional(readOnly = true)
    public Desk open(UUID caseId) {
        var revision = drafted(caseId);
        var text = revision.draft().text();
        var plain = TextPrinter.print(text);
        return desk(revision, plain, text, TextReader.read(plain).findings());
    }

    /**
     * Saves what was typed. Nothing typed is refused: what cannot be placed is kept as words and reported.
     *
     * @param revision the revision the writer started from
     * @throws DraftOvertaken where it was saved elsewhere in between
     */
    @Transactional
    public Desk save(UUID caseId, String plain, int revision) {
        var drafted = drafted(caseId);
        var read = TextReader.read(plain);
        var text = Identities.carryOver(drafted.draft().text(), Identities.carryOver(origin(drafted), read.text()));
        var formerTitle = drafted.title();
        drafted.save(Draft.of(text, drafted.draft().answers()), revision, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!drafted.title().equals(formerTitle)) {
            events.publishEvent(CaseDescribed.of(drafted, titles));
        }
        return desk(drafted, plain, text, read.findings());
    }

    /** The text the case started from, so that what was deleted and put back is what it was before. */
    private RegulationText origin(RevisionCase drafted) {
        return drafted.baseEditionId().flatMap(editions::findById).map(base -> base.draft().text())
                .orElseGet(() -> guideline.assemble(facilities.current()).text());
    }

    private Desk desk(RevisionCase revision, String plain, RegulationText text, List<Finding> findings) {
        return new Desk(revision.id(), revision.title(), revision.number(), plain, revision.draftRevision(), revision.draftSavedAt(),
                text, findings, Placeholders.in(text), guideline.coverage(text, revision.draft().answers(), facilities.current().size()));
    }

    private RevisionCase drafted(UUID caseId) {
        var revision = cases.findById(caseId).orElseThrow(() -> new NoSuchRecord("case", caseId));
        if (!revision.drafterId().equals(FacilityContext.requiredPerson()) || revision.state() != CaseState.DRAFTING) {
            throw new NotAllowed("draft");
        }
        return revision;
    }
}
