package org.kitei.regulation.web;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.regulation.Publishing;
import org.kitei.regulation.RegulationList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether everybody may read the regulations in force; the director says so (row 8-1A). */
@Controller
@RequestMapping("/settings/publication")
@AllowedTo({Role.DIRECTOR, Role.ADMINISTRATOR})
class PublicationPage {

    private final Publishing publishing;
    private final RegulationList regulations;
    private final FacilityDirectory facilities;
    private final Appointments appointments;

    PublicationPage(Publishing publishing, RegulationList regulations, FacilityDirectory facilities, Appointments appointments) {
        this.publishing = publishing;
        this.regulations = regulations;
        this.facilities = facilities;
        this.appointments = appointments;
    }

    @GetMapping
    String show(Model model) {
        var directors = appointments.holders(Role.DIRECTOR, facilities.today());
        model.addAttribute("open", publishing.isOpen());
        model.addAttribute("facility", facilities.current());
        model.addAttribute("inForce", regulations.inForce());
        model.addAttribute("directors", directors);
        model.addAttribute("maySet", directors.stream().anyMatch(holder -> holder.id().equals(FacilityContext.requiredPerson())));
        return "regulation/publication";
    }

    @PostMapping
    @AllowedTo(Role.DIRECTOR)
    String set(@RequestParam boolean open, RedirectAttributes redirect) {
        publishing.set(open);
        redirect.addFlashAttribute("saved", true);
        return "redirect:/settings/publication";
    }
}
