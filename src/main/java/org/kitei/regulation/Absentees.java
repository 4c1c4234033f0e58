package org.kitei.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AbsencePeriod;
import org.kitei.facility.Absences;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.inbox.Bearer;
import org.kitei.inbox.Bearers;
import org.springframework.stereotype.Component;

/** Steps that a case has before it and that would stand still, because who would do them is away and nobody stands in. */
@Component
class Absentees {

    private record Step(Role role, String form) {
    }

    private static final Step CALL = new Step(Role.SECRETARY, "call-the-committee");
    private static final Step CHAIR = new Step(Role.COMMITTEE_CHAIR, "confirm-minutes");
    private static final Step DECIDE = new Step(Role.DIRECTOR, "decide");

    private final Bearers bearers;
    private final Absences absences;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    Absentees(Bearers bearers, Absences absences, Appointments appointments, FacilityDirectory facilities) {
        this.bearers = bearers;
        this.absences = absences;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /**
     * A step, and why it would stand still.
     *
     * @param name  of who is away
     * @param until the first moment of being back; null while no end is known
     * @param mend  the names of those who can note that somebody is back
     */
    public record Absentee(Role role, String form, String name, @Nullable Instant until, List<String> mend) {
    }

    /** The steps from here on; empty where the case is past its decision. */
    List<Absentee> before(RevisionCase revision) {
        return steps(revision).flatMap(step -> absentee(step).stream()).toList();
    }

    private static Stream<Step> steps(RevisionCase revision) {
        return switch (revision.state()) {
            case DRAFTING -> revision.committee() ? Stream.of(CALL, CHAIR, DECIDE) : Stream.of(DECIDE);
            case IN_COMMITTEE -> Stream.of(CALL, CHAIR, DECIDE);
            case AWAITING_DECISION -> Stream.of(DECIDE);
            default -> Stream.of();
        };
    }

    /** A role somebody else holds who is there stands still for nobody. */
    private Optional<Absentee> absentee(Step step) {
        var all = Stream.concat(bearers.of(step.role(), step.form()).stream(), viceChairs(step)).toList();
        return all.isEmpty() || !all.stream().allMatch(Bearer::away) ? Optional.empty()
                : Optional.of(new Absentee(step.role(), step.form(), all.get(0).person().name(),
                        absences.now(all.get(0).person().id()).map(AbsencePeriod::until).orElse(null), mend()));
    }

    /** They do what the chair does while the chair is away. */
    private Stream<Bearer> viceChairs(Step step) {
        return step.role() == Role.COMMITTEE_CHAIR ? bearers.of(Role.VICE_CHAIR, step.form()).stream() : Stream.of();
    }

    private List<String> mend() {
        return Stream.of(Role.SECRETARY, Role.ADMINISTRATOR)
                .flatMap(role -> appointments.holders(role, facilities.today()).stream()).map(PersonRef::name).distinct().toList();
    }
}
