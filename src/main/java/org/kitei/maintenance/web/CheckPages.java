package org.kitei.maintenance.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.PlainText;
import org.kitei.facility.Role;
import org.kitei.maintenance.IndirectWorkDetails;
import org.kitei.maintenance.IndirectWorkKeeping;
import org.kitei.maintenance.IndirectWorkReading;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Work that never touches a system, and the periodic checks of it. */
@Controller
@RequestMapping("/maintenance/checks")
@AllowedTo({Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER})
class CheckPages {

    private final IndirectWorkReading reading;
    private final IndirectWorkKeeping keeping;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    CheckPages(IndirectWorkReading reading, IndirectWorkKeeping keeping, FacilityDirectory facilities, MessageSource messages) {
        this.reading = reading;
        this.keeping = keeping;
        this.facilities = facilities;
        this.messages = messages;
    }

    /** A role to choose, in words. */
    record Choice(String value, String label) {
    }

    record EndForm(@Nullable String reason) {
    }

    @GetMapping
    @AllowedTo({Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER})
    String list(Model model) {
        model.addAttribute("works", reading.all());
        return "maintenance/checks";
    }

    @GetMapping("/{checkedId}")
    @AllowedTo({Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER})
    String show(@PathVariable UUID checkedId, Model model) {
        model.addAttribute("work", reading.get(checkedId));
        return "maintenance/check";
    }

    @GetMapping("/new")
    String describe(Model model, Locale locale) {
        model.addAttribute("form", CheckForm.blank(facilities.today().plusMonths(1).withDayOfMonth(1)));
        return page(null, model, locale);
    }

    @PostMapping
    String enter(@ModelAttribute("form") CheckForm form, BindingResult errors, Model model, Locale locale) {
        try {
            return "redirect:/maintenance/checks/" + keeping.enter(form.details(), form.nextCheck());
        } catch (InvalidInput refused) {
            show(refused, errors);
            return page(null, model, locale);
        }
    }

    @GetMapping("/{checkedId}/edit")
    String edit(@PathVariable UUID checkedId, Model model, Locale locale) {
        var work = reading.get(checkedId);
        if (work.ended()) {
            return "redirect:/maintenance/checks/" + checkedId;
        }
        model.addAttribute("form", CheckForm.of(work));
        return page(checkedId, model, locale);
    }

    @PostMapping("/{checkedId}")
    String arrange(@PathVariable UUID checkedId, @ModelAttribute("form") CheckForm form, BindingResult errors, Model model, Locale locale,
            RedirectAttributes redirect) {
        reading.get(checkedId);
        try {
            keeping.arrange(checkedId, form.versionShown(), form.details(), form.nextCheck());
        } catch (InvalidInput refused) {
            show(refused, errors);
            return page(checkedId, model, locale);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/maintenance/checks/" + checkedId;
    }

    @GetMapping("/{checkedId}/end")
    String askEnd(@PathVariable UUID checkedId, @ModelAttribute("form") EndForm form, Model model) {
        var work = reading.get(checkedId);
        model.addAttribute("work", work);
        return work.ended() ? "redirect:/maintenance/checks/" + checkedId : "maintenance/check-end";
    }

    @PostMapping("/{checkedId}/end")
    String end(@PathVariable UUID checkedId, @ModelAttribute("form") EndForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        model.addAttribute("work", reading.get(checkedId));
        try {
            keeping.end(checkedId, form.reason() == null ? "" : PlainText.of(form.reason()).strip());
        } catch (InvalidInput refused) {
            show(refused, errors);
            return "maintenance/check-end";
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/maintenance/checks/" + checkedId;
    }

    private String page(@Nullable UUID id, Model model, Locale locale) {
        model.addAttribute("id", id);
        model.addAttribute("roles", List.copyOf(IndirectWorkDetails.CHECKERS).stream().sorted()
                .map(role -> new Choice(role.name(), messages.getMessage("role." + role, null, locale))).toList());
        return "maintenance/check-edit";
    }

    private static void show(InvalidInput refused, BindingResult errors) {
        refused.problems().forEach(problem -> errors.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null));
    }
}
