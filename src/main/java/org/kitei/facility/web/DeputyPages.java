package org.kitei.facility.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.People;
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

/** Naming a deputy: first the person is found, then acts and days are given. */
@Controller
@RequestMapping("/deputies")
@AllowedTo
class DeputyPages {

    private final Deputies deputies;
    private final Appointments appointments;
    private final People people;
    private final FacilityDirectory facility;
    private final PersonChoice choice;
    private final MessageSource messages;

    DeputyPages(Deputies deputies, Appointments appointments, People people, FacilityDirectory facility, PersonChoice choice,
            MessageSource messages) {
        this.deputies = deputies;
        this.appointments = appointments;
        this.people = people;
        this.facility = facility;
        this.choice = choice;
        this.messages = messages;
    }

    @GetMapping("/new")
    String choosePerson(@RequestParam(defaultValue = "") String q, Model model) {
        return choice.show(new PersonChoice.Asked("facility.deputy.whom", "/absences", "facility.absences.title",
                "/deputies/new"), q, model);
    }

    @GetMapping("/new/{personId}")
    String describe(@PathVariable UUID personId, Model model, Locale locale) {
        var acts = choices();
        model.addAttribute("form", new DeputyForm(acts.size() == 1 ? acts : List.of(), facility.today().toString(), ""));
        return page(personId, model, locale);
    }

    @PostMapping("/new/{personId}")
    String name(@PathVariable UUID personId, @ModelAttribute("form") DeputyForm form, BindingResult errors, Model model,
            Locale locale, RedirectAttributes redirect) {
        var person = people.get(personId);
        try {
            deputies.name(personId, form.acts() == null ? Set.of() : Set.copyOf(form.acts()),
                    Typed.requiredDay("from", form.from()), Typed.day("until", form.until()));
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            return page(personId, model, locale);
        }
        redirect.addFlashAttribute("named", person.name());
        return "redirect:/absences";
    }

    @PostMapping("/{id}/end")
    String dismiss(@PathVariable UUID id, RedirectAttributes redirect) {
        deputies.dismiss(id);
        redirect.addFlashAttribute("dismissed", true);
        return "redirect:/absences";
    }

    private String page(UUID personId, Model model, Locale locale) {
        model.addAttribute("person", people.get(personId));
        model.addAttribute("choices", choices().stream()
                .map(act -> new Option(act, messages.getMessage("inbox.act." + act, null, locale))).toList());
        return "facility/deputy-new";
    }

    private List<String> choices() {
        return deputies.choices(appointments.rolesOf(FacilityContext.requiredPerson(), facility.today()));
    }

    record DeputyForm(@Nullable List<String> acts, @Nullable String from, @Nullable String until) {
    }
}
