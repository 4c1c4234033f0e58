package org.kitei.regulation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.guideline.Guideline;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases. */
@Service
public class CaseOpening {

    private final Regulations regulations;
    private final RevisionCases cases;
    private final Editions editions;
    private final Enactments enactments;
    private final Guideline guideline;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final NumberSeries numbers;
    private final RegulationProcess process;
    private final Ledger ledger;
    private final Clock clock;

    CaseOpening(
            Regulations regulations, RevisionCases cases, Editions editions, Enactments enactments, Guideline guideline,
            Appointments appointments, FacilityDirectory facilities, NumberSeries numbers, RegulationProcess process,
            Ledger ledger, Clock clock) {
        this.regulations = regulations;
        this.cases = cases;
        this.editions = editions;
        this.enactments = enactments;
        this.guideline = guideline;
        this.appointments = appointments;
        this.facilities = facilities;
        this.numbers = numbers;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Opens a case to enact a new regulation, whose draft is the model text for this facility.
     *
     * @throws InvalidInput where the person at work would have to decide the case as well
     */
    @Transactional
    public UUID enact() {
        requireDrafter();
        var model = guideline.assemble(facilities.current());
        var draft = Draft.of(model.text(), model.answers());
        var regulation = regulations.save(Regulation.prepare(model.text().title(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return open(CaseKind.ENACT, regulation, null, draft);
    }

    /**
     * Opens a case to amend a regulation, whose draft is the text in force.
     *
     * @throws NoSuchRecord where the facility has no such regulation
     * @throws InvalidInput where it has no text in force, or another case about it is undecided
     */
    @Transactional
    public UUID amend(UUID regulationId) {
        requireDrafter();
        var regulation = regulations.findById(regulationId).orElseThrow(() -> new NoSuchRecord("regulation", regulationId));
        regulation.undecidedCaseId().flatMap(cases::findById).ifPresent(undecided -> {
            throw InvalidInput.at("regulation", "regulation.open.undecided", undecided.number(), undecided.title());
        });
        var base = enactments.inForceOn(regulationId, facilities.today())
                .flatMap(enactment -> editions.findById(enactment.editionId()))
                .orElseThrow(() -> InvalidInput.at("regulation", "regulation.open.nothing-in-force", regulation.title()));
        return open(CaseKind.AMEND, regulation, base.id(), base.draft());
    }

    private UUID open(CaseKind kind, Regulation regulation, @Nullable UUID baseEditionId, Draft draft) {
        var today = facilities.today();
        var number = "%d-%03d".formatted(today.getYear(), numbers.next("case", today.getYear()));
        var hasCommittee = facilities.current().size().hasCommittee();
        var drafter = FacilityContext.requiredPerson();
        var opened = cases.save(RevisionCase.open(kind, regulation.id(), number, drafter, hasCommittee, baseEditionId, draft,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        regulation.take(opened.id());
        ledger.record(Act.of("case-opened", CaseSubject.of(opened)).on(draft.contentHash())
                .with("number", number).with("kind", kind));
        process.opened(opened.id(), drafter, hasCommittee);
        return opened.id();
    }

    /** In a hospital author and decider differ, so whoever decides does not draft (domain section 2). */
    private void requireDrafter() {
        var roles = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
        if (facilities.current().size().hasCommittee() && roles.contains(Role.DIRECTOR)) {
            throw InvalidInput.at("regulation", "regulation.open.director");
        }
    }
}
