package org.kitei.regulation;

import java.util.Locale;

import org.kitei.facility.CalendarWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an edition is called: by its number where it was decided here, by its paper or its day where it was found. */
@Component("editionLabel")
public class EditionLabel {

    private final CalendarWords calendar;
    private final MessageSource messages;

    EditionLabel(CalendarWords calendar, MessageSource messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    public String of(EditionView edition, Locale locale) {
        return of(edition.name(), locale);
    }

    public String of(EditionName edition, Locale locale) {
        var found = edition.found();
        if (found == null) {
            return messages.getMessage("regulation.edition.number", new Object[] {edition.number()}, locale);
        }
        return found.paperNumber().isEmpty()
                ? messages.getMessage("regulation.edition.found", new Object[] {calendar.day(found.since(), locale)}, locale)
                : messages.getMessage("regulation.edition.found.numbered", new Object[] {found.paperNumber()}, locale);
    }
}
