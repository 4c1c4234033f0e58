package org.kitei.acknowledgement.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.acknowledgement.AcknowledgementReading;
import org.kitei.acknowledgement.Confirming;
import org.kitei.acknowledgement.PersonLine;
import org.kitei.acknowledgement.ReaderCount;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.kitei.regulation.EditionReading;
import org.kitei.text.ComparisonTable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading an edition that is made known, and who has read it. */
@Controller
@RequestMapping("/acknowledgements/{editionId}")
@AllowedTo
class AcknowledgementPages {

    private static final int PAGE = 25;

    private final AcknowledgementReading acknowledgements;
    private final Confirming confirming;
    private final EditionReading editions;
    private final ConfirmationFile file;

    AcknowledgementPages(AcknowledgementReading acknowledgements, Confirming confirming, EditionReading editions,
            ConfirmationFile file) {
        this.acknowledgements = acknowledgements;
        this.confirming = confirming;
        this.editions = editions;
        this.file = file;
    }

    @GetMapping
    String read(@PathVariable UUID editionId, Model model) {
        var edition = editions.get(editionId);
        model.addAttribute("one", acknowledgements.get(editionId));
        model.addAttribute("view", TextView.of(editions.enacted(editionId)));
        editions.before(edition).ifPresent(former ->
                model.addAttribute("comparison", ComparisonTable.between(editions.enacted(former.id()), editions.enacted(editionId))));
        return "acknowledgement/read";
    }

    /** @param contentHash of the text that was shown */
    @PostMapping
    String confirm(@PathVariable UUID editionId, @RequestParam(defaultValue = "") String contentHash) {
        confirming.confirm(editionId, contentHash);
        return "redirect:/acknowledgements/" + editionId;
    }

    /**
     * @param missing only those who have not confirmed
     * @param after   the last person of the page before
     */
    @GetMapping("/people")
    @AllowedTo({Role.DIRECTOR, Role.SECRETARY, Role.SYSTEM_MANAGER, Role.ADMINISTRATOR})
    String people(@PathVariable UUID editionId, @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(required = false) @Nullable UUID after, Model model) {
        var one = acknowledgements.get(editionId);
        var counts = acknowledgements.counts(editionId);
        var found = acknowledgements.page(editionId, missing, after, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("one", one);
        model.addAttribute("missing", missing);
        model.addAttribute("confirmed", counts.stream().mapToLong(ReaderCount::confirmed).sum());
        model.addAttribute("asked", counts.stream().mapToLong(ReaderCount::asked).sum());
        model.addAttribute("departments", DepartmentOfReaders.of(page, counts));
        model.addAttribute("first", after == null);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).personId() : null);
        return "acknowledgement/people";
    }

    @GetMapping("/people.csv")
    @AllowedTo({Role.DIRECTOR, Role.SECRETARY, Role.SYSTEM_MANAGER, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> csv(@PathVariable UUID editionId, Locale locale) {
        var one = acknowledgements.get(editionId);
        List<PersonLine> everyone = acknowledgements.people(editionId);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(one.title() + " " + one.edition() + ".csv", StandardCharsets.UTF_8).build().toString())
                .body(file.write(everyone, locale));
    }
}
