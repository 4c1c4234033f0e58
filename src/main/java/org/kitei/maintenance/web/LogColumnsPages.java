package org.kitei.maintenance.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.ContractorList;
import org.kitei.contract.ContractorQuery.Order;
import org.kitei.contract.ContractorQuery;
import org.kitei.contract.Contractors;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.inbox.form.Choice;
import org.kitei.maintenance.LogColumns;
import org.kitei.maintenance.LogColumns.Separator;
import org.kitei.maintenance.LogLayouts;
import org.kitei.maintenance.LogPreview;
import org.springframework.context.MessageSource;
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

/** Where what stands in each contractor's logs, tried on the latest log before it is decided. */
@Controller
@RequestMapping("/maintenance/log-columns")
@AllowedTo({Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER})
class LogColumnsPages {

    private static final int PAGE = 25;

    private final LogLayouts layouts;
    private final LogPreview preview;
    private final Contractors contractors;
    private final ContractorList list;
    private final MessageSource messages;

    LogColumnsPages(LogLayouts layouts, LogPreview preview, Contractors contractors, ContractorList list, MessageSource messages) {
        this.layouts = layouts;
        this.preview = preview;
        this.contractors = contractors;
        this.list = list;
        this.messages = messages;
    }

    /** @param act {@code try} to see the latest log by these columns, else they are decided */
    record ColumnsForm(@Nullable String version, @Nullable String separator, @Nullable String time, @Nullable String clock,
            @Nullable String account, @Nullable String action, @Nullable String act) {

        static ColumnsForm of(LogLayouts.Layout layout) {
            var columns = layout.columns();
            return new ColumnsForm(String.valueOf(layout.version()), columns.separator().name(), String.valueOf(columns.time()),
                    orNothing(columns.clock()), String.valueOf(columns.account()), orNothing(columns.action()), "");
        }

        private static String orNothing(int column) {
            return column == 0 ? "" : String.valueOf(column);
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID behind, Model model) {
        var found = list.find(new ContractorQuery(q, "", Order.NAME, behind), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("q", q);
        model.addAttribute("contractors", page);
        model.addAttribute("decided", layouts.decided());
        model.addAttribute("first", behind == null);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        return "maintenance/log-columns";
    }

    @GetMapping("/{contractor}")
    String ask(@PathVariable UUID contractor, Model model, Locale locale) {
        var layout = layouts.of(contractor);
        model.addAttribute("form", layout.map(ColumnsForm::of).orElseGet(() -> new ColumnsForm("0", "COMMA", "1", "", "2", "", "")));
        return page(contractor, layout.map(LogLayouts.Layout::columns).orElse(null), model, locale);
    }

    @PostMapping("/{contractor}")
    String decide(@PathVariable UUID contractor, @ModelAttribute("form") ColumnsForm form, BindingResult errors, Model model, Locale locale,
            RedirectAttributes redirect) {
        contractors.get(contractor);
        LogColumns columns = null;
        try {
            columns = columns(form);
            columns.check();
            if (!"try".equals(form.act())) {
                layouts.decide(contractor, number("version", form.version()), columns);
                redirect.addFlashAttribute("saved", true);
                return "redirect:/maintenance/log-columns/" + contractor;
            }
        } catch (InvalidInput refused) {
            ReportChoices.show(refused, errors);
            columns = null;
        }
        return page(contractor, columns, model, locale);
    }

    private String page(UUID contractor, @Nullable LogColumns columns, Model model, Locale locale) {
        model.addAttribute("contractor", contractors.get(contractor));
        model.addAttribute("preview", preview.of(contractor, columns).orElse(null));
        model.addAttribute("tried", columns != null);
        model.addAttribute("separators", Arrays.stream(Separator.values()).map(one -> new Choice(one.name(),
                messages.getMessage("work-report.separator." + one, null, locale))).toList());
        return "maintenance/log-columns-edit";
    }

    private static LogColumns columns(ColumnsForm form) {
        Separator separator;
        try {
            separator = Separator.valueOf(form.separator() == null ? "" : form.separator());
        } catch (IllegalArgumentException none) {
            throw InvalidInput.at("separator", "work-report.error.choose");
        }
        return new LogColumns(separator, number("time", form.time()), number("clock", form.clock()), number("account", form.account()),
                number("action", form.action()));
    }

    /** Nothing typed is 0. */
    private static int number(String field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw InvalidInput.at(field, "work-report.error.column", List.of("version", "clock", "action").contains(field) ? 0 : 1, LogColumns.MOST);
        }
    }
}
