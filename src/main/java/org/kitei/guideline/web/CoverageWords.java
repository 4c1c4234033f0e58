package org.kitei.guideline.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.CalendarWords;
import org.kitei.guideline.Coverage.Provision;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Duty;
import org.kitei.guideline.Row;
import org.kitei.guideline.Stated;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of a row of the table in files. */
@Component
class CoverageWords {

    private final MessageSource messages;
    private final CalendarWords calendar;

    CoverageWords(MessageSource messages, CalendarWords calendar) {
        this.messages = messages;
        this.calendar = calendar;
    }

    /** A line each: who, and what. */
    String duties(Row row, Locale locale) {
        return row.duties().stream().map(duty -> bearers(duty, locale)
                + words(locale, "guideline.coverage.duty", duty.what().in(locale))).collect(Collectors.joining("\n"));
    }

    private String bearers(Duty duty, Locale locale) {
        return duty.who().stream().map(bearer -> words(locale, "guideline.bearer." + bearer))
                .collect(Collectors.joining(words(locale, "guideline.coverage.and")));
    }

    String labels(List<Provision> provisions, Locale locale) {
        return provisions.stream().map(Provision::label).collect(Collectors.joining(words(locale, "guideline.coverage.and")));
    }

    private String source(@Nullable Stated stated, Map<UUID, String> names, Locale locale) {
        return stated == null ? words(locale, "guideline.source.model")
                : words(locale, "guideline.source.by-hand", names.getOrDefault(stated.by(), ""), calendar.moment(stated.at(), locale));
    }

    /** The grounds of all that answers a row, each once. */
    String sources(RowCoverage covered, Map<UUID, String> names, Locale locale) {
        return covered.answeredBy().stream().map(provision -> source(provision.stated(), names, locale)).distinct()
                .collect(Collectors.joining("\n"));
    }

    String state(RowCoverage covered, Locale locale) {
        return words(locale, "guideline.state." + covered.state());
    }

    String remarks(RowCoverage row, Map<UUID, String> names, Locale locale) {
        return Stream.of(
                Stream.ofNullable(row.explained()).map(why -> words(locale, "guideline.row.why-not", why.reason())
                        + " " + source(why, names, locale)),
                row.lost().isEmpty() ? Stream.<String>empty()
                        : Stream.of(words(locale, "guideline.coverage.lost") + labels(row.lost(), locale)),
                row.unconfirmed().isEmpty() ? Stream.<String>empty()
                        : Stream.of(words(locale, "guideline.coverage.unconfirmed") + labels(row.toConfirm(), locale)))
                .flatMap(each -> each).collect(Collectors.joining("\n"));
    }

    String words(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
