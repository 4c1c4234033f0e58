package org.kitei.facility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person leaves, and nothing of theirs is left without an owner. */
@Service
public class Leaving {

    private final People people;
    private final Appointments appointments;
    private final FacilityDirectory facility;
    private final List<Succession> successions;
    private final RoleWork work;

    Leaving(People people, Appointments appointments, FacilityDirectory facility, List<Succession> successions, RoleWork work) {
        this.people = people;
        this.appointments = appointments;
        this.facility = facility;
        this.successions = successions;
        this.work = work;
    }

    /**
     * What needs a successor.
     *
     * @param titles     what is under way
     * @param candidates who could take it over; empty where nobody could
     */
    public record Open(String kind, List<String> titles, List<PersonRef> candidates) {
    }

    @Transactional(readOnly = true)
    public List<Open> open(UUID personId) {
        return successions.stream().map(one -> new Open(one.kind(), one.of(personId), one.candidates(personId)))
                .filter(open -> !open.titles().isEmpty()).toList();
    }

    /** The roles that nobody else holds today and for which work waits: without the person it would have no owner. */
    @Transactional(readOnly = true)
    public Set<Role> onlyHolderOf(UUID personId) {
        return orphaned(personId, facility.today());
    }

    /**
     * Sets the last day, after handing over what is under way.
     *
     * @param successors a person for each kind of what is under way
     * @throws InvalidInput where a kind has no successor, work of a role would be left with nobody, or as {@link People#leave}
     */
    @Transactional
    public void leave(UUID personId, LocalDate lastDay, Map<String, UUID> successors, String reason) {
        for (var open : open(personId)) {
            if (!successors.containsKey(open.kind())) {
                throw InvalidInput.at("successor", "facility.people.leave.successor");
            }
        }
        if (!orphaned(personId, lastDay.plusDays(1)).isEmpty()) {
            throw InvalidInput.at("lastDay", "facility.people.leave.orphaned");
        }
        successions.stream().filter(one -> !one.of(personId).isEmpty())
                .forEach(one -> one.handOverAll(personId, successors.get(one.kind()), reason));
        people.leave(personId, lastDay);
    }

    /** @throws InvalidInput where the end of this role would leave its work to nobody */
    @Transactional(readOnly = true)
    public void examineEnd(Term term, LocalDate lastDay) {
        if (orphans(term, lastDay.plusDays(1))) {
            throw InvalidInput.at("lastDay", "facility.appointment.end.orphaned");
        }
    }

    private Set<Role> orphaned(UUID personId, LocalDate day) {
        return appointments.of(personId).stream().filter(term -> term.inForceOn(facility.today()) && orphans(term, day)).map(Term::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether from the day on nobody but its holder could do what waits for the role, or for its department's. */
    private boolean orphans(Term term, LocalDate day) {
        var department = term.departmentId();
        return heldBy(term.personId(), appointments.holders(term.role(), day)) && work.waitsFor(term.role(), null)
                || term.role() == Role.DEPARTMENT_HEAD && department != null
                        && heldBy(term.personId(), appointments.headsOf(department, day)) && work.waitsFor(term.role(), department);
    }

    /** Whether nobody else holds it. */
    private static boolean heldBy(UUID personId, List<PersonRef> holders) {
        return holders.stream().allMatch(holder -> holder.id().equals(personId));
    }
}
