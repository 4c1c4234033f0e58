package org.kitei.maintenance;

import java.time.LocalDate;
import java.util.List;

import org.kitei.facility.CalendarDate;
import org.kitei.facility.CalendarDates;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The windows of works, in the calendars of those who may see them all, and of whoever goes along. */
@Component
class WorkWindows implements CalendarDates {

    private final WorkList works;
    private final MaintenanceReaders readers;
    private final FacilityDirectory facilities;

    WorkWindows(WorkList works, MaintenanceReaders readers, FacilityDirectory facilities) {
        this.works = works;
        this.readers = readers;
        this.facilities = facilities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarDate> between(LocalDate first, LocalDate last) {
        var attended = readers.mayReadAll() ? null : FacilityContext.requiredPerson();
        var zone = facilities.zone();
        return works.between(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant(), attended).stream().map(work ->
                new CalendarDate(facilities.dayOf(work.from()), facilities.lastDayUntil(work.until()), work.emergency() ? "maintenance.calendar.emergency" : "maintenance.calendar.window",
                        work.title(), "/maintenance/" + work.id())).toList();
    }
}
