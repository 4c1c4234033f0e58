package org.kitei.search.web;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.search.Search;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo
class SearchPage {

    /** As on the pages of cases. */
    private static final Set<Role> READ_CASES = EnumSet.complementOf(
            EnumSet.of(Role.STAFF, Role.HELP_DESK, Role.CONTRACT_MANAGER, Role.DEPARTMENT_HEAD));

    private final Search search;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    SearchPage(Search search, Appointments appointments, FacilityDirectory facilities) {
        this.search = search;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    @GetMapping("/search")
    String find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean earlier, Model model) {
        var words = q.strip();
        model.addAttribute("searchWords", words);
        model.addAttribute("earlier", earlier);
        model.addAttribute("found", words.isEmpty() ? null : search.find(words, earlier, readsCases()));
        return "search/search";
    }

    private boolean readsCases() {
        return !Collections.disjoint(READ_CASES,
                appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()));
    }
}
