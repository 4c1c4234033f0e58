package org.kitei.regulation.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.facility.TypedId;
import org.kitei.regulation.CaseHandover;
import org.kitei.regulation.CaseReading;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Giving a case to another drafter. */
@Controller
@RequestMapping("/cases/{id}/drafter")
@AllowedTo({Role.DIRECTOR, Role.SECRETARY, Role.ADMINISTRATOR})
class HandoverPages {

    /** No person has it: what was posted without a choice. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final CaseReading cases;
    private final CaseHandover handover;
    private final MessageSource messages;

    HandoverPages(CaseReading cases, CaseHandover handover, MessageSource messages) {
        this.cases = cases;
        this.handover = handover;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        model.addAttribute("matter", cases.get(id));
        model.addAttribute("candidates", handover.successors(id));
        return "regulation/handover";
    }

    @PostMapping
    String handOver(@PathVariable UUID id, @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason, Model model, Locale locale) {
        try {
            handover.handOver(id, person(successor), reason);
            return "redirect:/cases/" + id;
        } catch (InvalidInput refused) {
            var errors = new LinkedHashMap<String, String>();
            refused.problems().forEach(problem ->
                    errors.put(problem.field(), messages.getMessage(problem.key(), problem.arguments().toArray(), locale)));
            model.addAttribute("errors", errors);
            model.addAttribute("hasErrors", true);
            model.addAttribute("chosen", successor);
            model.addAttribute("reason", reason);
            return ask(id, model);
        }
    }

    private static UUID person(String typed) {
        return TypedId.of(typed).orElse(NOBODY);
    }
}
