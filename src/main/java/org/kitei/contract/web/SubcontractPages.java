package org.kitei.contract.web;

import java.util.UUID;

import org.kitei.contract.AgreementReading;
import org.kitei.contract.Subcontracting;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.outside.MadeLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declaring a subcontractor for the contractor, or giving it a link to do so. */
@Controller
@RequestMapping("/contracts/{id}/subcontracts")
@AllowedTo(Role.CONTRACT_MANAGER)
class SubcontractPages {

    private final Subcontracting subcontracting;
    private final AgreementReading reading;

    SubcontractPages(Subcontracting subcontracting, AgreementReading reading) {
        this.subcontracting = subcontracting;
        this.reading = reading;
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID id, Model model) {
        if (!subcontracting.possible(id)) {
            return "redirect:/contracts/" + id;
        }
        model.addAttribute("form", DeclarationForm.blank());
        return page(id, model);
    }

    @PostMapping
    String declare(@PathVariable UUID id, @ModelAttribute("form") DeclarationForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        reading.get(id);
        try {
            subcontracting.declare(id, form.declaration());
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contracts/" + id;
    }

    @PostMapping("/link")
    String makeLink(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        reading.get(id);
        return MadeLink.show(() -> subcontracting.makeLink(id), "/contracts/" + id, model, redirect);
    }

    private String page(UUID id, Model model) {
        model.addAttribute("agreement", reading.get(id));
        return "contract/subcontract-new";
    }
}
