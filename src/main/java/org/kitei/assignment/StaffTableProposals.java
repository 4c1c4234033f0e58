package org.kitei.assignment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.ledger.Ledger;
import org.kitei.regulation.CaseOpening;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.RegulationReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Amendments proposed because appointments touch a table of assigned staff (row 2-2A). */
@Service
@Transactional
public class StaffTableProposals {

    private static final int MOST = 10;
    private static final int LONGEST_REASON = 2000;
    private static final Set<Role> MAY_DECLINE = Set.of(Role.DIRECTOR, Role.SYSTEM_MANAGER);

    private final StaffChanges changes;
    private final StaffTableKeeping keeping;
    private final EditionReading editions;
    private final RegulationReading regulations;
    private final CaseOpening opening;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffTableProposals(StaffChanges changes, StaffTableKeeping keeping, EditionReading editions, RegulationReading regulations,
            CaseOpening opening, Appointments appointments, FacilityDirectory facilities, Ledger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.keeping = keeping;
        this.editions = editions;
        this.regulations = regulations;
        this.opening = opening;
        this.appointments = appointments;
        this.facilities = facilities;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** What is proposed for a regulation; empty where nothing is, or it has no text in force today. */
    @Transactional(readOnly = true)
    public Optional<StaffTableProposal> of(UUID regulationId) {
        var open = changes.openOf(regulationId);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return editions.inForce(regulationId, facilities.today()).map(inForce -> new StaffTableProposal(regulationId,
                inForce.text().title(), open.stream().map(StaffTableProposals::view).toList(), inForce.text(),
                AssignedStaffTable.amended(inForce.text(), what(open)), regulations.get(regulationId, null).undecided(),
                roles().contains(Role.DRAFTER), roles().stream().anyMatch(MAY_DECLINE::contains)));
    }

    /** The first few regulations for which something is proposed. */
    @Transactional(readOnly = true)
    public List<StaffTableProposal> first() {
        return changes.proposedFor(Limit.of(MOST)).stream().flatMap(regulation -> of(regulation).stream()).toList();
    }

    /**
     * Opens a case to amend the regulation, whose draft has the new rows. Asked twice, it opens one.
     *
     * @throws InvalidInput where another case about the regulation is undecided
     * @throws AlreadyDone  where nothing is proposed any more
     */
    public UUID take(UUID caseId, UUID regulationId) {
        var open = changes.openOf(regulationId);
        if (open.isEmpty() && changes.findByCaseId(caseId).isEmpty()) {
            throw new ProposalSettled();
        }
        var opened = opening.amendOnce(caseId, regulationId, text -> AssignedStaffTable.amended(text, what(open)));
        open.forEach(change -> {
            change.takeUp(opened);
            ledger.record(StaffTableKeeping.act("staff-table-taken-up", change).with("caseId", opened));
        });
        return opened;
    }

    /**
     * Leaves the table as it is.
     *
     * @throws InvalidInput at {@code reason} where it is missing or too long
     * @throws NotAllowed   where the person at work is neither the director nor a system manager
     * @throws AlreadyDone  where nothing is proposed any more
     */
    public void decline(UUID regulationId, String reason) {
        if (roles().stream().noneMatch(MAY_DECLINE::contains)) {
            throw new NotAllowed("decline", Role.SYSTEM_MANAGER, Role.DIRECTOR);
        }
        if (reason.isEmpty()) {
            throw InvalidInput.at("reason", "assignment.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw InvalidInput.at("reason", "assignment.reason.long", LONGEST_REASON);
        }
        var open = changes.openOf(regulationId);
        if (open.isEmpty()) {
            throw new ProposalSettled();
        }
        open.forEach(change -> {
            change.decline(reason, FacilityContext.requiredPerson(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            ledger.record(StaffTableKeeping.act("staff-table-declined", change).with("reason", reason));
        });
        var drafters = appointments.holders(Role.DRAFTER, facilities.today()).stream().map(PersonRef::id).collect(Collectors.toSet());
        events.publishEvent(new Announcement(drafters, "assignment.told.declined",
                List.of(regulations.get(regulationId, null).title(), reason), "/regulations/" + regulationId));
    }

    private List<TableChange> what(List<StaffChange> open) {
        return open.stream().map(change -> change.what(keeping.roleName(change.role()))).toList();
    }

    private static StaffTableProposal.Change view(StaffChange change) {
        return new StaffTableProposal.Change(change.personName(), change.role(), change.kind() == TableChange.Kind.BEGAN,
                change.effectiveOn(), change.notedAt());
    }

    private Set<Role> roles() {
        return appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
    }
}
