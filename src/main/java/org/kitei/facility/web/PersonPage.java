package org.kitei.facility.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Accounts;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: what is known of them, their last day, a new initial password. */
@Controller
@RequestMapping("/people/{id}")
@AllowedTo(Role.ADMINISTRATOR)
class PersonPage {

    private final People people;
    private final Accounts accounts;
    private final Appointments appointments;
    private final FacilityDirectory facility;

    PersonPage(People people, Accounts accounts, Appointments appointments, FacilityDirectory facility) {
        this.people = people;
        this.accounts = accounts;
        this.appointments = appointments;
        this.facility = facility;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", PersonForm.of(people.details(id)));
        model.addAttribute("leaving", new LeavingForm(""));
        return page(id, model);
    }

    @PostMapping
    String change(@PathVariable UUID id, @ModelAttribute("form") PersonForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        try {
            people.change(id, form.change());
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            model.addAttribute("leaving", new LeavingForm(""));
            return page(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/people/" + id;
    }

    @PostMapping("/leave")
    String leave(@PathVariable UUID id, @ModelAttribute("leaving") LeavingForm leaving, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        try {
            people.leave(id, Typed.requiredDay("lastDay", leaving.lastDay()));
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            model.addAttribute("form", PersonForm.of(people.details(id)));
            return page(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/people/" + id;
    }

    @PostMapping("/password")
    String resetPassword(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("initialPassword", accounts.reset(id));
        } catch (InvalidInput refused) {
            redirect.addFlashAttribute("refusedKey", refused.problems().get(0).key());
        }
        return "redirect:/people/" + id;
    }

    private String page(UUID id, Model model) {
        var person = people.details(id);
        model.addAttribute("person", person);
        model.addAttribute("terms", appointments.of(id));
        model.addAttribute("departmentNames", Names.of(facility.departments()));
        model.addAttribute("departments", Option.departments(facility.departments()));
        model.addAttribute("languages", PeoplePage.languages());
        model.addAttribute("today", facility.today());
        return "facility/person";
    }

    record LeavingForm(@Nullable String lastDay) {
    }
}
