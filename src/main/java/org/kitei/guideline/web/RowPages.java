package org.kitei.guideline.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.CoverageReading;
import org.kitei.guideline.CoverageReading.Current;
import org.kitei.guideline.CoverageStatements;
import org.kitei.text.Article;
import org.kitei.text.Provision;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row: what it asks, what answers it, and saying so by hand; alone, or one gap after the other. */
@Controller
@RequestMapping("/guideline")
@AllowedTo
class RowPages {

    private final CoverageReading reading;
    private final CoverageStatements statements;
    private final Stating stating;
    private final MessageSource messages;

    RowPages(CoverageReading reading, CoverageStatements statements, Stating stating, MessageSource messages) {
        this.reading = reading;
        this.statements = statements;
        this.stating = stating;
        this.messages = messages;
    }

    @GetMapping("/rows/{id}")
    String row(@PathVariable String id, @RequestParam(required = false) @Nullable UUID regulation,
            @RequestParam(defaultValue = "false") boolean walk, Model model) {
        return show(reading.inForce(regulation), id, walk, model);
    }

    /** The first of the gaps, from where one goes on to the next. */
    @GetMapping("/gaps")
    String gaps(@RequestParam(required = false) @Nullable UUID regulation, RedirectAttributes redirect) {
        return reading.inForce(regulation).map(current -> onward(current, "", redirect)).orElse("redirect:/guideline");
    }

    @PostMapping("/rows/{id}/answers")
    @AllowedTo({Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.DRAFTER, Role.SECRETARY})
    String state(@PathVariable String id, @RequestParam UUID regulation, @RequestParam(defaultValue = "") String provision,
            @RequestParam(defaultValue = "false") boolean walk, @RequestParam(defaultValue = "false") boolean table, Model model,
            Locale locale, RedirectAttributes redirect) {
        try {
            statements.state(regulation, id, provision.isBlank() ? null : new ProvisionId(provision));
        } catch (InvalidInput refused) {
            return refused(refused, regulation, id, walk, model, locale);
        }
        redirect.addFlashAttribute("said", "guideline.said.stated");
        return table ? "redirect:/guideline?regulation=" + regulation + "#row-" + id : done(regulation, id, walk, redirect);
    }

    @PostMapping("/rows/{id}/reasons")
    @AllowedTo({Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.DRAFTER, Role.SECRETARY})
    String explain(@PathVariable String id, @RequestParam UUID regulation, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean walk, Model model, Locale locale, RedirectAttributes redirect) {
        try {
            statements.explain(regulation, id, reason);
        } catch (InvalidInput refused) {
            model.addAttribute("reason", reason);
            return refused(refused, regulation, id, walk, model, locale);
        }
        redirect.addFlashAttribute("said", "guideline.said.explained");
        return done(regulation, id, walk, redirect);
    }

    @PostMapping("/statements/{statementId}/withdraw")
    @AllowedTo({Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.DRAFTER, Role.SECRETARY})
    String withdraw(@PathVariable UUID statementId, @RequestParam(required = false) @Nullable UUID regulation,
            RedirectAttributes redirect) {
        var row = statements.withdraw(statementId);
        redirect.addFlashAttribute("said", "guideline.said.withdrawn");
        if (regulation != null) {
            redirect.addAttribute("regulation", regulation);
        }
        return "redirect:/guideline/rows/" + row;
    }

    private String done(UUID regulation, String row, boolean walk, RedirectAttributes redirect) {
        redirect.addAttribute("regulation", regulation);
        return walk ? onward(reading.inForce(regulation).orElseThrow(), row, redirect) : "redirect:/guideline/rows/" + row;
    }

    private static String onward(Current current, String after, RedirectAttributes redirect) {
        redirect.addAttribute("regulation", current.text().regulationId());
        return next(current, after).map(row -> {
            redirect.addAttribute("walk", true);
            return "redirect:/guideline/rows/" + row.row().id();
        }).orElse("redirect:/guideline");
    }

    /** The next gap behind that row; from the top of the table where there is none. */
    private static Optional<RowCoverage> next(Current current, String after) {
        var rows = current.coverage().rows();
        var place = rows.stream().map(row -> row.row().id()).toList().indexOf(after);
        var gaps = current.coverage().gaps().stream().filter(row -> !row.row().id().equals(after)).toList();
        return gaps.stream().filter(row -> rows.indexOf(row) > place).findFirst().or(() -> gaps.stream().findFirst());
    }

    private String refused(InvalidInput refused, UUID regulation, String id, boolean walk, Model model, Locale locale) {
        var problem = refused.problems().get(0);
        model.addAttribute(problem.field() + "Error", messages.getMessage(problem.key(), problem.arguments().toArray(), locale));
        model.addAttribute("hasErrors", true);
        return show(reading.inForce(regulation), id, walk, model);
    }

    private String show(Optional<Current> current, String id, boolean walk, Model model) {
        var row = reading.rows().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchRecord("row", id));
        model.addAttribute("row", row);
        model.addAttribute("mayState", stating.allowed());
        current.ifPresent(each -> {
            var measured = each.row(id);
            model.addAttribute("text", each.text());
            model.addAttribute("coverage", measured);
            model.addAttribute("names", stating.names(List.of(measured)));
            model.addAttribute("proposals", reading.proposals(each.text().text()).of(row).stream()
                    .filter(proposal -> measured.answeredBy().stream().noneMatch(answer -> answer.label().startsWith(proposal.label())))
                    .toList());
            model.addAttribute("choices", choices(each.text().text()));
            model.addAttribute("walk", walk);
            model.addAttribute("left", each.coverage().gaps().size());
            model.addAttribute("next", next(each, id).map(gap -> gap.row().id()).orElse(null));
        });
        return "guideline/row";
    }

    /** What can answer a row: articles, and of those with several their paragraphs, supplementary provisions, tables and forms. */
    private static List<Provision> choices(RegulationText text) {
        var struck = text.articles().filter(Article::struck).map(Article::id).toList();
        var articles = Provisions.walk(text).stream().filter(each -> each.kind() == Provision.Kind.ARTICLE).map(Provision::label).toList();
        return Provisions.walk(text).stream()
                .filter(each -> each.article() == null || !struck.contains(each.article()))
                .filter(each -> switch (each.kind()) {
                    case ARTICLE, SUPPLEMENTARY, TABLE, FORM -> true;
                    case PARAGRAPH -> !articles.contains(each.label());
                    default -> false;
                }).toList();
    }
}
