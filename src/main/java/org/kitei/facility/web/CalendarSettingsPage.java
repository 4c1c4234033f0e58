package org.kitei.facility.web;

import java.time.DayOfWeek;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.CalendarKeeping;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On which days the facility is closed: deadlines in business days pass over them. */
@Controller
@RequestMapping("/settings/calendar")
@AllowedTo({Role.ADMINISTRATOR, Role.DIRECTOR})
class CalendarSettingsPage {

    private final CalendarKeeping calendar;
    private final BusinessDays days;
    private final Appointments appointments;
    private final FacilityDirectory facility;

    CalendarSettingsPage(CalendarKeeping calendar, BusinessDays days, Appointments appointments, FacilityDirectory facility) {
        this.calendar = calendar;
        this.days = days;
        this.appointments = appointments;
        this.facility = facility;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        model.addAttribute("form", CalendarForm.of(calendar.settings()));
        return page(model, locale);
    }

    @PostMapping
    @AllowedTo(Role.ADMINISTRATOR)
    String change(@ModelAttribute("form") CalendarForm form, Model model, Locale locale, RedirectAttributes redirect) {
        try {
            calendar.change(form.settings());
        } catch (InvalidInput refused) {
            var arranged = form.arranged();
            var errors = new BeanPropertyBindingResult(arranged, "form");
            Problems.show(refused, errors);
            model.addAttribute("form", arranged);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return page(model, locale);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/settings/calendar";
    }

    private String page(Model model, Locale locale) {
        var administrators = appointments.holders(Role.ADMINISTRATOR, facility.today());
        model.addAttribute("weekdays", weekdays(locale));
        model.addAttribute("knownUntil", days.holidaysKnownUntil().toString());
        model.addAttribute("missing", days.holidaysKnownUntil().isBefore(Year.from(facility.today().plusMonths(6))));
        model.addAttribute("administrators", administrators);
        model.addAttribute("maySave", administrators.stream()
                .anyMatch(holder -> holder.id().equals(FacilityContext.requiredPerson())));
        return "facility/calendar";
    }

    private static List<Option> weekdays(Locale locale) {
        return Arrays.stream(DayOfWeek.values()).map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL, locale))).toList();
    }
}
