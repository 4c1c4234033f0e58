package org.kitei.notice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.kitei.facility.Announcement;
import org.kitei.facility.CalendarWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a notice in the reader's language. */
@Component
class NoticeWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;
    private final CalendarWords calendar;

    NoticeWords(MessageSource messages, CalendarWords calendar) {
        this.messages = messages;
        this.calendar = calendar;
    }

    NoticeLine line(Notice notice, Locale locale) {
        return new NoticeLine(notice.id(), subject(notice, locale), sentence(notice, locale),
                notice.due().map(day -> due(day, locale)).orElse(null), notice.toldAt(), notice.unread());
    }

    String subject(Notice notice, Locale locale) {
        return say(notice, notice.key() + ".subject", locale);
    }

    String sentence(Notice notice, Locale locale) {
        return say(notice, notice.key(), locale);
    }

    String due(LocalDate day, Locale locale) {
        return messages.getMessage("notice.due", new Object[] {calendar.brief(day, locale)}, locale);
    }

    /** Notices outlive releases: one whose words have gone still leads to its page. */
    private String say(Notice notice, String key, Locale locale) {
        var arguments = notice.arguments().stream().map(argument -> word(argument, locale)).toArray();
        var words = messages.getMessage(key, arguments, null, locale);
        return words != null ? words : messages.getMessage("notice.forgotten", null, locale);
    }

    /** As {@link Announcement#args} promises. */
    private String word(String argument, Locale locale) {
        if (argument.startsWith("#")) {
            var word = argument.substring(1).split("\\|", 2);
            return messages.getMessage(word[0], new Object[] {word[word.length - 1]}, word[word.length - 1], locale);
        }
        if (DAY.matcher(argument).matches()) {
            try {
                return calendar.brief(LocalDate.parse(argument), locale);
            } catch (DateTimeParseException noDay) {
                return argument;
            }
        }
        return argument;
    }
}
