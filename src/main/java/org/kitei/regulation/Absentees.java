package org.kitei.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AbsencePeriod;
import org.kitei.facility.Absences;
import org.kitei.facility.Appointments;
import org.kitei.facility.Role;
import org.kitei.inbox.Bearer;
import org.kitei.inbox.Bearers;
import org.springframework.stereotype.Component;

/** Steps that a case has before it and that would stand still, because nobody holds the role, or who does is away and nobody stands in. */
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

    Absentees(Bearers bearers, Absences absences, Appointments appointments) {
        this.bearers = bearers;
        this.absences = absences;
        this.appointments = appointments;
    }

    /**
     * A step, and why it would stand still.
     *
     * @param name  of who is away; null where nobody holds the role
     * @param until the first moment of being back; null while no end is known
     * @param mend  the names of those who can appoint somebody, or can note that somebody is back
     */
    public record Absentee(Role role, String form, @Nullable String name, @Nullable Instant until, List<String> mend) {
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
        var all = bearers(step);
        if (all.isEmpty()) {
            return Optional.of(new Absentee(step.role(), step.form(), null, null, appointments.namesOf(Role.DIRECTOR)));
        }
        return !all.stream().allMatch(Bearer::away) ? Optional.empty()
                : Optional.of(new Absentee(step.role(), step.form(), all.get(0).person().name(),
                        absences.now(all.get(0).person().id()).map(AbsencePeriod::until).orElse(null),
                        appointments.namesOf(Role.SECRETARY, Role.ADMINISTRATOR)));
    }

    /** Where nobody is the chair a vice-chair presides. */
    private List<Bearer> bearers(Step step) {
        var holders = bearers.of(step.role(), step.form());
        return holders.isEmpty() && step.role() == Role.COMMITTEE_CHAIR ? bearers.of(Role.VICE_CHAIR, step.form()) : holders;
    }
}
