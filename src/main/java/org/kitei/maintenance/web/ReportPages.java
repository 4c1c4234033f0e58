package org.kitei.maintenance.web;

import java.util.UUID;

import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.maintenance.LogViewing;
import org.kitei.maintenance.ReportReading;
import org.kitei.maintenance.ReportView;
import org.kitei.maintenance.WorkReading;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report beside its plan, its log a page at a time, and the verdict. */
@Controller
@RequestMapping("/maintenance/{id}/reports/{ordinal}")
@AllowedTo({Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER})
class ReportPages {

    private final WorkReading works;
    private final ReportReading reports;
    private final LogViewing logs;
    private final Attachments attachments;

    ReportPages(WorkReading works, ReportReading reports, LogViewing logs, Attachments attachments) {
        this.works = works;
        this.reports = reports;
        this.logs = logs;
        this.attachments = attachments;
    }

    /**
     * @param lines {@code found} for those to be looked at, {@code all} for all; else those found where there are any
     * @param page  of the log's lines, from 1
     */
    @GetMapping
    String show(@PathVariable UUID id, @PathVariable int ordinal, @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "1") int page, Model model) {
        var report = reports.get(id, ordinal);
        model.addAttribute("work", works.get(id));
        model.addAttribute("report", report);
        var log = report.log();
        if (log != null) {
            int asked = Math.max(1, page);
            model.addAttribute("log", lines.isEmpty() ? logs.first(id, log) : logs.page(id, log, lines.equals("found"), asked));
        }
        return "maintenance/report";
    }

    @GetMapping("/log")
    ResponseEntity<Resource> log(@PathVariable UUID id, @PathVariable int ordinal) {
        var log = log(reports.get(id, ordinal));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(log.kind().mediaType())).contentLength(log.size())
                .cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(log.name(), java.nio.charset.StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(attachments.open(log.id())));
    }

    private static AttachmentRef log(ReportView report) {
        var log = report.log();
        if (log == null) {
            throw new NoSuchRecord("log", report.id());
        }
        return log;
    }
}
