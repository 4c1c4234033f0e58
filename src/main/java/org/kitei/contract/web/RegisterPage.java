package org.kitei.contract.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementLine;
import org.kitei.contract.AgreementList;
import org.kitei.contract.AgreementQuery;
import org.kitei.contract.AgreementQuery.Order;
import org.kitei.contract.AgreementQuery.Selection;
import org.kitei.contract.AgreementTable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a contract manager lives in: what needs me, what is suspended, what expires when, and the register of agreements. */
@Controller
@RequestMapping("/contracts")
@AllowedTo({Role.CONTRACT_MANAGER, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.DEPARTMENT_HEAD, Role.DIRECTOR, Role.AUDIT_MANAGER})
class RegisterPage {

    private static final int PAGE = 25;
    private static final int MOST_IN_TABLE = 10_000;
    private static final int MONTHS_AHEAD = 13;

    private final AgreementList agreements;
    private final AgreementTable table;
    private final TasksOfContracts tasks;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    RegisterPage(AgreementList agreements, AgreementTable table, TasksOfContracts tasks, FacilityDirectory facilities, MessageSource messages) {
        this.agreements = agreements;
        this.table = table;
        this.tasks = tasks;
        this.facilities = facilities;
        this.messages = messages;
    }

    /** The agreements looked for, all of them, for a spreadsheet; {@link AgreementUpload} takes it in again. */
    @GetMapping("/contracts.csv")
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Selection show,
            @RequestParam(required = false) @Nullable UUID department, Locale locale) {
        var rows = table.find(new AgreementQuery(q, show, department, Order.UNTIL, null), MOST_IN_TABLE);
        return Download.of("contracts.csv", "text/csv;charset=UTF-8", AgreementFile.write(rows, line -> state(line, locale)));
    }

    private String state(AgreementLine line, Locale locale) {
        var key = line.suspended() ? "contract.suspended" : line.cut() ? "contract.cut" : "contract.state." + line.state();
        return messages.getMessage(key, null, locale);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Selection show,
            @RequestParam(required = false) @Nullable UUID department, @RequestParam(defaultValue = "UNTIL") Order sort,
            @RequestParam(required = false) @Nullable UUID behind, Model model, Locale locale) {
        var found = agreements.find(new AgreementQuery(q, show, department, sort, behind), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var today = facilities.today();
        model.addAttribute("mine", tasks.mine(locale));
        var suspended = agreements.find(new AgreementQuery("", Selection.SUSPENDED, department, Order.UNTIL, null), PAGE + 1);
        model.addAttribute("suspended", suspended.subList(0, Math.min(PAGE, suspended.size())));
        model.addAttribute("moreSuspended", suspended.size() > PAGE);
        model.addAttribute("year", YearAhead.of(today, agreements.endingBetween(today.withDayOfMonth(1),
                today.withDayOfMonth(1).plusMonths(MONTHS_AHEAD).minusDays(1), department), MONTHS_AHEAD));
        model.addAttribute("agreements", page);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        model.addAttribute("first", behind == null);
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute("sort", sort);
        model.addAttribute("department", department);
        model.addAttribute("selections", Selection.values());
        model.addAttribute("departments", facilities.departments());
        return "contract/register";
    }
}
