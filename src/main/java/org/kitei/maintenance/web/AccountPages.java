package org.kitei.maintenance.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.Contractors;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.PlainText;
import org.kitei.facility.Role;
import org.kitei.facility.TypedId;
import org.kitei.inbox.form.Choice;
import org.kitei.maintenance.AccountRegister;
import org.kitei.maintenance.AccountWindowList;
import org.kitei.maintenance.NewAccount;
import org.kitei.maintenance.WindowLine;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which account is open, for whom, until when, and which should be closed by now; and the accounts there are. */
@Controller
@RequestMapping("/maintenance/accounts")
@AllowedTo({Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER})
class AccountPages {

    private static final int PAGE = 25;
    private static final int MOST_PLANNED = 20;
    private static final int MOST_IN_TABLE = 10_000;
    private static final List<String> COLUMNS = List.of("system", "name", "work", "work.title", "emergency", "contractor", "people", "from", "until", "state",
            "opened", "opened-by", "closed", "closed-by");

    private final AccountRegister register;
    private final AccountWindowList windows;
    private final Contractors contractors;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final MessageSource messages;

    AccountPages(AccountRegister register, AccountWindowList windows, Contractors contractors, FacilityDirectory facilities,
            CalendarWords calendar, MessageSource messages) {
        this.register = register;
        this.windows = windows;
        this.contractors = contractors;
        this.facilities = facilities;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String system, @RequestParam(required = false) @Nullable UUID behind, Model model) {
        var asked = PlainText.of(system).strip();
        var found = windows.all(asked, behind, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("open", windows.open());
        model.addAttribute("planned", windows.planned(MOST_PLANNED));
        model.addAttribute("windows", page);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        model.addAttribute("first", behind == null);
        model.addAttribute("system", asked);
        model.addAttribute("systems", facilities.current().systems());
        model.addAttribute("accounts", register.inUse());
        model.addAttribute("retired", register.retired());
        return "maintenance/accounts";
    }

    /** The register, for a spreadsheet. */
    @GetMapping("/accounts.csv")
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String system, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(column -> word("maintenance.account." + column, locale)).toList());
        windows.all(PlainText.of(system).strip(), null, MOST_IN_TABLE).forEach(line -> rows.add(row(line, locale)));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8")).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("accounts.csv").build().toString())
                .body(SpreadsheetFile.of(rows));
    }

    private List<String> row(WindowLine line, Locale locale) {
        return List.of(line.system(), line.account(), line.workNumber(), line.workTitle(),
                line.emergency() ? word("maintenance.account.emergency", locale) : "", line.contractor(), line.people(),
                moment(line.from(), locale), moment(line.until(), locale), word("maintenance.account.state." + line.state(), locale),
                moment(line.openedAt(), locale), by(line.openedBy(), line.openedHow(), locale), moment(line.closedAt(), locale),
                by(line.closedBy(), line.closedHow(), locale));
    }

    private String moment(@Nullable Instant moment, Locale locale) {
        return moment == null ? "" : calendar.moment(moment, locale);
    }

    private String by(String person, String how, Locale locale) {
        return Stream.of(person, how.isEmpty() ? "" : word("maintenance.account.how." + how, locale)).filter(words -> !words.isEmpty())
                .reduce((first, second) -> first + " " + second).orElse("");
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** The account as typed. */
    record AccountForm(@Nullable String system, @Nullable String name, @Nullable String contractorId) {

        NewAccount account() {
            return new NewAccount(text(system), text(name), text(contractorId).isEmpty() ? null : TypedId.of(text(contractorId))
                    .orElseThrow(() -> InvalidInput.at("contractorId", "maintenance.account.error.contractor")));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : PlainText.of(typed).strip();
        }
    }

    @GetMapping("/new")
    @AllowedTo(Role.OPERATIONS_MANAGER)
    String describe(Model model) {
        model.addAttribute("form", new AccountForm("", "", ""));
        return form(model);
    }

    @PostMapping
    @AllowedTo(Role.OPERATIONS_MANAGER)
    String enter(@ModelAttribute("form") AccountForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        try {
            register.enter(form.account());
        } catch (InvalidInput refused) {
            refused.problems().forEach(problem -> errors.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null));
            return form(model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/maintenance/accounts";
    }

    private String form(Model model) {
        model.addAttribute("systems", facilities.current().systems().stream().map(system -> new Choice(system, system)).toList());
        model.addAttribute("contractors", contractors.all().stream().map(one -> new Choice(one.id().toString(), one.details().name())).toList());
        return "maintenance/account-new";
    }

    @GetMapping("/{accountId}")
    String show(@PathVariable("accountId") UUID id, Model model) {
        model.addAttribute("account", register.get(id));
        model.addAttribute("windows", windows.ofAccount(id, PAGE));
        return "maintenance/account";
    }

    @PostMapping("/{accountId}/retire")
    @AllowedTo(Role.OPERATIONS_MANAGER)
    String retire(@PathVariable("accountId") UUID id, RedirectAttributes redirect) {
        register.retire(id);
        redirect.addFlashAttribute("saved", true);
        return "redirect:/maintenance/accounts/" + id;
    }
}
