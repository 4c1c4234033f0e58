package org.kitei.web;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.notice.Notices;
import org.springframework.stereotype.Component;

/** Makes the shell of the person at work. */
@Component
class Shells {

    static final String IN_MODEL = "shell";

    private final FacilityDirectory facility;
    private final People people;
    private final Appointments appointments;
    private final Navigation navigation;
    private final Inbox inbox;
    private final Notices notices;
    private final HttpServletRequest request;

    Shells(FacilityDirectory facility, People people, Appointments appointments, Navigation navigation, Inbox inbox,
            Notices notices, HttpServletRequest request) {
        this.inbox = inbox;
        this.notices = notices;
        this.facility = facility;
        this.people = people;
        this.appointments = appointments;
        this.navigation = navigation;
        this.request = request;
    }

    /** Empty where nobody is signed in. */
    Optional<Shell> current() {
        return FacilityContext.person().flatMap(people::find).map(person -> {
            var profile = facility.current();
            Set<Role> roles = appointments.rolesOf(person.id(), facility.today());
            return new Shell(profile.sample() ? profile.name() : profile.shortName(), profile.sample(), person.name(),
                    roles.stream().sorted().map(role -> "role." + role).toList(),
                    navigation.entries(roles, request.getServletPath(), inbox.countWaiting()), notices.countUnread());
        });
    }
}
