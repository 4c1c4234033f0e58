package org.kitei.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kitei.notice.ICalendar.Event;

class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void aDayEndsTheDayAfter() {
        assertThat(ICalendar.write("病院", List.of(new Event(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31), "施行：規程")), NOW))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:施行：規程\r\n")
                .contains("DTSTAMP:20261122T000000Z\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void nothingInATitleBecomesALineOfItsOwn() {
        var text = ICalendar.write("病院", List.of(event("a,b;c\\d\r\nATTACH:x")), NOW);
        assertThat(text).contains("SUMMARY:a\\,b\\;c\\\\d\\nATTACH:x\r\n");
    }

    @Test
    void aLongLineIsFoldedBetweenCharactersAndReadsTheSameUnfolded() {
        var title = "情報システム運用管理規程の一部改正について𠮷野家".repeat(5);
        var text = ICalendar.write("病院", List.of(event(title)), NOW);
        assertThat(text.split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    @Test
    void theSameDateKeepsItsIdentity() {
        var one = ICalendar.write("病院", List.of(event("a")), NOW);
        assertThat(ICalendar.write("病院", List.of(event("a")), NOW)).isEqualTo(one);
        assertThat(one.lines().filter(line -> line.startsWith("UID:"))).doesNotContainAnyElementsOf(
                ICalendar.write("病院", List.of(event("b")), NOW).lines().filter(line -> line.startsWith("UID:")).toList());
    }

    private static Event event(String title) {
        return new Event(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), title);
    }
}
