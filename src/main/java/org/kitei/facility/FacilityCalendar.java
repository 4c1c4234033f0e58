package org.kitei.facility;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a facility has said of its days. As the facility itself, it carries no tenant id: its own id is the facility's. */
@Entity
@Table(name = "facility_calendar")
class FacilityCalendar {

    @Id
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Convert(converter = WeekdaysInWords.class)
    @Column(name = "closed_weekdays", nullable = false)
    private Set<DayOfWeek> closedWeekdays;

    @Column(name = "closed_on_holidays", nullable = false)
    private boolean closedOnHolidays;

    @ElementCollection
    @CollectionTable(name = "facility_closed_period", joinColumns = @JoinColumn(name = "facility_id"))
    @OrderColumn(name = "ordinal")
    private List<ClosedPeriod> closedPeriods = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "facility_national_holiday", joinColumns = @JoinColumn(name = "facility_id"))
    @MapKeyColumn(name = "holiday")
    @Column(name = "name", nullable = false)
    private Map<LocalDate, String> nationalHolidays = new TreeMap<>();

    protected FacilityCalendar() {
    }

    static FacilityCalendar of(UUID facilityId, CalendarSettings settings) {
        var calendar = new FacilityCalendar();
        calendar.facilityId = facilityId;
        calendar.change(settings);
        return calendar;
    }

    void change(CalendarSettings settings) {
        closedWeekdays = settings.closedWeekdays().isEmpty()
                ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(settings.closedWeekdays());
        closedOnHolidays = settings.closedOnNationalHolidays();
        if (!closedPeriods.equals(settings.closedPeriods())) {
            closedPeriods.clear();
            closedPeriods.addAll(settings.closedPeriods());
        }
    }

    /** Takes these years' holidays in place of what was known of the same years. */
    void load(Map<LocalDate, String> days) {
        var years = days.keySet().stream().map(Year::from).collect(Collectors.toSet());
        nationalHolidays.keySet().removeIf(day -> years.contains(Year.from(day)) && !days.containsKey(day));
        nationalHolidays.putAll(days);
    }

    CalendarSettings settings() {
        return new CalendarSettings(version + 1, closedWeekdays, closedOnHolidays, closedPeriods);
    }

    WorkingDays days() {
        return new WorkingDays(settings(), NationalHolidays.broughtAlong().overruledBy(nationalHolidays));
    }
}
