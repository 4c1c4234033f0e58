package org.kitei.regulation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.regulation.CaseState;
import org.kitei.regulation.CaseView;
import org.springframework.stereotype.Component;

/** What the person at work cannot do with a case that goes on, and why: who can, or what came in between. */
@Component
class WhyNot {

    private static final String EDIT = "regulation.case.edit";
    private static final String PULL_BACK = "regulation.pull-back.title";
    private static final String WITHDRAW = "regulation.case.withdraw";
    private static final String DATE = "regulation.date.title";
    private static final String HAND_OVER = "regulation.handover.title";

    private final Appointments appointments;
    private final FacilityDirectory facilities;

    WhyNot(Appointments appointments, FacilityDirectory facilities) {
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** @param act key of what it is called; {@code why} key of a sentence, which takes the drafter's name */
    record Line(String act, String why) {
    }

    List<Line> of(CaseView shown) {
        var lines = new ArrayList<Line>();
        if (shown.state().undecided()) {
            undecided(shown, lines);
        } else if (shown.state() == CaseState.PROMULGATED) {
            List.of(EDIT, PULL_BACK, WITHDRAW, HAND_OVER).forEach(act -> lines.add(new Line(act, "regulation.why.decided")));
            if (!shown.may().askForDate()) {
                lines.add(new Line(DATE, noOtherDate(shown)));
            }
        }
        return lines;
    }

    private void undecided(CaseView shown, List<Line> lines) {
        if (!shown.mine()) {
            List.of(EDIT, PULL_BACK, WITHDRAW).forEach(act -> lines.add(new Line(act, "regulation.why.drafter")));
        } else if (shown.state() == CaseState.DRAFTING) {
            lines.add(new Line(PULL_BACK, "regulation.why.not-submitted"));
        } else {
            lines.add(new Line(EDIT, "regulation.why.submitted"));
            if (!shown.may().pullBack()) {
                lines.add(new Line(PULL_BACK, "regulation.why.acted-on"));
            }
        }
        lines.add(new Line(DATE, "regulation.why.no-date-yet"));
        if (!holds(Role.DIRECTOR, Role.SECRETARY)) {
            lines.add(new Line(HAND_OVER, "regulation.why.hand-over"));
        }
    }

    private String noOtherDate(CaseView shown) {
        if (shown.asked() != null) {
            return "regulation.why.date-asked";
        }
        return shown.mine() || holds(Role.DIRECTOR, Role.SECRETARY) ? "regulation.why.date-reached" : "regulation.why.date-roles";
    }

    private boolean holds(Role... roles) {
        var held = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
        return Set.of(roles).stream().anyMatch(held::contains);
    }
}
