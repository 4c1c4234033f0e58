package org.kitei.regulation.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.document.Documents;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.regulation.RegulationReading;
import org.kitei.regulation.TakingIn;
import org.kitei.text.TextFile;
import org.kitei.text.TextPrinter;
import org.kitei.text.UnusableText;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A regulation that exists already comes in as found: given, looked at as it was read, signed. */
@Controller
@RequestMapping("/regulations/take-in")
@AllowedTo(Role.DIRECTOR)
class TakingInPages {

    private final TakingIn taking;
    private final RegulationReading regulations;
    private final CalendarWords calendar;

    TakingInPages(TakingIn taking, RegulationReading regulations, CalendarWords calendar) {
        this.taking = taking;
        this.regulations = regulations;
        this.calendar = calendar;
    }

    /** @param of the regulation of which another edition is taken in */
    @GetMapping
    String ask(@RequestParam(required = false) @Nullable UUID of, Model model) {
        if (of != null) {
            regulations.get(of, null);
        }
        return page(new TakeInForm(of, "", "", "", "", ""), model);
    }

    /** What was given is read and shown, to be signed. @param edit whether to change it once more instead */
    @PostMapping
    String check(@ModelAttribute("form") TakeInForm form, BindingResult errors, @ModelAttribute("given") BringInForm given,
            @RequestParam(defaultValue = "false") boolean edit, Model model, Locale locale) throws IOException {
        if (edit) {
            return page(form, model);
        }
        if (given.hasFile()) {
            return fromFile(form, errors, given, model);
        }
        try {
            return signPage(form, model);
        } catch (InvalidInput refused) {
            show(refused, errors, locale);
            return page(form, model);
        }
    }

    /** What stands in the file comes into the field of the text, to be looked at there. */
    private String fromFile(TakeInForm form, BindingResult errors, BringInForm given, Model model) throws IOException {
        try {
            var read = Documents.read(given.bytes());
            model.addAttribute("read", read);
            model.addAttribute("file", given.name());
            return page(form.withWords(TextPrinter.print(read.text())), model);
        } catch (UnusableText unusable) {
            errors.rejectValue("words", "text.unusable." + unusable.reason(), new Object[] {given.name(), TextFile.LIMIT / 1_000_000 + 1}, null);
            return page(form, model);
        }
    }

    @PostMapping("/sign")
    String sign(@ModelAttribute("form") TakeInForm form, BindingResult errors, Model model, Locale locale,
            RedirectAttributes redirect) {
        try {
            taking.takeIn(form.found(), form.password());
        } catch (InvalidInput refused) {
            show(refused, errors, locale);
            return errors.hasFieldErrors("password") && errors.getErrorCount() == 1 ? signPage(form, model) : page(form, model);
        } catch (DataIntegrityViolationException takenInAtTheSameMoment) {
            return "redirect:/regulations/" + form.regulation();
        }
        redirect.addFlashAttribute("takenIn", true);
        return "redirect:/regulations/" + form.regulation();
    }

    private void show(InvalidInput refused, BindingResult errors, Locale locale) {
        refused.problems().forEach(problem -> errors.rejectValue(problem.field(), problem.key(), problem.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? calendar.day(day, locale) : argument).toArray(), null));
    }

    private String page(TakeInForm form, Model model) {
        model.addAttribute("form", form);
        try {
            model.addAttribute("regulation", regulations.get(form.regulation(), null));
        } catch (NoSuchRecord notKnownYet) {
            model.addAttribute("regulation", null);
        }
        return "regulation/take-in";
    }

    private String signPage(TakeInForm form, Model model) {
        var examined = taking.examine(form.found());
        model.addAttribute("examined", examined);
        model.addAttribute("view", TextView.of(examined.text()));
        return "regulation/take-in-sign";
    }
}
