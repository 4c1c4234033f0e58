package org.kitei.committee.web;

import java.util.Locale;
import java.util.UUID;

import org.kitei.committee.AttendanceCorrection;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/committee/rounds")
@AllowedTo(Role.SECRETARY)
class AttendancePages {

    private final AttendanceCorrection correction;
    private final MessageSource messages;

    AttendancePages(AttendanceCorrection correction, MessageSource messages) {
        this.correction = correction;
        this.messages = messages;
    }

    @PostMapping("/{id}/attendance")
    String correct(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        try {
            correction.begin(id);
        } catch (InvalidInput refused) {
            redirect.addFlashAttribute("refused", messages.getMessage(refused.problems().get(0).key(), null, locale));
        }
        return "redirect:" + correction.address(id);
    }
}
