package org.kitei.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Dates as a calendar program reads them (RFC 5545): whole days with a title, nothing else. */
public final class ICalendar {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ICalendar() {
    }

    /** @param last the last day, included */
    public record Event(LocalDate first, LocalDate last, String title) {
    }

    public static String write(String name, List<Event> events, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Kitei//Kitei//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT4H");
        line(text, "X-WR-CALNAME:" + escaped(name));
        events.forEach(event -> write(event, now, text));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void write(Event event, Instant now, StringBuilder text) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8)) + "@kitei");
        line(text, "DTSTAMP:" + MOMENT.format(now));
        line(text, "DTSTART;VALUE=DATE:" + DAY.format(event.first()));
        line(text, "DTEND;VALUE=DATE:" + DAY.format(event.last().plusDays(1)));
        line(text, "SUMMARY:" + escaped(event.title()));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** Folded by octets, never inside a character. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int at = 0; at < content.length();) {
            int point = content.codePointAt(at);
            var character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
