package org.kitei.web;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.kitei.contract.AgreementList;
import org.kitei.contract.AgreementQuery;
import org.kitei.contract.AgreementQuery.Order;
import org.kitei.contract.AgreementQuery.Selection;
import org.kitei.contract.ContractReaders;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.Alarms;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskLines;
import org.kitei.notice.Notices;
import org.kitei.regulation.CaseList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody has to know at once, what waits for me, overdue first, what is under way, and what I was told and have not read. */
@Controller
@AllowedTo
class HomePage {

    private static final int SHOWN = 10;
    private static final int NOTICES_SHOWN = 5;
    private static final LocalTime MORNING_ENDS = LocalTime.of(11, 0);
    private static final LocalTime EVENING_BEGINS = LocalTime.of(18, 0);

    private final Inbox inbox;
    private final TaskLines lines;
    private final List<Alarms> alarms;
    private final CaseList cases;
    private final AgreementList agreements;
    private final ContractReaders contractReaders;
    private final Notices notices;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final Clock clock;

    HomePage(Inbox inbox, TaskLines lines, List<Alarms> alarms, CaseList cases, AgreementList agreements,
            ContractReaders contractReaders, Notices notices, FacilityDirectory facilities, CalendarWords calendar, Clock clock) {
        this.inbox = inbox;
        this.lines = lines;
        this.alarms = alarms;
        this.cases = cases;
        this.agreements = agreements;
        this.contractReaders = contractReaders;
        this.notices = notices;
        this.facilities = facilities;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        var waiting = inbox.waiting(null, SHOWN);
        model.addAttribute("alarms", alarms.stream().flatMap(one -> one.now(locale).stream()).toList());
        model.addAttribute("greeting", greeting(LocalTime.ofInstant(clock.instant(), facilities.zone())));
        model.addAttribute("today", calendar.formalDay(facilities.today(), locale));
        model.addAttribute("tasks", lines.of(waiting.tasks(), locale));
        model.addAttribute("alsoWaiting", lines.also(locale));
        model.addAttribute("away", inbox.away(SHOWN).orElse(null));
        model.addAttribute("more", waiting.next().isPresent());
        model.addAttribute("cases", cases.underWay(SHOWN));
        model.addAttribute("agreements", contractReaders.mayReadAll()
                ? agreements.find(new AgreementQuery("", Selection.UNDER_WAY, null, Order.UNTIL, null), SHOWN) : List.of());
        model.addAttribute("notices", notices.newestUnread(NOTICES_SHOWN, locale));
        return "web/home";
    }

    private static String greeting(LocalTime now) {
        return now.isBefore(MORNING_ENDS) ? "morning" : now.isBefore(EVENING_BEGINS) ? "day" : "evening";
    }
}
