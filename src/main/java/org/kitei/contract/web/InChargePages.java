package org.kitei.contract.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.AgreementState;
import org.kitei.contract.TermKeeping;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who confirms the work. */
@Controller
@RequestMapping("/contracts")
@AllowedTo(Role.CONTRACT_MANAGER)
class InChargePages {

    private final AgreementReading reading;
    private final TermKeeping term;
    private final People people;

    InChargePages(AgreementReading reading, TermKeeping term, People people) {
        this.reading = reading;
        this.term = term;
        this.people = people;
    }

    @GetMapping("/{id}/in-charge")
    String chooseInCharge(@PathVariable UUID id, Model model) {
        var agreement = reading.get(id);
        if (agreement.state() == AgreementState.ENDED || agreement.state() == AgreementState.GIVEN_UP) {
            return "redirect:/contracts/" + id;
        }
        model.addAttribute("form", new InChargeForm(agreement.terms().inChargeId().toString()));
        return inChargePage(id, model);
    }

    @PostMapping("/{id}/in-charge")
    String putInCharge(@PathVariable UUID id, @ModelAttribute("form") InChargeForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        reading.get(id);
        try {
            term.putInCharge(id, Typed.id("inChargeId", form.inChargeId()));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return inChargePage(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contracts/" + id;
    }

    private String inChargePage(UUID id, Model model) {
        model.addAttribute("agreement", reading.get(id));
        model.addAttribute("people", people.active().stream().map(one -> new Option(one.id().toString(), one.name())).toList());
        return "contract/in-charge";
    }

    record InChargeForm(@Nullable String inChargeId) {
    }
}
