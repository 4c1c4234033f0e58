package org.kitei.facility;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the current facility says of its days off, and national holidays newer than this release. */
@Service
public class CalendarKeeping {

    private final CalendarRecords calendars;
    private final FacilityDirectory facilities;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;

    CalendarKeeping(CalendarRecords calendars, FacilityDirectory facilities, EntityManager entityManager,
            ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.facilities = facilities;
        this.entityManager = entityManager;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public CalendarSettings settings() {
        return calendars.findById(FacilityContext.requiredFacility()).map(FacilityCalendar::settings).orElse(CalendarSettings.DEFAULTS);
    }

    /**
     * Deadlines that are set already stay as they are.
     *
     * @throws InvalidInput                            where hardly a day would be left to work, or a period is none
     * @throws ObjectOptimisticLockingFailureException where the calendar was changed since it was shown
     */
    @Transactional
    public void change(CalendarSettings wanted) {
        var calendar = calendar();
        var old = calendar.settings();
        if (settings().version() != wanted.version()) {
            throw new ObjectOptimisticLockingFailureException(FacilityCalendar.class, FacilityContext.requiredFacility());
        }
        CalendarRules.check(wanted, calendar.days().holidays(), facilities.today());
        calendar.change(wanted);
        save(calendar, CalendarChanges.between(old, wanted));
    }

    /**
     * Takes the holidays of the years that the list holds in place of what was known of them.
     *
     * @return the years
     * @throws InvalidInput at {@code file} where the list may not be kept
     */
    @Transactional
    public Iterable<Year> load(HolidayList list) {
        var days = list.usableFrom(Year.from(facilities.today()));
        var years = days.keySet().stream().map(Year::from).collect(Collectors.toCollection(TreeSet::new));
        var calendar = calendar();
        calendar.load(days);
        save(calendar, new TreeMap<>(Map.of("nationalHolidays", years.stream().map(Year::toString).collect(Collectors.joining(", ")))));
        return years;
    }

    /** What keeping the list would add and take away, by day; a day with another name is in both. */
    @Transactional(readOnly = true)
    public Difference difference(HolidayList list) {
        var wanted = new TreeMap<>(list.from(Year.from(facilities.today())));
        var years = wanted.keySet().stream().map(Year::from).collect(Collectors.toSet());
        var now = new TreeMap<>(calendar().days().holidays().names());
        now.keySet().removeIf(day -> !years.contains(Year.from(day)));
        var added = new TreeMap<>(wanted);
        added.entrySet().removeAll(now.entrySet());
        now.entrySet().removeAll(wanted.entrySet());
        return new Difference(added, now);
    }

    public record Difference(SortedMap<LocalDate, String> added, SortedMap<LocalDate, String> removed) {
    }

    private FacilityCalendar calendar() {
        var facility = FacilityContext.requiredFacility();
        return calendars.findById(facility).orElseGet(() -> FacilityCalendar.of(facility, CalendarSettings.DEFAULTS));
    }

    private void save(FacilityCalendar calendar, SortedMap<String, String> changes) {
        if (!entityManager.contains(calendar)) {
            entityManager.persist(calendar);
        }
        UUID facility = FacilityContext.requiredFacility();
        events.publishEvent(new FacilityChanged(facility, facilities.current().name(), changes));
    }
}
