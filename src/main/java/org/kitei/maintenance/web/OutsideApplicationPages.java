package org.kitei.maintenance.web;

import java.util.List;
import java.util.Locale;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.maintenance.ApplyingDesk;
import org.kitei.outside.OutsideReceipt;
import org.kitei.outside.OutsideVisit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page at which a contractor applies for a work. */
@Controller
@RequestMapping("/s/{token}/apply")
@AllowedTo(everyone = true)
class OutsideApplicationPages {

    private final ApplyingDesk desk;
    private final MessageSource messages;

    OutsideApplicationPages(ApplyingDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** Something to choose, in words. */
    record Choice(String value, String label) {
    }

    @GetMapping
    String ask(OutsideVisit visit, Model model, Locale locale) {
        model.addAttribute("form", OutsideApplicationForm.blank());
        return page(visit, model, locale);
    }

    @PostMapping
    String apply(OutsideVisit visit, @ModelAttribute("form") OutsideApplicationForm form, BindingResult errors, Model model, Locale locale,
            RedirectAttributes redirect) {
        try {
            var stated = form.stated();
            var number = desk.apply(visit, stated);
            redirect.addFlashAttribute(OutsideReceipt.SHOWN, new OutsideReceipt("maintenance-apply.done", number + "　" + stated.title(), "", "",
                    "maintenance-apply.done.next"));
            return OutsideReceipt.PAGE;
        } catch (InvalidInput refused) {
            refused.problems().forEach(problem -> errors.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null));
            return page(visit, model, locale);
        }
    }

    private String page(OutsideVisit visit, Model model, Locale locale) {
        var choices = desk.choices(visit);
        model.addAttribute("contractor", choices.contractor());
        model.addAttribute("systems", choices.systems().stream().map(one -> new Choice(one, one)).toList());
        model.addAttribute("workers", choices.workers().stream().map(one -> new Choice(one.id().toString(),
                one.mayWork() ? one.name() : messages.getMessage("maintenance-apply.not-pledged", new Object[] {one.name()}, locale))).toList());
        model.addAttribute("places", options("maintenance.place.", List.of("REMOTE", "ON_SITE"), locale));
        model.addAttribute("patientDataChoices", options("maintenance.patient-data.", List.of("NONE", "SEEN", "TAKEN_OUT"), locale));
        return "maintenance/outside-apply";
    }

    private List<Choice> options(String beginning, List<String> values, Locale locale) {
        return values.stream().map(one -> new Choice(one, messages.getMessage(beginning + one, null, locale))).toList();
    }
}
