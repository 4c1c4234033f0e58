package org.kitei.committee.web;

import java.util.UUID;

import org.kitei.committee.PrintedMinutes;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/committee/rounds")
@AllowedTo(value = {Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.AUDIT_MANAGER, Role.COMMITTEE_CHAIR,
    Role.VICE_CHAIR, Role.COMMITTEE_MEMBER, Role.SECRETARY, Role.DRAFTER, Role.ADMINISTRATOR}, deputies = true)
class MinutesPages {

    private final PrintedMinutes minutes;

    MinutesPages(PrintedMinutes minutes) {
        this.minutes = minutes;
    }

    @GetMapping("/{id}/minutes.{format}")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id, @PathVariable String format) {
        return minutes.of(id, format).shown();
    }
}
