package org.kitei.regulation.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.regulation.CaseOpening;
import org.kitei.regulation.CaseReading;
import org.kitei.regulation.RegulationProcess;
import org.kitei.regulation.RegulationReading;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/cases")
@AllowedTo({Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.AUDIT_MANAGER, Role.COMMITTEE_CHAIR,
    Role.VICE_CHAIR, Role.COMMITTEE_MEMBER, Role.SECRETARY, Role.DRAFTER, Role.ADMINISTRATOR})
class CasePages {

    private static final int PAGE = 25;

    private final CaseReading cases;
    private final CaseOpening opening;
    private final RegulationReading regulations;
    private final RegulationProcess process;
    private final WaitingLines waiting;
    private final MessageSource messages;

    CasePages(CaseReading cases, CaseOpening opening, RegulationReading regulations,
            RegulationProcess process, WaitingLines waiting, MessageSource messages) {
        this.cases = cases;
        this.opening = opening;
        this.regulations = regulations;
        this.process = process;
        this.waiting = waiting;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID behind, Model model) {
        var found = cases.list(behind, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("cases", page);
        model.addAttribute("first", behind == null);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        return "regulation/cases";
    }

    @GetMapping("/new")
    @AllowedTo(Role.DRAFTER)
    String ask(Model model) {
        if (!model.containsAttribute("newCase")) {
            model.addAttribute("newCase", Ids.next());
        }
        model.addAttribute("regulations", regulations.all().stream().filter(one -> one.inForce() != null).toList());
        return "regulation/open";
    }

    /**
     * @param start   {@code model} for a new regulation, or the id of the one to amend
     * @param given   the id the form was given, so that a second click opens no second case
     */
    @PostMapping
    @AllowedTo(Role.DRAFTER)
    String open(@RequestParam(defaultValue = "") String start, @RequestParam(name = "newCase", required = false) @Nullable UUID given, Model model,
            Locale locale) {
        var newCase = given == null ? Ids.next() : given;
        try {
            if (start.isEmpty()) {
                throw InvalidInput.at("start", "regulation.open.choose");
            }
            var opened = start.equals("model") ? opening.enactOnce(newCase) : opening.amendOnce(newCase, id(start));
            return "redirect:/cases/" + opened + "/edit";
        } catch (DataIntegrityViolationException openedAtTheSameMoment) {
            return "redirect:/cases/" + newCase + "/edit";
        } catch (InvalidInput refused) {
            model.addAttribute("errors", words(refused, locale));
            model.addAttribute("hasErrors", true);
            model.addAttribute("start", start);
            model.addAttribute("newCase", newCase);
            return ask(model);
        }
    }

    private static UUID id(String words) {
        try {
            return UUID.fromString(words);
        } catch (IllegalArgumentException e) {
            throw new NoSuchRecord("regulation", words);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var shown = cases.get(id);
        model.addAttribute("matter", shown);
        model.addAttribute("view", TextView.of(shown.text()));
        shown.comparison().ifPresent(comparison -> model.addAttribute("comparison", comparison));
        model.addAttribute("waiting", waiting.of(shown.waiting(), locale));
        model.addAttribute("positions", process.positions(id));
        return "regulation/case";
    }

    /** The model of one of the case's processes, for the diagram. */
    @GetMapping(path = "/{id}/diagrams/{name}.bpmn")
    ResponseEntity<Resource> diagram(@PathVariable UUID id, @PathVariable String name) {
        cases.get(id);
        if (process.positions(id).stream().noneMatch(position -> position.model().equals(name))) {
            throw new NoSuchRecord("diagram", name);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(new ClassPathResource("bpmn/" + name + ".bpmn"));
    }

    private List<String> words(InvalidInput refused, Locale locale) {
        return refused.problems().stream()
                .map(problem -> messages.getMessage(problem.key(), problem.arguments().toArray(), locale)).toList();
    }
}
