package org.kitei.maintenance.web;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

import org.kitei.attachment.Attachments;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.maintenance.ReportDesk;
import org.kitei.maintenance.ReportKeeping;
import org.kitei.maintenance.ReportReading;
import org.kitei.maintenance.WorkPerson;
import org.kitei.maintenance.WorkReading;
import org.kitei.maintenance.WorkReports;
import org.kitei.maintenance.WorkState;
import org.kitei.outside.MadeLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a report again, and typing in one that was handed over on paper. */
@Controller
@RequestMapping("/maintenance/{id}")
@AllowedTo({Role.OPERATIONS_MANAGER, Role.CONTRACT_MANAGER})
class PaperReportPages {

    private final WorkReading works;
    private final ReportReading reports;
    private final WorkReports asking;
    private final ReportKeeping keeping;
    private final ReportChoices choices;
    private final Attachments attachments;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    PaperReportPages(WorkReading works, ReportReading reports, WorkReports asking, ReportKeeping keeping, ReportChoices choices,
            Attachments attachments, Appointments appointments, FacilityDirectory facilities) {
        this.works = works;
        this.reports = reports;
        this.asking = asking;
        this.keeping = keeping;
        this.choices = choices;
        this.attachments = attachments;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    @GetMapping("/report")
    String ask(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("form", ReportForm.blank());
        return page(id, model, locale);
    }

    @PostMapping("/report")
    @AllowedTo(Role.OPERATIONS_MANAGER)
    String enter(@PathVariable UUID id, @ModelAttribute("form") ReportForm form, BindingResult errors, Model model, Locale locale)
            throws IOException {
        works.get(id);
        try {
            var reported = form.read(facilities.zone(), keeping);
            var sent = form.log();
            keeping.enter(id, reported, sent == null ? null : attachments.examine(sent.name(), sent.content(), ReportDesk.LOGS),
                    form.giverName());
        } catch (InvalidInput refused) {
            ReportChoices.show(refused, errors);
            return page(id, model, locale);
        }
        return "redirect:/maintenance/" + id + "/reports/" + reports.of(id).size();
    }

    @PostMapping("/report-link")
    String makeLink(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        works.get(id);
        return MadeLink.show(() -> asking.makeLink(id), "/maintenance/" + id + "/report", model, redirect);
    }

    private String page(UUID id, Model model, Locale locale) {
        var work = works.get(id);
        model.addAttribute("work", work);
        model.addAttribute("awaited", work.state() == WorkState.AWAITING_REPORT);
        model.addAttribute("link", asking.link(id).orElse(null));
        model.addAttribute("question", reports.question(id).orElse(""));
        model.addAttribute("mayEnter", appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today())
                .contains(Role.OPERATIONS_MANAGER));
        choices.put(work.workers().stream().map(WorkPerson::name).toList(), work.plan().systemNames(), model, locale);
        return "maintenance/report-paper";
    }
}
