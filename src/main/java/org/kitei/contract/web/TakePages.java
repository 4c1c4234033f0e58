package org.kitei.contract.web;

import org.kitei.contract.TakingDesk;
import org.kitei.facility.AllowedTo;
import org.kitei.outside.OutsideVisit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The signed agreement for the contractor. */
@Controller
@RequestMapping("/s/{token}/take")
@AllowedTo(everyone = true)
class TakePages {

    private final TakingDesk desk;

    TakePages(TakingDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String offer(OutsideVisit visit, Model model) {
        desk.file(visit);
        model.addAttribute("most", TakingDesk.MOST_TAKES);
        return "contract/outside-take";
    }

    /** Sent, not only read: the link serves so many times. */
    @PostMapping("/document.pdf")
    ResponseEntity<byte[]> document(OutsideVisit visit) {
        var file = desk.file(visit);
        return Download.of(file, desk.take(visit));
    }
}
