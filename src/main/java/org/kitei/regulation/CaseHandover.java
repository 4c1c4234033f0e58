package org.kitei.regulation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.facility.Succession;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case is handed over to another drafter, by the director, the secretary or, for somebody who leaves, the administrator. */
@Service
public class CaseHandover implements Succession {

    private final RevisionCases cases;
    private final CaseTitles titles;
    private final RegulationProcess process;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final People people;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    CaseHandover(RevisionCases cases, CaseTitles titles, RegulationProcess process, Appointments appointments,
            FacilityDirectory facilities, People people, Ledger ledger, ApplicationEventPublisher events) {
        this.cases = cases;
        this.titles = titles;
        this.process = process;
        this.appointments = appointments;
        this.facilities = facilities;
        this.people = people;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * @throws NotAllowed   where the person at work is neither director, secretary nor administrator
     * @throws InvalidInput where the case is decided, no reason is given, or the successor does not draft or drafts it already
     */
    @Transactional
    public void handOver(UUID caseId, UUID successor, String reason) {
        requireRight();
        var revision = cases.get(caseId);
        if (!revision.state().undecided()) {
            throw InvalidInput.at("successor", "regulation.handover.decided");
        }
        if (candidates(revision.drafterId()).stream().noneMatch(one -> one.id().equals(successor))) {
            throw InvalidInput.at("successor", "regulation.handover.nobody");
        }
        if (reason.isBlank()) {
            throw InvalidInput.at("reason", "regulation.handover.reason.missing");
        }
        replace(revision, successor, reason.strip());
    }

    private void replace(RevisionCase revision, UUID successor, String reason) {
        var former = revision.drafterId();
        revision.handOver(successor);
        process.handedOver(revision.id(), successor);
        var names = List.of(people.get(former).name(), people.get(successor).name());
        ledger.record(Act.of(Drafters.REPLACED, CaseSubject.of(revision)).with(Drafters.FORMER, former).with("drafter", successor)
                .with("name", names.get(1)).with("reason", reason));
        events.publishEvent(new Announcement(Set.of(former, successor), "regulation.told.handed-over",
                List.of(titles.of(revision), names.get(0), names.get(1)), "/cases/" + revision.id()));
    }

    /** Who could draft the case instead. */
    @Transactional(readOnly = true)
    public List<PersonRef> successors(UUID caseId) {
        return candidates(cases.get(caseId).drafterId());
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(UUID personId) {
        return cases.findUndecidedOf(personId).stream().map(titles::of).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonRef> candidates(UUID personId) {
        var drafters = appointments.holders(Role.DRAFTER, facilities.today());
        var leaving = people.leavingAmong(drafters.stream().map(PersonRef::id).toList());
        return drafters.stream().filter(one -> !one.id().equals(personId) && !leaving.contains(one.id())).toList();
    }

    @Override
    @Transactional
    public void handOverAll(UUID personId, UUID successor, String reason) {
        cases.findUndecidedOf(personId).forEach(revision -> handOver(revision.id(), successor, reason));
    }

    private void requireRight() {
        var roles = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
        if (!roles.contains(Role.DIRECTOR) && !roles.contains(Role.SECRETARY) && !roles.contains(Role.ADMINISTRATOR)) {
            throw new NotAllowed("hand a case over", Role.DIRECTOR, Role.SECRETARY);
        }
    }
}
