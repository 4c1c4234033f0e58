package org.kitei.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.guideline.Guideline;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases. */
@Service
public class CaseOpening {

    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    private final Regulations regulations;
    private final RevisionCases cases;
    private final Editions editions;
    private final Enactments enactments;
    private final Guideline guideline;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final NumberSeries numbers;
    private final CaseTitles titles;
    private final RegulationProcess process;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOpening(
            Regulations regulations, RevisionCases cases, Editions editions, Enactments enactments, Guideline guideline,
            Appointments appointments, FacilityDirectory facilities, NumberSeries numbers, CaseTitles titles,
            RegulationProcess process, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.regulations = regulations;
        this.cases = cases;
        this.editions = editions;
        this.enactments = enactments;
        this.guideline = guideline;
        this.appointments = appointments;
        this.facilities = facilities;
        this.numbers = numbers;
        this.titles = titles;
        this.process = process;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #enactOnce}, under an id of its own. */
    @Transactional
    public UUID enact() {
        return enactOnce(Ids.next());
    }

    /**
     * Opens a case to enact a new regulation, whose draft is the model text for this facility.
     *
     * @param caseId given by whoever asks, so that asking twice opens one case
     * @throws InvalidInput where the person at work would have to decide the case as well
     */
    @Transactional
    public UUID enactOnce(UUID caseId) {
        if (cases.findById(caseId).isPresent()) {
            return caseId;
        }
        var drafter = FacilityContext.requiredPerson();
        requireDrafter(drafter);
        var model = guideline.assemble(facilities.current());
        var draft = Draft.of(model.text(), model.answers());
        var regulation = regulations.save(Regulation.prepare(model.text().title(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return open(caseId, CaseKind.ENACT, drafter, regulation, null, draft);
    }

    /** As {@link #amendOnce}, under an id of its own. */
    @Transactional
    public UUID amend(UUID regulationId) {
        return amendOnce(Ids.next(), regulationId);
    }

    /**
     * Opens a case to amend a regulation. Its draft is the text in force or, where a decided edition waits for its day, the
     * last one decided: that will be in force on the eve of any later day.
     *
     * @param caseId given by whoever asks, so that asking twice opens one case
     * @throws NoSuchRecord where the facility has no such regulation
     * @throws InvalidInput where it has no text in force, or another case about it is undecided
     */
    @Transactional
    public UUID amendOnce(UUID caseId, UUID regulationId) {
        return cases.findById(caseId).isPresent()
                ? caseId : amend(caseId, regulationId, FacilityContext.requiredPerson());
    }

    /**
     * Opens a case to amend a regulation that another is to draft: a review found something to change.
     *
     * @throws InvalidInput as {@link #amendOnce}
     */
    @Transactional
    public UUID amendFor(UUID drafterId, UUID regulationId) {
        return amend(Ids.next(), regulationId, drafterId);
    }

    private UUID amend(UUID caseId, UUID regulationId, UUID drafter) {
        requireDrafter(drafter);
        var regulation = regulations.findById(regulationId).orElseThrow(() -> new NoSuchRecord("regulation", regulationId));
        regulation.undecidedCaseId().flatMap(cases::findById).ifPresent(undecided -> {
            throw InvalidInput.at("regulation", "regulation.open.undecided", undecided.number(), undecided.title());
        });
        var base = enactments.inForceOn(regulationId, facilities.today())
                .flatMap(inForce -> enactments.inForceOn(regulationId, FAR_FUTURE))
                .flatMap(Enactment::editionId).flatMap(editions::findById)
                .orElseThrow(() -> InvalidInput.at("regulation", "regulation.open.nothing-in-force", regulation.title()));
        return open(caseId, CaseKind.AMEND, drafter, regulation, base.id(), base.draft());
    }

    private UUID open(
            UUID caseId, CaseKind kind, UUID drafter, Regulation regulation, @Nullable UUID baseEditionId, Draft draft) {
        var today = facilities.today();
        var number = "%d-%03d".formatted(today.getYear(), numbers.next("case", today.getYear()));
        var hasCommittee = facilities.current().size().hasCommittee();
        var opened = cases.save(RevisionCase.open(caseId, kind, regulation.id(), number, drafter, hasCommittee, baseEditionId, draft,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        regulation.take(opened.id());
        ledger.record(Act.of("case-opened", CaseSubject.of(opened)).on(draft.contentHash())
                .with("number", number).with("kind", kind));
        events.publishEvent(CaseDescribed.of(opened, titles));
        process.opened(opened.id(), drafter, hasCommittee);
        return opened.id();
    }

    /** In a hospital author and decider differ, so whoever decides does not draft (domain section 2). */
    private void requireDrafter(UUID drafter) {
        var roles = appointments.rolesOf(drafter, facilities.today());
        if (facilities.current().size().hasCommittee() && roles.contains(Role.DIRECTOR)) {
            throw InvalidInput.at("regulation", "regulation.open.director");
        }
    }
}
