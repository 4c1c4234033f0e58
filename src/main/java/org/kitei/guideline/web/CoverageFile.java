package org.kitei.guideline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.CalendarWords;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.Provision;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Duty;
import org.kitei.guideline.Row;
import org.kitei.guideline.RowEvidence;
import org.kitei.guideline.Stated;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The coverage of the table as a file for spreadsheets, one line a row. */
@Component
class CoverageFile {

    private static final List<String> HEADINGS = List.of("guideline.file.section", "guideline.column.row", "guideline.file.item",
            "guideline.file.asks", "guideline.file.duties", "guideline.column.provisions", "guideline.file.source",
            "guideline.column.state", "guideline.file.remarks", "guideline.column.evidence");

    private final MessageSource messages;
    private final CalendarWords calendar;

    CoverageFile(MessageSource messages, CalendarWords calendar) {
        this.messages = messages;
        this.calendar = calendar;
    }

    /**
     * @param names    of those who stated something
     * @param evidence what shows that the duties of a row were done this year
     */
    byte[] write(Coverage coverage, Map<UUID, String> names, Function<Row, List<RowEvidence.Piece>> evidence, Locale locale) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADINGS.stream().map(key -> words(locale, key)).toList());
        coverage.rows().forEach(row -> lines.add(line(row, names, evidence.apply(row.row()), locale)));
        return SpreadsheetFile.of(lines);
    }

    private List<String> line(RowCoverage covered, Map<UUID, String> names, List<RowEvidence.Piece> evidence, Locale locale) {
        var row = covered.row();
        return List.of(row.section().number() + " " + row.section().title().in(locale), row.id(), row.item().in(locale),
                row.asks().in(locale), duties(row, locale), labels(covered.answeredBy(), locale),
                covered.answeredBy().stream().map(provision -> source(provision.stated(), names, locale)).distinct()
                        .collect(Collectors.joining("\n")),
                words(locale, "guideline.state." + covered.state()), remarks(covered, names, locale),
                evidence.stream().map(piece -> calendar.day(piece.on(), locale) + " " + piece.words()).collect(Collectors.joining("\n")));
    }

    private String duties(Row row, Locale locale) {
        return row.duties().stream().map(duty -> bearers(duty, locale)
                + words(locale, "guideline.coverage.duty", duty.what().in(locale))).collect(Collectors.joining("\n"));
    }

    private String bearers(Duty duty, Locale locale) {
        return duty.who().stream().map(bearer -> words(locale, "guideline.bearer." + bearer))
                .collect(Collectors.joining(words(locale, "guideline.coverage.and")));
    }

    private String labels(List<Provision> provisions, Locale locale) {
        return provisions.stream().map(Provision::label).collect(Collectors.joining(words(locale, "guideline.coverage.and")));
    }

    private String source(@Nullable Stated stated, Map<UUID, String> names, Locale locale) {
        return stated == null ? words(locale, "guideline.source.model")
                : words(locale, "guideline.source.by-hand", names.getOrDefault(stated.by(), ""), calendar.moment(stated.at(), locale));
    }

    private String remarks(RowCoverage row, Map<UUID, String> names, Locale locale) {
        return Stream.of(
                Stream.ofNullable(row.explained()).map(why -> words(locale, "guideline.row.why-not", why.reason())
                        + " " + source(why, names, locale)),
                row.lost().isEmpty() ? Stream.<String>empty()
                        : Stream.of(words(locale, "guideline.coverage.lost") + labels(row.lost(), locale)),
                row.unconfirmed().isEmpty() ? Stream.<String>empty()
                        : Stream.of(words(locale, "guideline.coverage.unconfirmed") + labels(row.toConfirm(), locale)))
                .flatMap(each -> each).collect(Collectors.joining("\n"));
    }

    private String words(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
