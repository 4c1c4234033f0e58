package org.kitei.regulation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.KnownDays;
import org.kitei.facility.Role;
import org.kitei.regulation.CasePullBack;
import org.kitei.regulation.CaseReading;
import org.kitei.regulation.CaseRebase;
import org.kitei.regulation.CaseWithdrawal;
import org.kitei.regulation.DateRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one may do with a case beyond its tasks: pull it back, withdraw it, ask for another date. */
@Controller
@RequestMapping("/cases/{id}")
@AllowedTo(Role.DRAFTER)
class CaseActPages {

    private final CaseReading cases;
    private final CasePullBack pullBack;
    private final CaseWithdrawal withdrawal;
    private final DateRequest dates;
    private final CaseRebase rebase;
    private final MessageSource messages;

    CaseActPages(CaseReading cases, CasePullBack pullBack, CaseWithdrawal withdrawal, DateRequest dates,
            CaseRebase rebase, MessageSource messages) {
        this.rebase = rebase;
        this.cases = cases;
        this.pullBack = pullBack;
        this.withdrawal = withdrawal;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/pull-back")
    String askToPullBack(@PathVariable UUID id, Model model) {
        model.addAttribute("matter", cases.get(id));
        return "regulation/pull-back";
    }

    @PostMapping("/pull-back")
    String pullBack(@PathVariable UUID id) {
        pullBack.pullBack(id);
        return "redirect:/cases/" + id;
    }

    /** Where the case has not lost its base there is nothing to ask. */
    @GetMapping("/rebase")
    String askToRebase(@PathVariable UUID id, Model model) {
        return rebase.of(id).map(overtaken -> {
            model.addAttribute("matter", cases.get(id));
            model.addAttribute("overtaken", overtaken);
            return "regulation/rebase";
        }).orElse("redirect:/cases/" + id);
    }

    @PostMapping("/rebase")
    String rebase(@PathVariable UUID id) {
        rebase.rebase(id);
        return "redirect:/cases/" + id + "/edit?face=COMPARISON";
    }

    @GetMapping("/withdraw")
    String askToWithdraw(@PathVariable UUID id, Model model) {
        model.addAttribute("matter", cases.get(id));
        return "regulation/withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model, Locale locale) {
        try {
            withdrawal.withdraw(id, reason.strip());
            return "redirect:/cases/" + id;
        } catch (InvalidInput refused) {
            model.addAttribute("errors", words(refused, locale).values());
            model.addAttribute("hasErrors", true);
            model.addAttribute("reason", reason);
            return askToWithdraw(id, model);
        }
    }

    @GetMapping("/date")
    @AllowedTo({Role.DRAFTER, Role.SECRETARY, Role.DIRECTOR})
    String askForDate(@PathVariable UUID id, Model model) {
        model.addAttribute("matter", cases.get(id));
        return "regulation/date";
    }

    @PostMapping("/date")
    @AllowedTo({Role.DRAFTER, Role.SECRETARY, Role.DIRECTOR})
    String askForDate(@PathVariable UUID id, @RequestParam(defaultValue = "") String wished,
            @RequestParam(defaultValue = "") String reason, Model model, Locale locale) {
        try {
            dates.ask(id, day(wished), reason.strip());
            return "redirect:/cases/" + id;
        } catch (InvalidInput refused) {
            model.addAttribute("errors", words(refused, locale));
            model.addAttribute("hasErrors", true);
            model.addAttribute("wished", wished);
            model.addAttribute("reason", reason);
            return askForDate(id, model);
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return KnownDays.hold(day) ? day : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** Messages by field. */
    private LinkedHashMap<String, String> words(InvalidInput refused, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        refused.problems().forEach(problem ->
                words.put(problem.field(), messages.getMessage(problem.key(), problem.arguments().toArray(), locale)));
        return words;
    }
}
