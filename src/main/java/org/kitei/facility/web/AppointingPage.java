package org.kitei.facility.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Naming;
import org.kitei.facility.NewAppointment;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
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

/** The director appoints: first the person is found, then role and days are given. */
@Controller
@RequestMapping("/appointments")
@AllowedTo(Role.DIRECTOR)
class AppointingPage {

    private final Appointments appointments;
    private final Naming naming;
    private final People people;
    private final FacilityDirectory facility;
    private final PersonChoice choice;
    private final MessageSource messages;

    AppointingPage(Appointments appointments, Naming naming, People people, FacilityDirectory facility, PersonChoice choice,
            MessageSource messages) {
        this.appointments = appointments;
        this.naming = naming;
        this.people = people;
        this.facility = facility;
        this.choice = choice;
        this.messages = messages;
    }

    @GetMapping("/new")
    String choosePerson(@RequestParam(defaultValue = "") String q, Model model) {
        return choice.show(new PersonChoice.Asked("facility.appointments.whom", "/appointments", "facility.appointments.title",
                "/appointments/new"), q, model);
    }

    @GetMapping("/new/{personId}")
    String describe(@PathVariable UUID personId, Model model, Locale locale) {
        model.addAttribute("form", new AppointmentForm("", "", facility.today().toString(), "", ""));
        return page(personId, model, locale);
    }

    /** What was given is checked; then it is shown once more, to be signed. */
    @PostMapping("/new/{personId}")
    String check(@PathVariable UUID personId, @ModelAttribute("form") AppointmentForm form, BindingResult errors,
            Model model, Locale locale) {
        var person = people.get(personId);
        try {
            var wanted = wanted(personId, form);
            appointments.examine(wanted);
            return signPage(person, wanted, model);
        } catch (InvalidInput refused) {
            Problems.show(refused, errors, Map.of("personId", "role"));
            return page(personId, model, locale);
        }
    }

    @PostMapping("/new/{personId}/sign")
    String appoint(@PathVariable UUID personId, @ModelAttribute("form") AppointmentForm form, BindingResult errors,
            Model model, Locale locale, RedirectAttributes redirect) {
        var person = people.get(personId);
        try {
            naming.name(wanted(personId, form), form.password() == null ? "" : form.password());
        } catch (InvalidInput refused) {
            Problems.show(refused, errors, Map.of("personId", "role"));
            return errors.hasFieldErrors("password") && errors.getErrorCount() == 1
                    ? signPage(person, wanted(personId, form), model) : page(personId, model, locale);
        }
        redirect.addFlashAttribute(FacilityContext.requiredPerson().equals(personId) ? "appointed" : "named", person.name());
        return "redirect:/appointments";
    }

    @PostMapping("/namings/{namingId}/withdraw")
    String withdraw(@PathVariable UUID namingId, RedirectAttributes redirect) {
        naming.withdraw(namingId);
        redirect.addFlashAttribute("ended", true);
        return "redirect:/appointments";
    }

    private static NewAppointment wanted(UUID personId, AppointmentForm form) {
        return new NewAppointment(personId, Typed.choice("role", form.role(), Role.class),
                Typed.id("departmentId", form.departmentId()), Typed.requiredDay("from", form.from()),
                Typed.day("until", form.until()));
    }

    private String signPage(PersonRef person, NewAppointment wanted, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("own", FacilityContext.requiredPerson().equals(person.id()));
        model.addAttribute("statement", naming.statement(wanted));
        return "facility/appointment-sign";
    }

    @GetMapping("/{id}/end")
    String askEnd(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new EndForm(facility.today().toString(), ""));
        return endPage(id, model);
    }

    /** The day is checked; then the end is shown once more, to be signed. */
    @PostMapping("/{id}/end")
    String checkEnd(@PathVariable UUID id, @ModelAttribute("form") EndForm form, BindingResult errors, Model model) {
        try {
            naming.examineEnd(id, Typed.requiredDay("lastDay", form.lastDay()));
            return endSignPage(id, form, model);
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            return endPage(id, model);
        }
    }

    @PostMapping("/{id}/end/sign")
    String end(@PathVariable UUID id, @ModelAttribute("form") EndForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        try {
            naming.end(id, Typed.requiredDay("lastDay", form.lastDay()), form.password() == null ? "" : form.password());
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            return errors.hasFieldErrors("password") && errors.getErrorCount() == 1
                    ? endSignPage(id, form, model) : endPage(id, model);
        }
        redirect.addFlashAttribute("ended", true);
        return "redirect:/appointments";
    }

    private String page(UUID personId, Model model, Locale locale) {
        var today = facility.today();
        var committee = facility.current().size().hasCommittee();
        model.addAttribute("person", people.get(personId));
        model.addAttribute("terms", appointments.of(personId).stream().filter(term -> term.inForceOn(today)).toList());
        model.addAttribute("departments", Option.departments(facility.departments()));
        model.addAttribute("roles", roles(committee, locale));
        return "facility/appointment-new";
    }

    private String endPage(UUID id, Model model) {
        var term = appointments.get(id);
        model.addAttribute("term", term);
        model.addAttribute("person", people.get(term.personId()));
        return "facility/appointment-end";
    }

    private String endSignPage(UUID id, EndForm form, Model model) {
        var term = appointments.get(id);
        model.addAttribute("term", term);
        model.addAttribute("person", people.get(term.personId()));
        model.addAttribute("statement", naming.endStatement(term, Typed.requiredDay("lastDay", form.lastDay())));
        return "facility/appointment-end-sign";
    }

    private List<Option> roles(boolean committee, Locale locale) {
        return Stream.of(Role.values())
                .filter(role -> committee || !role.ofCommittee())
                .map(role -> new Option(role.name(), messages.getMessage("role." + role, null, locale)))
                .toList();
    }

    record AppointmentForm(
            @Nullable String role, @Nullable String departmentId, @Nullable String from, @Nullable String until,
            @Nullable String password) {
    }

    record EndForm(@Nullable String lastDay, @Nullable String password) {
    }
}
