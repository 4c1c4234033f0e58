package org.kitei.regulation.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.ledger.Subject;
import org.kitei.regulation.DraftOvertaken;
import org.kitei.regulation.Drafting;
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
@AllowedTo(Role.DRAFTER)
class EditorPages {

    private final Drafting drafting;
    private final Inbox inbox;
    private final CalendarWords calendar;
    private final MessageSource messages;

    EditorPages(Drafting drafting, Inbox inbox, CalendarWords calendar, MessageSource messages) {
        this.drafting = drafting;
        this.inbox = inbox;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        return show(drafting.open(id), model);
    }

    private String show(Drafting.Desk desk, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("view", TextView.of(desk.text()));
        model.addAttribute("taskId", inbox.openAbout(new Subject("case", desk.caseId())).stream()
                .filter(task -> task.form().equals("draft-text")).map(task -> task.getId()).findFirst().orElse(null));
        return "regulation/editor";
    }

    /** Saves and shows what was found in it. */
    @PostMapping
    String save(@PathVariable UUID id, @RequestParam String text, @RequestParam int version, Model model) {
        try {
            drafting.save(id, text, version);
            return "redirect:/cases/" + id + "/edit";
        } catch (DraftOvertaken overtaken) {
            show(drafting.open(id), model);
            model.addAttribute("typed", text);
            model.addAttribute("hasErrors", true);
            return "regulation/editor";
        }
    }

    /** Saves while one writes. */
    @PostMapping(produces = "application/json", headers = "Accept=application/json")
    ResponseEntity<Map<String, Object>> autosave(
            @PathVariable UUID id, @RequestParam String text, @RequestParam int version, Locale locale) {
        try {
            var desk = drafting.save(id, text, version);
            return ResponseEntity.ok(answer("regulation.editor.saved", calendar.moment(desk.savedAt(), locale), desk.revision(), locale));
        } catch (DraftOvertaken overtaken) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(answer("regulation.editor.overtaken", "", version, locale));
        }
    }

    private Map<String, Object> answer(String key, String moment, int version, Locale locale) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("saved", messages.getMessage(key, new Object[] {moment}, locale));
        answer.put("version", version);
        return answer;
    }
}
