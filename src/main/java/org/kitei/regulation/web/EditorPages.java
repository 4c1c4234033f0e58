package org.kitei.regulation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.regulation.DraftCoverage;
import org.kitei.regulation.DraftOvertaken;
import org.kitei.regulation.CaseReading;
import org.kitei.regulation.Drafting;
import org.kitei.regulation.ReturnedReading;
import org.kitei.text.ComparisonTable;
import org.kitei.text.SetAside;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/cases/{id}/edit")
@AllowedTo({Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.AUDIT_MANAGER, Role.COMMITTEE_CHAIR,
    Role.VICE_CHAIR, Role.COMMITTEE_MEMBER, Role.SECRETARY, Role.DRAFTER, Role.ADMINISTRATOR})
class EditorPages {

    /** The three faces of a draft: what is typed, what it changes, how it will read. */
    enum Face { TEXT, COMPARISON, PRINT }

    private final Drafting drafting;
    private final DraftCoverage coverage;
    private final ReturnedReading returned;
    private final Inbox inbox;
    private final People people;
    private final CalendarWords calendar;
    private final MessageSource messages;

    EditorPages(Drafting drafting, DraftCoverage coverage, ReturnedReading returned, Inbox inbox, People people, CalendarWords calendar, MessageSource messages) {
        this.drafting = drafting;
        this.coverage = coverage;
        this.returned = returned;
        this.inbox = inbox;
        this.people = people;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @RequestParam(defaultValue = "TEXT") Face face, Model model) {
        return show(drafting.open(id), face, model);
    }

    private String show(Drafting.Desk desk, Face wanted, Model model) {
        var face = !desk.mine() && wanted == Face.TEXT ? Face.PRINT : wanted;
        var view = TextView.of(desk.text());
        model.addAttribute("desk", desk);
        model.addAttribute("view", view);
        model.addAttribute("face", face);
        model.addAttribute("writing", face == Face.TEXT);
        model.addAttribute("faces", desk.mine() ? List.of(Face.values()) : List.of(Face.PRINT, Face.COMPARISON));
        model.addAttribute("margin", EditorMargin.of(desk, view));
        returned.of(desk.caseId()).ifPresent(came -> model.addAttribute("returned", came));
        model.addAttribute("writer", people.get(desk.drafterId()));
        if (face == Face.COMPARISON && desk.base() != null) {
            model.addAttribute("comparison", ComparisonTable.between(desk.base(), desk.text()));
        }
        model.addAttribute("taskId", inbox.openAbout(CaseReading.subject(desk.caseId())).stream()
                .filter(task -> task.form().equals("draft-text")).map(task -> task.getId()).findFirst().orElse(null));
        return "regulation/editor";
    }

    /** Saves and shows what was found in it, or another face of what is saved. */
    @PostMapping
    @AllowedTo(Role.DRAFTER)
    String save(@PathVariable UUID id, @RequestParam String text, @RequestParam int version,
            @RequestParam(defaultValue = "TEXT") Face face, @RequestParam(required = false) @Nullable String correction, Model model) {
        try {
            drafting.save(id, text, version, correction);
            return "redirect:/cases/" + id + "/edit" + (face == Face.TEXT ? "" : "?face=" + face);
        } catch (DraftOvertaken overtaken) {
            show(drafting.open(id), Face.TEXT, model);
            model.addAttribute("typed", text);
            model.addAttribute("hasErrors", true);
            return "regulation/editor";
        }
    }

    /** Saves, and confirms that what answers the row in the draft still does. */
    @PostMapping("/rows")
    @AllowedTo(Role.DRAFTER)
    String confirm(@PathVariable UUID id, @RequestParam String text, @RequestParam int version,
            @RequestParam(defaultValue = "") String row, Model model) {
        var saved = save(id, text, version, Face.TEXT, null, model);
        if (saved.startsWith("redirect:")) {
            coverage.confirm(id, row);
        }
        return saved;
    }

    /** Saves while one writes. */
    @AllowedTo(Role.DRAFTER)
    @PostMapping(produces = "application/json", headers = "Accept=application/json")
    ResponseEntity<Map<String, Object>> autosave(
            @PathVariable UUID id, @RequestParam String text, @RequestParam int version, Locale locale) {
        try {
            var desk = drafting.save(id, text, version);
            var key = desk.aside().isEmpty() ? "regulation.editor.saved" : "regulation.editor.saved.aside";
            var answer = answer(key, calendar.moment(desk.savedAt(), locale), desk.revision(), locale, desk.aside().size());
            answer.put("aside", desk.aside().stream().map(SetAside::words).toList());
            return ResponseEntity.ok(answer);
        } catch (DraftOvertaken overtaken) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(answer("regulation.editor.overtaken", "", version, locale, 0));
        }
    }

    private Map<String, Object> answer(String key, String moment, int version, Locale locale, int aside) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("saved", messages.getMessage(key, new Object[] {moment, aside}, locale));
        answer.put("version", version);
        return answer;
    }
}
