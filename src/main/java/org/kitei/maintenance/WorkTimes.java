package org.kitei.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Component;

/** Until when what is asked about works is in time. */
@Component
class WorkTimes {

    private static final int DAYS_TO_APPROVE = 2;
    private static final int DAYS_TO_REPORT = 3;
    private static final int DAYS_TO_VERIFY = 5;
    private static final Duration AFTERWARDS = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final Clock clock;

    WorkTimes(FacilityDirectory facilities, BusinessDays businessDays, Clock clock) {
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Before the window opens, where that comes first; for one that has opened, before it closes. */
    Instant toApprove(Plan plan) {
        var usual = businessDays(DAYS_TO_APPROVE);
        var latest = plan.from().isAfter(clock.instant()) ? plan.from() : plan.until();
        return usual.isBefore(latest) ? usual : latest;
    }

    Instant toReport() {
        return businessDays(DAYS_TO_REPORT);
    }

    Instant toVerify() {
        return businessDays(DAYS_TO_VERIFY);
    }

    /** An emergency is approved within a day (row 6-3A). */
    Instant afterwards(Work work) {
        return afterwards(work.appliedAt());
    }

    Instant afterwards(Instant appliedAt) {
        return appliedAt.plus(AFTERWARDS);
    }

    /** An emergency applied for before that moment is overdue, where it is still not approved. */
    Instant oldestInTime(Instant now) {
        return now.minus(AFTERWARDS);
    }

    /** Every second day from then on, in ISO 8601; not before a minute has passed, so that a late start does not tell at once. */
    String reminders(Instant due) {
        var soonest = clock.instant().plus(1, ChronoUnit.MINUTES);
        return "R/" + (due.isBefore(soonest) ? soonest : due).truncatedTo(ChronoUnit.SECONDS) + "/P2D";
    }

    /** When others are told that it is late. */
    Instant escalation(Instant due) {
        return due.plus(PATIENCE);
    }

    private Instant businessDays(int days) {
        return facilities.endOf(businessDays.after(facilities.today(), days));
    }
}
