package org.kitei.notice.web;

import java.util.Locale;
import java.util.UUID;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.kitei.notice.UndeliveredMail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Mail that somebody has to look after, oldest first; what is seen to makes room for the next. */
@Controller
@RequestMapping("/settings/mail")
@AllowedTo(Role.ADMINISTRATOR)
class UndeliveredMailPage {

    private static final int SHOWN = 25;

    private final UndeliveredMail mail;

    UndeliveredMailPage(UndeliveredMail mail) {
        this.mail = mail;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("mails", mail.oldest(SHOWN, locale));
        model.addAttribute("most", SHOWN);
        return "notice/mail";
    }

    @PostMapping("/{id}/again")
    String sendAgain(@PathVariable UUID id) {
        mail.sendAgain(id);
        return "redirect:/settings/mail";
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable UUID id) {
        mail.close(id);
        return "redirect:/settings/mail";
    }
}
