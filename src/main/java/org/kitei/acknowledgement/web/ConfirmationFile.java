package org.kitei.acknowledgement.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.kitei.acknowledgement.PersonLine;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.CalendarWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who has confirmed, as a file for spreadsheets. */
@Component
class ConfirmationFile {

    private final CalendarWords calendar;
    private final MessageSource messages;

    ConfirmationFile(CalendarWords calendar, MessageSource messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    byte[] write(List<PersonLine> people, Locale locale) {
        var head = Stream.of("acknowledgement.people.department", "acknowledgement.people.name", "acknowledgement.people.when")
                .map(key -> messages.getMessage(key, null, locale)).toList();
        return SpreadsheetFile.of(Stream.concat(Stream.of(head), people.stream().map(person -> cells(person, locale))).toList());
    }

    private List<String> cells(PersonLine person, Locale locale) {
        return List.of(person.department() == null ? "" : person.department(), person.name(),
                person.confirmedAt() == null ? "" : calendar.moment(person.confirmedAt(), locale));
    }
}
