package org.kitei.regulation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.kitei.committee.Deliberations;
import org.kitei.committee.RoundView;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** Everyone who took part in a case or was asked to. */
@Component
class Participants {

    private final Drafters drafters;
    private final Decisions decisions;
    private final Deliberations deliberations;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    Participants(Drafters drafters, Decisions decisions, Deliberations deliberations, Appointments appointments, FacilityDirectory facilities) {
        this.drafters = drafters;
        this.decisions = decisions;
        this.deliberations = deliberations;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** Whoever drafts it or did, the members of every round with whoever calls them, those who decided and those who decide now. */
    Set<UUID> of(RevisionCase revision) {
        var people = new HashSet<UUID>();
        people.addAll(drafters.of(revision));
        var rounds = deliberations.on(CaseSubject.of(revision));
        rounds.stream().flatMap(round -> round.seats().stream()).map(RoundView.Seat::personId).forEach(people::add);
        if (!rounds.isEmpty()) {
            holders(Role.SECRETARY).forEach(people::add);
        }
        var decided = decisions.findByCaseIdOrderById(revision.id());
        decided.stream().map(Decision::decidedBy).forEach(people::add);
        if (!decided.isEmpty() || revision.state() != CaseState.DRAFTING && rounds.stream().allMatch(RoundView::reported)) {
            holders(Role.DIRECTOR).forEach(people::add);
        }
        return people;
    }

    Stream<UUID> holders(Role role) {
        return appointments.holders(role, facilities.today()).stream().map(PersonRef::id);
    }
}
