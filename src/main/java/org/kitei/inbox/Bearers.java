package org.kitei.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Absences;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom tasks wait for now: the person named, or the holders of the role, in whose place deputies stand while they are away. */
@Service
@Transactional(readOnly = true)
public class Bearers {

    private final People people;
    private final Appointments appointments;
    private final Absences absences;
    private final Deputies deputies;
    private final FacilityDirectory facilities;
    private final ObjectProvider<TaskHandlers> handlers;

    Bearers(People people, Appointments appointments, Absences absences, Deputies deputies, FacilityDirectory facilities,
            ObjectProvider<TaskHandlers> handlers) {
        this.people = people;
        this.appointments = appointments;
        this.absences = absences;
        this.deputies = deputies;
        this.facilities = facilities;
        this.handlers = handlers;
    }

    /** Empty where nobody holds the role who may do it. */
    public List<Bearer> of(InboxTask task) {
        var assignee = task.assignee().flatMap(people::find);
        if (assignee.isPresent()) {
            var away = absences.awayAmong(Set.of(assignee.get().id()));
            return List.of(new Bearer(assignee.get(), null, !away.isEmpty()));
        }
        return task.candidateRole().map(role -> of(role, task.departmentId().orElse(null), task.form(),
                handlers.getObject().of(task).barred(task))).orElseGet(List::of);
    }

    /** Who would do the user task of this name, waiting for this role. */
    public List<Bearer> of(Role role, String form) {
        return of(role, null, form, Set.of());
    }

    private List<Bearer> of(Role role, @Nullable UUID department, String form, Set<UUID> barred) {
        var holders = (department == null ? appointments.holders(role, facilities.today())
                : appointments.headsOf(department, facilities.today())).stream().filter(holder -> !barred.contains(holder.id())).toList();
        var away = absences.awayAmong(holders.stream().map(PersonRef::id).toList());
        return holders.stream().flatMap(holder -> away.contains(holder.id())
                ? inPlaceOf(holder, form, barred) : Stream.of(new Bearer(holder, null, false))).toList();
    }

    private Stream<Bearer> inPlaceOf(PersonRef holder, String form, Set<UUID> barred) {
        Collection<UUID> standingIn = deputies.standingIn(holder.id()).stream()
                .filter(one -> one.principalId().equals(holder.id()) && one.acts().contains(form))
                .map(one -> one.deputyId()).filter(deputy -> !barred.contains(deputy)).toList();
        return standingIn.isEmpty() ? Stream.of(new Bearer(holder, null, true))
                : standingIn.stream().flatMap(deputy -> people.find(deputy).stream())
                        .map(deputy -> new Bearer(deputy, holder, false));
    }
}
