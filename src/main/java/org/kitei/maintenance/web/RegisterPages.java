package org.kitei.maintenance.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskLines;
import org.kitei.maintenance.WorkLine;
import org.kitei.maintenance.WorkList;
import org.kitei.maintenance.WorkQuery;
import org.kitei.maintenance.WorkQuery.Order;
import org.kitei.maintenance.WorkQuery.Selection;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of works: what needs me, and all of them. */
@Controller("maintenanceRegister")
@RequestMapping("/maintenance")
@AllowedTo({Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER})
class RegisterPages {

    private static final int PAGE = 25;
    private static final int MOST_TASKS = 50;
    private static final int MOST_IN_TABLE = 10_000;

    private final WorkList works;
    private final Inbox inbox;
    private final TaskLines lines;
    private final CalendarWords calendar;
    private final MessageSource messages;

    RegisterPages(WorkList works, Inbox inbox, TaskLines lines, CalendarWords calendar, MessageSource messages) {
        this.works = works;
        this.inbox = inbox;
        this.lines = lines;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Selection show,
            @RequestParam(defaultValue = "WINDOW") Order sort, @RequestParam(required = false) @Nullable UUID behind, Model model, Locale locale) {
        var found = works.find(new WorkQuery(q, show, sort, behind), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var mine = inbox.waiting(null, MOST_TASKS).tasks().stream().filter(task -> task.subject().type().equals("maintenance-work")
                || task.subject().type().equals("account-window")).toList();
        model.addAttribute("mine", lines.of(mine, locale));
        model.addAttribute("works", page);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        model.addAttribute("first", behind == null);
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute("sort", sort);
        model.addAttribute("selections", Selection.values());
        return "maintenance/register";
    }

    /** The works looked for, all of them, for a spreadsheet. */
    @GetMapping("/works.csv")
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Selection show,
            Locale locale) {
        var head = Stream.of("maintenance.number", "maintenance.title", "maintenance.contractor", "maintenance.systems", "maintenance.from",
                "maintenance.until", "maintenance.state", "maintenance.emergency").map(key -> messages.getMessage(key, null, locale)).toList();
        var rows = works.find(new WorkQuery(q, show, Order.WINDOW, null), MOST_IN_TABLE).stream().map(line -> cells(line, locale));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8")).header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("works.csv").build().toString())
                .body(SpreadsheetFile.of(Stream.concat(Stream.of(head), rows).toList()));
    }

    private List<String> cells(WorkLine line, Locale locale) {
        return List.of(line.number(), line.title(), line.contractor(), line.systems(), calendar.moment(line.from(), locale),
                calendar.moment(line.until(), locale), messages.getMessage("maintenance.state." + line.state(), null, locale),
                line.emergency() ? messages.getMessage("maintenance.emergency", null, locale) : "");
    }
}
