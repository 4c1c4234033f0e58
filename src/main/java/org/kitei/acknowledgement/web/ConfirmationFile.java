package org.kitei.acknowledgement.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.acknowledgement.PersonLine;
import org.kitei.facility.CalendarWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who has confirmed, as a file for spreadsheets: UTF-8 with its mark, because they guess otherwise. */
@Component
class ConfirmationFile {

    private static final String MARK = "\uFEFF";

    private final CalendarWords calendar;
    private final MessageSource messages;

    ConfirmationFile(CalendarWords calendar, MessageSource messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    byte[] write(List<PersonLine> people, Locale locale) {
        var head = line(Stream.of("acknowledgement.people.department", "acknowledgement.people.name", "acknowledgement.people.when")
                .map(key -> messages.getMessage(key, null, locale)));
        return (MARK + head + people.stream().map(person -> line(cells(person, locale))).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> cells(PersonLine person, Locale locale) {
        return Stream.of(person.department() == null ? "" : person.department(), person.name(),
                person.confirmedAt() == null ? "" : calendar.moment(person.confirmedAt(), locale));
    }

    private static String line(Stream<String> cells) {
        return cells.map(ConfirmationFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet would run what begins like a formula. */
    private static String cell(String words) {
        var harmless = words.matches("(?s)[=+\\-@\t\r].*") ? "'" + words : words;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
