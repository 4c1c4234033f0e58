package org.kitei.contract.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementList;
import org.kitei.contract.AgreementQuery;
import org.kitei.contract.AgreementQuery.Order;
import org.kitei.contract.AgreementQuery.Selection;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskLines;
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
    private static final int MOST_TASKS = 50;
    private static final int MONTHS_AHEAD = 12;

    private final AgreementList agreements;
    private final Inbox inbox;
    private final TaskLines lines;
    private final FacilityDirectory facilities;

    RegisterPage(AgreementList agreements, Inbox inbox, TaskLines lines, FacilityDirectory facilities) {
        this.agreements = agreements;
        this.inbox = inbox;
        this.lines = lines;
        this.facilities = facilities;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Selection show,
            @RequestParam(required = false) @Nullable UUID department, @RequestParam(defaultValue = "UNTIL") Order sort,
            @RequestParam(required = false) @Nullable UUID behind, Model model, Locale locale) {
        var found = agreements.find(new AgreementQuery(q, show, department, sort, behind), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var mine = inbox.waiting(null, MOST_TASKS).tasks().stream().filter(task -> task.subject().type().equals("agreement")).toList();
        var today = facilities.today();
        model.addAttribute("mine", lines.of(mine, locale));
        model.addAttribute("suspended", agreements.find(new AgreementQuery("", Selection.SUSPENDED, department, Order.UNTIL, null), PAGE));
        model.addAttribute("months", YearAhead.of(today, agreements.endingBetween(today.withDayOfMonth(1),
                today.withDayOfMonth(1).plusMonths(MONTHS_AHEAD).minusDays(1)), MONTHS_AHEAD));
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
