package org.kitei.regulation;

import java.util.List;
import java.util.Locale;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.inbox.AlsoWaiting;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where there is no regulation yet, the first one at the home of whoever drafts it: no task tells them. */
@Component
class FirstRegulation implements AlsoWaiting {

    private final CaseList cases;
    private final RegulationList regulations;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    FirstRegulation(CaseList cases, RegulationList regulations, Appointments appointments, FacilityDirectory facilities, MessageSource messages) {
        this.cases = cases;
        this.regulations = regulations;
        this.appointments = appointments;
        this.facilities = facilities;
        this.messages = messages;
    }

    @Override
    public List<Line> ofPersonAtWork(Locale locale) {
        var drafts = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()).contains(Role.DRAFTER);
        return drafts && nothingIsThere()
                ? List.of(new Line("regulation.first.kind", messages.getMessage("regulation.first", null, locale), null, false, "/cases/new"))
                : List.of();
    }

    private boolean nothingIsThere() {
        return cases.youngest(1).isEmpty() && regulations.find(new RegulationQuery("", RegulationQuery.Order.TITLE, null), 1).isEmpty();
    }
}
