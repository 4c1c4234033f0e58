package org.kitei.maintenance;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import org.kitei.facility.CalendarWords;
import org.kitei.inbox.Alarms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that should be closed and for all one knows are not. It asks the records, so it is heard where the process stands still too. */
@Component
class AccountAlarm implements Alarms {

    private final AccountWindowRecords windows;
    private final WindowBook book;
    private final WorkBook works;
    private final CalendarWords calendar;
    private final MessageSource messages;
    private final MaintenanceReaders readers;
    private final Clock clock;

    AccountAlarm(AccountWindowRecords windows, WindowBook book, WorkBook works, CalendarWords calendar, MessageSource messages, MaintenanceReaders readers,
            Clock clock) {
        this.windows = windows;
        this.book = book;
        this.works = works;
        this.calendar = calendar;
        this.messages = messages;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> now(Locale locale) {
        var late = windows.late(EnumSet.of(WindowState.OPENING, WindowState.OPEN, WindowState.CLOSING), clock.instant().minus(AccountSteps.PATIENCE));
        var address = late.isEmpty() || !readers.mayReadAll() ? null : "/maintenance/accounts";
        return late.stream().map(window -> new Line(messages.getMessage("maintenance.account.alarm", new Object[] {
                    window.system(), book.account(window).map(MaintenanceAccount::name).orElse("—"), works.get(window.workId()).number(),
                    calendar.moment(window.until(), locale)}, locale), address)).toList();
    }
}
