package org.kitei.notice.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.CalendarDate;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.notice.CalendarFeed;
import org.kitei.notice.DatesOfPerson;
import org.kitei.notice.ICalendar;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's dates for their own calendar program, which does not sign in: the address is the key. */
@Controller
class FeedAddress {

    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 12;

    private final CalendarFeed feed;
    private final DatesOfPerson dates;
    private final People people;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    FeedAddress(CalendarFeed feed, DatesOfPerson dates, People people, FacilityDirectory facilities, MessageSource messages, Clock clock) {
        this.feed = feed;
        this.dates = dates;
        this.people = people;
        this.facilities = facilities;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/calendar/feed/{token}.ics")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> read(@PathVariable String token) {
        var calendar = feed.owner(token)
                .flatMap(owner -> FacilityContext.call(owner.facilityId(), owner.personId(), this::calendar))
                .orElseThrow(() -> new NoSuchRecord("calendar feed", "of this address"));
        return ResponseEntity.ok().contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore()).header("Content-Disposition", "inline; filename=\"kitei.ics\"")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the person does not work here today. */
    private Optional<String> calendar() {
        var today = facilities.today();
        var person = people.details(FacilityContext.requiredPerson());
        if (person.leftBy(today) || person.activeFrom().isAfter(today)) {
            return Optional.empty();
        }
        var facility = facilities.current();
        var locale = facility.spokenTo(person.language());
        var events = dates.between(today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD)).stream()
                .map(date -> new ICalendar.Event(date.first(), date.last(), title(date, locale))).toList();
        return Optional.of(ICalendar.write(facility.name(), events, clock.instant()));
    }

    private String title(CalendarDate date, Locale locale) {
        return messages.getMessage("notice.calendar.date", new Object[] {messages.getMessage(date.kind(), null, locale), date.title()}, locale);
    }
}
