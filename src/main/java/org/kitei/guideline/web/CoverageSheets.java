package org.kitei.guideline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.kitei.document.RegisterPdf;
import org.kitei.document.RegisterPdf.Column;
import org.kitei.document.RegisterPdf.Register;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.CoverageReading.Current;
import org.springframework.stereotype.Component;

/** The coverage of the table on sheets for the folder that inspectors are shown: in Japanese, whoever fetches it. */
@Component
class CoverageSheets {

    private static final Locale LOCALE = Locale.JAPANESE;
    private static final List<String> HEADINGS = List.of("guideline.column.row", "guideline.column.item", "guideline.file.duties",
            "guideline.column.provisions", "guideline.column.state", "guideline.file.remarks");
    private static final List<Integer> WIDTHS = List.of(6, 24, 26, 19, 9, 16);

    private final RegisterPdf pdf;
    private final CoverageWords words;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;

    CoverageSheets(RegisterPdf pdf, CoverageWords words, FacilityDirectory facilities, CalendarWords calendar) {
        this.pdf = pdf;
        this.words = words;
        this.facilities = facilities;
        this.calendar = calendar;
    }

    /** What a file of it is called. */
    String name(Current current) {
        return current.text().title() + " " + words.words(LOCALE, "guideline.coverage.title");
    }

    /**
     * @param edition what the table is called
     * @param names   of those who stated something
     */
    byte[] print(Current current, String edition, Map<UUID, String> names) {
        var facility = facilities.current();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < HEADINGS.size(); i++) {
            columns.add(new Column(words.words(LOCALE, HEADINGS.get(i)), WIDTHS.get(i)));
        }
        return pdf.render(new Register(facility.name(), words.words(LOCALE, "guideline.sheets.title"), summary(current, edition), columns,
                current.coverage().rows().stream().map(row -> cells(row, names)).toList(), "", facilities.today(), facility.sample()));
    }

    private String summary(Current current, String edition) {
        var coverage = current.coverage();
        return words.words(LOCALE, "guideline.sheets.summary", edition, current.text().title(), calendar.day(current.text().since(), LOCALE),
                calendar.day(facilities.today(), LOCALE)) + "\n"
                + words.words(LOCALE, "guideline.sheets.counts", coverage.rows().size(), coverage.count(Coverage.State.COVERED),
                        coverage.count(Coverage.State.PARTLY), coverage.count(Coverage.State.MISSING), coverage.count(Coverage.State.EXPLAINED));
    }

    private List<String> cells(RowCoverage covered, Map<UUID, String> names) {
        var row = covered.row();
        return List.of(row.id(), row.item().in(LOCALE) + "\n" + row.asks().in(LOCALE), words.duties(row, LOCALE),
                covered.answeredBy().isEmpty() ? words.words(LOCALE, "guideline.coverage.nothing")
                        : words.labels(covered.answeredBy(), LOCALE) + "\n" + words.sources(covered, names, LOCALE),
                words.state(covered, LOCALE), words.remarks(covered, names, LOCALE));
    }
}
