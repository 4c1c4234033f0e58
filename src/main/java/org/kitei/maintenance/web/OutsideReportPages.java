package org.kitei.maintenance.web;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Locale;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.maintenance.ReportDesk;
import org.kitei.maintenance.ReportKeeping;
import org.kitei.maintenance.Reported;
import org.kitei.outside.OutsideReceipt;
import org.kitei.outside.OutsideVisit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contractor's page to report a work: who asks, which work, and the form. */
@Controller
@RequestMapping("/s/{token}/report")
@AllowedTo(everyone = true)
class OutsideReportPages {

    private final ReportDesk desk;
    private final ReportKeeping keeping;
    private final ReportChoices choices;

    OutsideReportPages(ReportDesk desk, ReportKeeping keeping, ReportChoices choices) {
        this.desk = desk;
        this.keeping = keeping;
        this.choices = choices;
    }

    @GetMapping
    String ask(OutsideVisit visit, Model model, Locale locale) {
        model.addAttribute("form", ReportForm.blank());
        return page(desk.wanted(visit, locale), model, locale);
    }

    /** What is going to be sent, looked at once more; the log is chosen here, because a browser forgets a file from one page to the next. */
    @PostMapping("/check")
    String check(OutsideVisit visit, @ModelAttribute("form") ReportForm form, BindingResult errors, Model model, Locale locale) {
        var wanted = desk.wanted(visit, locale);
        try {
            return checkPage(wanted, form.read(wanted.zone(), keeping, form.withLog()), model);
        } catch (InvalidInput refused) {
            ReportChoices.show(refused, errors);
            return page(wanted, model, locale);
        }
    }

    /** Back from there, with everything that was typed. */
    @PostMapping("/edit")
    String edit(OutsideVisit visit, @ModelAttribute("form") ReportForm form, Model model, Locale locale) {
        return page(desk.wanted(visit, locale), model, locale);
    }

    @PostMapping
    String give(OutsideVisit visit, @ModelAttribute("form") ReportForm form, BindingResult errors, Model model, Locale locale,
            RedirectAttributes redirect) throws IOException {
        var wanted = desk.wanted(visit, locale);
        Reported reported;
        try {
            reported = form.read(wanted.zone(), keeping, form.withLog());
        } catch (InvalidInput refused) {
            ReportChoices.show(refused, errors);
            return page(wanted, model, locale);
        }
        try {
            var log = form.log();
            if (log == null && form.withLog()) {
                throw InvalidInput.at("file", "work-report.error.required.file");
            }
            var title = desk.give(visit, reported, log, form.giverName());
            redirect.addFlashAttribute(OutsideReceipt.SHOWN, OutsideReceipt.of("work-report.outside.done", title));
            return OutsideReceipt.PAGE;
        } catch (InvalidInput refused) {
            ReportChoices.show(refused, errors);
            return checkPage(wanted, reported, model);
        }
    }

    private static String checkPage(ReportDesk.Wanted wanted, Reported reported, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("reported", reported);
        model.addAttribute("started", LocalDateTime.ofInstant(reported.started(), wanted.zone()));
        model.addAttribute("ended", LocalDateTime.ofInstant(reported.ended(), wanted.zone()));
        return "maintenance/report-check";
    }

    private String page(ReportDesk.Wanted wanted, Model model, Locale locale) {
        model.addAttribute("wanted", wanted);
        choices.put(wanted.workers(), wanted.systems(), model, locale);
        return "maintenance/report-outside";
    }
}
