package org.kitei.facility;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why somebody cannot sign yet, until when, and who can help. */
@Component
public class SigningHeldWords {

    private final CalendarWords calendar;
    private final MessageSource messages;

    SigningHeldWords(CalendarWords calendar, MessageSource messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    public String of(SigningHeld held, Locale locale) {
        return messages.getMessage("facility.password.held", new Object[] {calendar.moment(held.until(), locale)}, locale);
    }

    /** As {@link #of(SigningHeld, Locale)}, after too many wrong passwords. */
    public String of(TooManyAttempts slowed, Locale locale) {
        return messages.getMessage("facility.password.attempts", new Object[] {calendar.moment(slowed.until(), locale)}, locale);
    }
}
