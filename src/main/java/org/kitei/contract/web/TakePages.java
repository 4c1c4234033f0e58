package org.kitei.contract.web;

import org.kitei.contract.TakingDesk;
import org.kitei.facility.AllowedTo;
import org.kitei.outside.OutsideVisit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
    String offer(OutsideVisit visit) {
        desk.file(visit);
        return "contract/outside-take";
    }

    @GetMapping("/document.pdf")
    ResponseEntity<byte[]> document(OutsideVisit visit) {
        return Download.of(desk.file(visit), desk.content(visit));
    }
}
