package org.kitei.contract.web;

import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.AgreementState;
import org.kitei.contract.AgreementView;
import org.kitei.contract.ContractReaders;
import org.kitei.contract.TermKeeping;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
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

/** What is done to an agreement with a reason: taking the terms back from the contractor, reporting a breach or an incident. */
@Controller
@RequestMapping("/contracts/{id}")
@AllowedTo(Role.CONTRACT_MANAGER)
class ReasonPages {

    private final AgreementReading reading;
    private final AgreementKeeping keeping;
    private final TermKeeping term;
    private final ContractReaders readers;

    ReasonPages(AgreementReading reading, AgreementKeeping keeping, TermKeeping term, ContractReaders readers) {
        this.reading = reading;
        this.keeping = keeping;
        this.term = term;
        this.readers = readers;
    }

    record ReasonForm(@Nullable String reason) {
    }

    @GetMapping("/take-back")
    String askTakeBack(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        var agreement = reading.get(id);
        return agreement.state() == AgreementState.WITH_CONTRACTOR ? page(agreement, "take-back", model) : "redirect:/contracts/" + id;
    }

    @PostMapping("/take-back")
    String takeBack(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        return done(id, "take-back", form, errors, reason -> keeping.reopenTerms(id, reason), model, redirect);
    }

    @GetMapping("/incident")
    @AllowedTo
    String askIncident(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        var agreement = reading.get(id);
        readers.require(agreement);
        return agreement.incidentPossible() ? page(agreement, "incident", model) : "redirect:/contracts/" + id;
    }

    @PostMapping("/incident")
    @AllowedTo
    String reportIncident(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        readers.require(reading.get(id));
        return done(id, "incident", form, errors, reason -> term.reportIncident(id, reason), model, redirect);
    }

    private String done(UUID id, String what, ReasonForm form, BindingResult errors, Consumer<String> act, Model model,
            RedirectAttributes redirect) {
        var agreement = reading.get(id);
        try {
            act.accept(Typed.text(form.reason()));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(agreement, what, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contracts/" + id;
    }

    private static String page(AgreementView agreement, String what, Model model) {
        model.addAttribute("agreement", agreement);
        model.addAttribute("what", what);
        return "contract/reason";
    }
}
