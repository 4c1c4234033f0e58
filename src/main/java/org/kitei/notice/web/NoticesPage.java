package org.kitei.notice.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.notice.Notices;
import org.kitei.notice.UndeliveredMail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the person was told, newest first. Following a notice is a POST, because it is read thereby. */
@Controller
@RequestMapping("/notices")
@AllowedTo
class NoticesPage {

    private static final int SHOWN = 25;

    private final Notices notices;
    private final UndeliveredMail undelivered;
    private final Clock clock;

    NoticesPage(Notices notices, UndeliveredMail undelivered, Clock clock) {
        this.undelivered = undelivered;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Instant toldBefore, @RequestParam(required = false) @Nullable UUID idBefore,
            Model model, Locale locale) {
        var first = toldBefore == null || idBefore == null;
        var page = notices.page(first ? null : new Notices.Position(toldBefore, idBefore), SHOWN, locale);
        model.addAttribute("notices", page.lines());
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("first", first);
        model.addAttribute("unread", notices.countUnread());
        model.addAttribute("undelivered", undelivered.waits());
        model.addAttribute("now", clock.instant());
        return "notice/notices";
    }

    @PostMapping("/{id}")
    String open(@PathVariable UUID id) {
        return "redirect:" + notices.open(id);
    }

    @PostMapping
    String readAll(@RequestParam Instant upTo) {
        notices.readAll(upTo);
        return "redirect:/notices";
    }
}
