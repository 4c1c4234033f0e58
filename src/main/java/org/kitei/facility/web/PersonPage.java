package org.kitei.facility.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Accounts;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Leaving;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.springframework.context.MessageSource;
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

/** One person: what is known of them, their last day, a new initial password. */
@Controller
@RequestMapping("/people/{id}")
@AllowedTo(Role.ADMINISTRATOR)
class PersonPage {

    private static final String SUCCESSOR = "successor-";

    private final People people;
    private final Accounts accounts;
    private final Appointments appointments;
    private final FacilityDirectory facility;
    private final Leaving leavingPeople;
    private final MessageSource messages;

    PersonPage(People people, Accounts accounts, Appointments appointments, FacilityDirectory facility, Leaving leavingPeople,
            MessageSource messages) {
        this.people = people;
        this.accounts = accounts;
        this.appointments = appointments;
        this.facility = facility;
        this.leavingPeople = leavingPeople;
        this.messages = messages;
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

    /** @param posted with a person for each kind of work under way, as {@code successor-<kind>} */
    @PostMapping("/leave")
    String leave(@PathVariable UUID id, @ModelAttribute("leaving") LeavingForm leaving, BindingResult errors,
            @RequestParam Map<String, String> posted, Model model, RedirectAttributes redirect) {
        try {
            leavingPeople.leave(id, Typed.requiredDay("lastDay", leaving.lastDay()), successors(posted),
                    messages.getMessage("facility.people.leave.reason", null, Locale.JAPANESE));
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            model.addAttribute("form", PersonForm.of(people.details(id)));
            return page(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/people/" + id;
    }

    private static Map<String, UUID> successors(Map<String, String> posted) {
        var successors = new HashMap<String, UUID>();
        posted.forEach((name, value) -> {
            var person = name.startsWith(SUCCESSOR) ? Typed.id("successor", value) : null;
            if (person != null) {
                successors.put(name.substring(SUCCESSOR.length()), person);
            }
        });
        return successors;
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
        model.addAttribute("open", leavingPeople.open(id));
        model.addAttribute("onlyHolderOf", leavingPeople.onlyHolderOf(id));
        model.addAttribute("directors", appointments.holders(Role.DIRECTOR, facility.today()));
        model.addAttribute("departmentNames", Names.of(facility.departments()));
        model.addAttribute("departments", Option.departments(facility.departments()));
        model.addAttribute("languages", PeoplePage.languages());
        model.addAttribute("today", facility.today());
        return "facility/person";
    }

    record LeavingForm(@Nullable String lastDay) {
    }
}
