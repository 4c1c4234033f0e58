package org.kitei.facility.web;

import java.util.UUID;
import java.util.stream.Stream;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.HeldPassword;
import org.kitei.facility.People;
import org.kitei.facility.SigningHolds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passwords an administrator gave, which a third person confirms to be their owners'. */
@Controller
@RequestMapping("/password-resets")
@AllowedTo
class PasswordResetsPage {

    private final SigningHolds holds;
    private final People people;

    PasswordResetsPage(SigningHolds holds, People people) {
        this.holds = holds;
        this.people = people;
    }

    @GetMapping
    String list(Model model) {
        var toConfirm = holds.toConfirm();
        model.addAttribute("own", holds.of(FacilityContext.requiredPerson()).orElse(null));
        model.addAttribute("holds", toConfirm);
        model.addAttribute("names", people.names(toConfirm.stream()
                .flatMap(held -> Stream.of(held.personId(), by(held))).toList()));
        return "facility/password-resets";
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable UUID id, RedirectAttributes redirect) {
        holds.confirm(id);
        redirect.addFlashAttribute("confirmed", true);
        return "redirect:/password-resets";
    }

    private static UUID by(HeldPassword held) {
        return held.resetBy() == null ? held.personId() : held.resetBy();
    }
}
