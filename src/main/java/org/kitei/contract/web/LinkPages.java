package org.kitei.contract.web;

import java.util.UUID;

import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementLinks;
import org.kitei.contract.AgreementReading;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.kitei.outside.MadeLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links made for the contractor: to sign at, and to take the signed agreement at. */
@Controller
@RequestMapping("/contracts")
@AllowedTo(Role.CONTRACT_MANAGER)
class LinkPages {

    private final AgreementReading reading;
    private final AgreementKeeping keeping;
    private final AgreementLinks links;

    LinkPages(AgreementReading reading, AgreementKeeping keeping, AgreementLinks links) {
        this.reading = reading;
        this.keeping = keeping;
        this.links = links;
    }

    @PostMapping("/{id}/link")
    String makeLink(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        reading.get(id);
        return MadeLink.show(() -> keeping.makeLink(id), "/contracts/" + id, model, redirect);
    }

    /** A link at which the contractor takes the signed agreement. */
    @PostMapping("/{id}/take-link")
    String makeTakeLink(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        reading.get(id);
        return MadeLink.show(() -> links.toTake(id), "/contracts/" + id, model, redirect);
    }
}
