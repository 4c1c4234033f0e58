package org.kitei.guideline.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.State;
import org.kitei.guideline.CoverageReading;
import org.kitei.guideline.CoverageReading.Current;
import org.kitei.guideline.FacilityTable;
import org.kitei.guideline.Proposals;
import org.kitei.guideline.Row;
import org.kitei.guideline.RowEvidence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows that bind the facility, and how the regulation in force answers each. */
@Controller
@AllowedTo
class CoveragePage {

    private final CoverageReading reading;
    private final FacilityTable table;
    private final Stating stating;
    private final CoverageFile file;
    private final CoverageSheets sheets;
    private final List<RowEvidence> evidence;
    private final FacilityDirectory facilities;

    CoveragePage(CoverageReading reading, FacilityTable table, Stating stating, CoverageFile file, CoverageSheets sheets,
            ObjectProvider<RowEvidence> evidence, FacilityDirectory facilities) {
        this.evidence = evidence.orderedStream().toList();
        this.facilities = facilities;
        this.reading = reading;
        this.table = table;
        this.stating = stating;
        this.file = file;
        this.sheets = sheets;
    }

    @GetMapping("/guideline")
    String coverage(@RequestParam(defaultValue = "false") boolean gaps, @RequestParam(required = false) @Nullable UUID regulation,
            Locale locale, Model model) {
        var current = reading.inForce(regulation);
        model.addAttribute("edition", reading.edition().name().in(locale));
        model.addAttribute("text", current.map(Current::text).orElse(null));
        model.addAttribute("others", current.map(Current::others).orElseGet(List::of));
        model.addAttribute("counts", current.map(each -> Counts.of(each.coverage())).orElse(null));
        model.addAttribute("gapsOnly", gaps && current.isPresent());
        model.addAttribute("withEvidence", !evidence.isEmpty());
        model.addAttribute("newer", table.newer().isPresent());
        model.addAttribute("mayState", stating.allowed());
        model.addAttribute("names", current.map(each -> stating.names(each.coverage())).orElse(null));
        model.addAttribute("sections", SectionView.of(rows(current, gaps), locale));
        return "guideline/coverage";
    }

    /** @throws NoSuchRecord where no regulation is in force, or not the one named */
    @GetMapping("/guideline/coverage.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable UUID regulation, Locale locale) {
        var current = current(regulation);
        return file(current, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8),
                file.write(current.coverage(), stating.names(current.coverage()), this::evidence, locale));
    }

    /** @throws NoSuchRecord as above */
    @GetMapping("/guideline/coverage.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(required = false) @Nullable UUID regulation) {
        var current = current(regulation);
        return file(current, "pdf", MediaType.APPLICATION_PDF,
                sheets.print(current, reading.edition().name().in(Locale.JAPANESE), stating.names(current.coverage())));
    }

    private Current current(@Nullable UUID regulation) {
        return reading.inForce(regulation).orElseThrow(() -> new NoSuchRecord("regulation", "in force"));
    }

    private ResponseEntity<byte[]> file(Current current, String suffix, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(sheets.name(current) + "." + suffix, StandardCharsets.UTF_8).build().toString()).body(content);
    }

    private List<RowView> rows(Optional<Current> current, boolean gaps) {
        return current.map(measured -> rows(measured, gaps))
                .orElseGet(() -> reading.rows().stream().map(RowView::unmeasured).toList());
    }

    private List<RowView> rows(Current current, boolean gaps) {
        var wanted = gaps ? current.coverage().gaps() : current.coverage().rows();
        var missing = wanted.stream().anyMatch(row -> row.state() == State.MISSING) && stating.allowed();
        var proposals = missing ? Optional.of(reading.proposals(current.text().text())) : Optional.<Proposals>empty();
        return wanted.stream().map(row -> RowView.measured(row, row.state() == State.MISSING
                ? proposals.map(each -> each.of(row.row())).orElseGet(List::of) : List.of(), evidence(row.row()))).toList();
    }

    private List<RowEvidence.Piece> evidence(Row row) {
        var today = facilities.today();
        return evidence.stream().flatMap(each -> each.of(row, today.withDayOfYear(1), today).stream()).toList();
    }

    record Counts(int rows, long covered, long partly, long missing, long explained) {

        static Counts of(Coverage coverage) {
            return new Counts(coverage.rows().size(), coverage.count(State.COVERED), coverage.count(State.PARTLY),
                    coverage.count(State.MISSING), coverage.count(State.EXPLAINED));
        }
    }
}
