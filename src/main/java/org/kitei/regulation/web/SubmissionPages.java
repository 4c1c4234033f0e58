package org.kitei.regulation.web;

import java.util.UUID;

import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.kitei.regulation.SubmissionReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A text as it was signed, whatever became of the draft since. */
@Controller
@AllowedTo(value = {Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.AUDIT_MANAGER, Role.COMMITTEE_CHAIR,
    Role.VICE_CHAIR, Role.COMMITTEE_MEMBER, Role.SECRETARY, Role.DRAFTER, Role.ADMINISTRATOR}, deputies = true)
class SubmissionPages {

    private final SubmissionReading submissions;

    SubmissionPages(SubmissionReading submissions) {
        this.submissions = submissions;
    }

    @GetMapping("/submissions/{id}")
    String show(@PathVariable UUID id, Model model) {
        var submitted = submissions.get(id);
        model.addAttribute("submitted", submitted);
        model.addAttribute("view", TextView.of(submitted.text()));
        return "regulation/submission";
    }
}
