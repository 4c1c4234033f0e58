package org.kitei.guideline.web;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.guideline.FacilityTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What differs in a newer edition of the table, and moving on to it. */
@Controller
@RequestMapping("/guideline/newer")
@AllowedTo
class NewerPage {

    private final FacilityTable table;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    NewerPage(FacilityTable table, Appointments appointments, FacilityDirectory facilities) {
        this.table = table;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    @GetMapping
    String show(Model model) {
        return table.newer().map(newer -> {
            var roles = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
            model.addAttribute("newer", newer);
            model.addAttribute("mayAdopt", roles.contains(Role.DIRECTOR) || roles.contains(Role.SYSTEM_MANAGER));
            return "guideline/newer";
        }).orElse("redirect:/guideline");
    }

    @PostMapping
    @AllowedTo({Role.DIRECTOR, Role.SYSTEM_MANAGER})
    String adopt(@RequestParam(defaultValue = "") String edition, RedirectAttributes redirect) {
        table.adopt(edition);
        redirect.addFlashAttribute("said", "guideline.said.adopted");
        return "redirect:/guideline";
    }
}
