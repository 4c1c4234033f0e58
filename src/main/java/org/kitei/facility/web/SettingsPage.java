package org.kitei.facility.web;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/settings")
@AllowedTo({Role.ADMINISTRATOR, Role.DIRECTOR})
class SettingsPage {

    private final FacilityDirectory facility;
    private final Appointments appointments;

    SettingsPage(FacilityDirectory facility, Appointments appointments) {
        this.facility = facility;
        this.appointments = appointments;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", SettingsForm.of(facility.settings(), facility.departments()));
        return page(model);
    }

    @PostMapping
    @AllowedTo(Role.ADMINISTRATOR)
    String change(@ModelAttribute("form") SettingsForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        try {
            facility.change(form.change(), form.wantedDepartments());
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            return page(model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/settings";
    }

    private String page(Model model) {
        var administrators = appointments.holders(Role.ADMINISTRATOR, facility.today());
        model.addAttribute("facility", facility.current());
        model.addAttribute("administrators", administrators);
        model.addAttribute("maySave", administrators.stream()
                .anyMatch(holder -> holder.id().equals(FacilityContext.requiredPerson())));
        return "facility/settings";
    }
}
