package org.kitei.facility;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days on which the current facility works: not its closed weekdays, not national holidays (by the list the Cabinet Office
 * publishes, unless the facility works on them), not its own days off.
 */
@Service("businessDays")
@Transactional(readOnly = true)
public class BusinessDays {

    private final CalendarRecords calendars;
    private final FacilityDirectory facilities;
    /** A calendar is read again when its version has changed, which one cheap statement tells. */
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    BusinessDays(CalendarRecords calendars, FacilityDirectory facilities) {
        this.calendars = calendars;
        this.facilities = facilities;
    }

    public boolean isBusinessDay(LocalDate day) {
        return days().isBusinessDay(day);
    }

    /**
     * The last of so many business days that begin the day after {@code from}; for none, {@code from} itself or else the next
     * business day.
     */
    public LocalDate after(LocalDate from, int businessDays) {
        return days().after(from, businessDays);
    }

    /** As {@link #after}, towards the past. */
    public LocalDate before(LocalDate from, int businessDays) {
        return days().before(from, businessDays);
    }

    /** The name of the national holiday or of the facility's own day off, where the day is one. */
    public Optional<String> name(LocalDate day) {
        return days().name(day);
    }

    /** The days off among these, both included, each with its name or, where it is just a closed weekday, none. */
    public SortedMap<LocalDate, String> daysOff(LocalDate first, LocalDate last) {
        var days = days();
        var off = new TreeMap<LocalDate, String>();
        first.datesUntil(last.plusDays(1)).filter(day -> !days.isBusinessDay(day) || days.name(day).isPresent())
                .forEach(day -> off.put(day, days.name(day).orElse("")));
        return off;
    }

    /** The last year whose national holidays are known; of later ones only weekdays and the facility's own days count. */
    public Year holidaysKnownUntil() {
        return days().holidays().knownUntil(Year.from(facilities.today()));
    }

    private WorkingDays days() {
        var facility = FacilityContext.requiredFacility();
        var version = calendars.version(facility);
        if (version.isEmpty()) {
            return Known.NOTHING_SAID;
        }
        var last = known.get(facility);
        if (last == null || last.version() != version.get()) {
            var calendar = calendars.findById(facility).orElseThrow();
            last = new Known(version.get(), calendar.days());
            known.put(facility, last);
        }
        return last.days();
    }

    private record Known(int version, WorkingDays days) {

        static final WorkingDays NOTHING_SAID = new WorkingDays(CalendarSettings.DEFAULTS, NationalHolidays.broughtAlong());
    }
}
