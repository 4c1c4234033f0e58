package org.kitei.regulation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.NoSuchRecord;
import org.kitei.regulation.EditionView;
import org.kitei.regulation.RegulationReading;
import org.kitei.regulation.RegulationView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Editions, the text of a day and comparisons, as files. */
@Controller
@RequestMapping("/regulations/{id}")
@AllowedTo
class EditionDownloads {

    private final RegulationReading regulations;
    private final PrintedEditions printed;
    private final EditionsList list;
    private final ColumnOrder order;

    EditionDownloads(RegulationReading regulations, PrintedEditions printed, EditionsList list, ColumnOrder order) {
        this.order = order;
        this.regulations = regulations;
        this.printed = printed;
        this.list = list;
    }

    /** The text in force on a day, today where none is given. */
    @GetMapping("/text.{format}")
    ResponseEntity<byte[]> text(@PathVariable UUID id, @PathVariable String format, @RequestParam(defaultValue = "") String on) {
        var edition = regulations.get(id, day(on)).inForce();
        if (edition == null) {
            throw new NoSuchRecord("edition", on);
        }
        return printed.text(edition, format).download();
    }

    @GetMapping("/editions/{number}/text.{format}")
    ResponseEntity<byte[]> edition(@PathVariable UUID id, @PathVariable int number, @PathVariable String format) {
        return printed.text(edition(regulations.get(id, null), number), format).download();
    }

    /** The address that stands in mails. */
    @GetMapping("/editions/{number}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @PathVariable int number) {
        return edition(id, number, "pdf");
    }

    /** As {@link ComparisonPages#compare}. */
    @GetMapping("/compare.{format}")
    ResponseEntity<byte[]> compare(@PathVariable UUID id, @PathVariable String format, @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to, @RequestParam(defaultValue = "") String columns) {
        var two = TwoEditions.of(regulations.get(id, null), from, to);
        return printed.comparison(two.former(), two.next(), order.formerFirst(columns), format).download();
    }

    @GetMapping("/editions.csv")
    ResponseEntity<byte[]> editions(@PathVariable UUID id) {
        return list.of(regulations.get(id, null));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : RegulationPages.knownDay(typed);
        } catch (DateTimeException notADay) {
            throw new NoSuchRecord("day", typed);
        }
    }

    private static EditionView edition(RegulationView regulation, int number) {
        return regulation.editions().stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> new NoSuchRecord("edition", number));
    }
}
