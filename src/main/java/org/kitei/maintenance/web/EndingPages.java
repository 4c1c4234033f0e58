package org.kitei.maintenance.web;

import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.PlainText;
import org.kitei.facility.Role;
import org.kitei.maintenance.WorkKeeping;
import org.kitei.maintenance.WorkReading;
import org.kitei.maintenance.WorkState;
import org.kitei.maintenance.WorkView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A work ended with a reason before it is done: an application taken back, an approved work called off. */
@Controller
@RequestMapping("/maintenance/{id}")
class EndingPages {

    private final WorkReading works;
    private final WorkKeeping keeping;

    EndingPages(WorkReading works, WorkKeeping keeping) {
        this.works = works;
        this.keeping = keeping;
    }

    record ReasonForm(@Nullable String reason) {
    }

    @GetMapping("/withdraw")
    @AllowedTo(Role.OPERATIONS_MANAGER)
    String askWithdraw(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        var work = works.get(id);
        return work.state() == WorkState.AWAITING_APPROVAL ? page(work, "withdraw", model) : "redirect:/maintenance/" + id;
    }

    @PostMapping("/withdraw")
    @AllowedTo(Role.OPERATIONS_MANAGER)
    String withdraw(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        return done(id, "withdraw", form, errors, reason -> keeping.withdraw(id, reason), model, redirect);
    }

    @GetMapping("/call-off")
    @AllowedTo({Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER})
    String askCallOff(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        var work = works.get(id);
        return work.state() == WorkState.APPROVED || work.state() == WorkState.UNDER_WAY ? page(work, "call-off", model)
                : "redirect:/maintenance/" + id;
    }

    @PostMapping("/call-off")
    @AllowedTo({Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER})
    String callOff(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        return done(id, "call-off", form, errors, reason -> keeping.callOff(id, reason), model, redirect);
    }

    private String done(UUID id, String what, ReasonForm form, BindingResult errors, Consumer<String> act, Model model,
            RedirectAttributes redirect) {
        var work = works.get(id);
        try {
            act.accept(form.reason() == null ? "" : PlainText.of(form.reason().replace("\r\n", "\n")).strip());
        } catch (InvalidInput refused) {
            ApplyPages.show(refused, errors);
            return page(work, what, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/maintenance/" + id;
    }

    private static String page(WorkView work, String what, Model model) {
        model.addAttribute("work", work);
        model.addAttribute("what", what);
        return "maintenance/reason";
    }
}
