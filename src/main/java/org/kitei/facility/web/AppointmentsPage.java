package org.kitei.facility.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Naming;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.facility.Term;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who holds which role, for everyone to look at. */
@Controller
@RequestMapping("/appointments")
@AllowedTo
class AppointmentsPage {

    private final Appointments appointments;
    private final Naming naming;
    private final People people;
    private final FacilityDirectory facility;

    AppointmentsPage(Appointments appointments, Naming naming, People people, FacilityDirectory facility) {
        this.appointments = appointments;
        this.naming = naming;
        this.people = people;
        this.facility = facility;
    }

    @GetMapping
    String list(Model model) {
        var today = facility.today();
        var profile = facility.current();
        var terms = appointments.inForceOrPlanned(today).stream().collect(Collectors.groupingBy(Term::role));
        var names = people.names(terms.values().stream().flatMap(List::stream).map(Term::personId).toList());
        var rows = Stream.of(Role.values())
                .filter(role -> profile.size().hasCommittee() || !role.ofCommittee())
                .map(role -> new RoleRow(role, terms.getOrDefault(role, List.of()).stream()
                        .map(term -> new Holding(term, names.getOrDefault(term.personId(), ""), term.inForceOn(today)))
                        .sorted(Comparator.comparing(Holding::name)).toList()))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("departmentNames", Names.of(facility.departments()));
        model.addAttribute("waiting", naming.waiting());
        model.addAttribute("waitingNames", people.names(naming.waiting().stream().map(one -> one.wanted().personId()).toList()));
        model.addAttribute("mayAppoint", mayAppoint());
        model.addAttribute("directors", appointments.holders(Role.DIRECTOR, today));
        model.addAttribute("doubleRole", profile.size().hasCommittee() && holdsBoth(rows));
        return "facility/appointments";
    }

    private boolean mayAppoint() {
        return appointments.rolesOf(FacilityContext.requiredPerson(), facility.today()).contains(Role.DIRECTOR);
    }

    /** In a hospital the director who is the system manager too orders an audit of himself: allowed, but shown. */
    private static boolean holdsBoth(List<RoleRow> rows) {
        return holder(rows, Role.DIRECTOR).filter(director -> holder(rows, Role.SYSTEM_MANAGER).equals(Optional.of(director)))
                .isPresent();
    }

    private static Optional<UUID> holder(List<RoleRow> rows, Role role) {
        return rows.stream().filter(row -> row.role() == role).flatMap(row -> row.holdings().stream())
                .filter(Holding::inForce).map(holding -> holding.term().personId()).findFirst();
    }

    record RoleRow(Role role, List<Holding> holdings) {
    }

    record Holding(Term term, String name, boolean inForce) {
    }
}
