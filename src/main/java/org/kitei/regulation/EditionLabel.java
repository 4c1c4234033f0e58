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
        if (edition.paper() == null) {
            return messages.getMessage("regulation.edition.number", new Object[] {edition.number()}, locale);
        }
        var paper = edition.paper().number();
        return paper.isEmpty()
                ? messages.getMessage("regulation.edition.found", new Object[] {calendar.day(edition.effectiveDate(), locale)}, locale)
                : messages.getMessage("regulation.edition.found.numbered", new Object[] {paper}, locale);
    }
}
