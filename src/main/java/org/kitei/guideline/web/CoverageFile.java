package org.kitei.guideline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.CalendarWords;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Row;
import org.kitei.guideline.RowEvidence;
import org.springframework.stereotype.Component;

/** The coverage of the table as a file for spreadsheets, one line a row. */
@Component
class CoverageFile {

    private static final List<String> HEADINGS = List.of("guideline.file.section", "guideline.column.row", "guideline.file.item",
            "guideline.file.asks", "guideline.file.duties", "guideline.column.provisions", "guideline.file.source",
            "guideline.column.state", "guideline.file.remarks", "guideline.column.evidence");

    private final CoverageWords words;
    private final CalendarWords calendar;

    CoverageFile(CoverageWords words, CalendarWords calendar) {
        this.words = words;
        this.calendar = calendar;
    }

    /**
     * @param names    of those who stated something
     * @param evidence what shows that the duties of a row were done this year
     */
    byte[] write(Coverage coverage, Map<UUID, String> names, Function<Row, List<RowEvidence.Piece>> evidence, Locale locale) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADINGS.stream().map(key -> words.words(locale, key)).toList());
        coverage.rows().forEach(row -> lines.add(line(row, names, evidence.apply(row.row()), locale)));
        return SpreadsheetFile.of(lines);
    }

    private List<String> line(RowCoverage covered, Map<UUID, String> names, List<RowEvidence.Piece> evidence, Locale locale) {
        var row = covered.row();
        return List.of(row.section().number() + " " + row.section().title().in(locale), row.id(), row.item().in(locale),
                row.asks().in(locale), words.duties(row, locale), words.labels(covered.answeredBy(), locale),
                words.sources(covered, names, locale), words.state(covered, locale), words.remarks(covered, names, locale),
                evidence.stream().map(piece -> calendar.day(piece.on(), locale) + " " + piece.words()).collect(Collectors.joining("\n")));
    }
}
