package org.kitei.assignment.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.assignment.StaffTableProposals;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.regulation.RegulationNames;
import org.kitei.text.ComparisonTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The amendment proposed because the table of assigned staff changed: taken up by a case, or declined. */
@Controller
@RequestMapping("/regulations/{id}/staff-table")
@AllowedTo({Role.DRAFTER, Role.SYSTEM_MANAGER, Role.DIRECTOR})
class StaffTablePages {

    private final StaffTableProposals proposals;
    private final RegulationNames names;
    private final MessageSource messages;

    StaffTablePages(StaffTableProposals proposals, RegulationNames names, MessageSource messages) {
        this.proposals = proposals;
        this.names = names;
        this.messages = messages;
    }

    /** Where nothing is proposed any more, the regulation's page says what became of it. */
    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        names.of(id);
        return proposals.of(id).map(proposal -> {
            model.addAttribute("proposal", proposal);
            model.addAttribute("newCase", Ids.next());
            model.addAttribute("comparison", ComparisonTable.between(proposal.now(), proposal.then()));
            return "assignment/proposal";
        }).orElse("redirect:/regulations/" + id);
    }

    @PostMapping("/case")
    @AllowedTo(Role.DRAFTER)
    String takeUp(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID newCase, Model model, Locale locale) {
        names.of(id);
        try {
            return "redirect:/cases/" + proposals.take(newCase == null ? Ids.next() : newCase, id) + "/edit";
        } catch (InvalidInput refused) {
            return refused("caseError", refused, id, model, locale);
        }
    }

    @PostMapping("/decline")
    @AllowedTo({Role.SYSTEM_MANAGER, Role.DIRECTOR})
    String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model, Locale locale,
            RedirectAttributes redirect) {
        names.of(id);
        try {
            proposals.decline(id, reason.strip());
        } catch (InvalidInput refused) {
            model.addAttribute("reason", reason);
            return refused("reasonError", refused, id, model, locale);
        }
        redirect.addFlashAttribute("said", "assignment.declined");
        return "redirect:/regulations/" + id;
    }

    private String refused(String error, InvalidInput refused, UUID id, Model model, Locale locale) {
        var problem = refused.problems().get(0);
        model.addAttribute(error, messages.getMessage(problem.key(), problem.arguments().toArray(), locale));
        model.addAttribute("hasErrors", true);
        return show(id, model);
    }
}
