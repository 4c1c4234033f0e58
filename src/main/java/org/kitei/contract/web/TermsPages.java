package org.kitei.contract.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.ContractSettings;
import org.kitei.contract.Contractors;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The terms of an agreement: of a new one, and of one that is prepared. */
@Controller
@RequestMapping("/contracts")
@AllowedTo(Role.CONTRACT_MANAGER)
class TermsPages {

    private final AgreementReading reading;
    private final AgreementKeeping keeping;
    private final Contractors contractors;
    private final ContractSettings settings;
    private final People people;
    private final FacilityDirectory facilities;

    TermsPages(AgreementReading reading, AgreementKeeping keeping, Contractors contractors, ContractSettings settings,
            People people, FacilityDirectory facilities) {
        this.reading = reading;
        this.keeping = keeping;
        this.contractors = contractors;
        this.settings = settings;
        this.people = people;
        this.facilities = facilities;
    }

    @GetMapping("/new")
    String describe(@RequestParam(defaultValue = "") String contractor, Model model) {
        var today = facilities.today();
        var next = today.plusMonths(1).withDayOfMonth(1);
        model.addAttribute("form", new TermsForm("0", contractor, "", "", "", "", "", next.toString(), next.plusYears(1).minusDays(1).toString(),
                "", "false", "", "", "", String.valueOf(settings.get().confirmEvery())));
        return termsPage(null, model);
    }

    @PostMapping
    String open(@ModelAttribute("form") TermsForm form, BindingResult errors, Model model) {
        try {
            return "redirect:/contracts/" + keeping.open(Typed.id("contractorId", form.contractorId()), form.terms());
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return termsPage(null, model);
        }
    }

    @GetMapping("/{id}/terms")
    String terms(@PathVariable UUID id, Model model) {
        var agreement = reading.get(id);
        if (!agreement.preparing()) {
            return "redirect:/contracts/" + id;
        }
        model.addAttribute("form", TermsForm.of(agreement.version(), agreement.contractor().id(), agreement.terms()));
        return termsPage(id, model);
    }

    @PostMapping("/{id}/terms")
    String agree(@PathVariable UUID id, @ModelAttribute("form") TermsForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        reading.get(id);
        try {
            keeping.agree(id, Typed.number("version", form.version()), form.terms());
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return termsPage(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contracts/" + id;
    }

    private String termsPage(@Nullable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("agreementTitle", id == null ? null : reading.get(id).terms().title());
        model.addAttribute("contractors", contractors.all().stream().map(one -> new Option(one.id().toString(), one.details().name())).toList());
        model.addAttribute("departments", facilities.departments().stream().map(one -> new Option(one.id().toString(), one.name())).toList());
        model.addAttribute("people", people.active().stream().map(one -> new Option(one.id().toString(), one.name())).toList());
        model.addAttribute("systems", facilities.current().systems());
        return "contract/terms";
    }
}
