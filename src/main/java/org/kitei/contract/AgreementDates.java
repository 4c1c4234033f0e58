package org.kitei.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Component;

/** When something about an agreement is due, in the facility's time zone. */
@Component
class AgreementDates {

    private static final int DAYS_TO_ANSWER = 5;
    static final int NOTICE = 90;
    static final int SECOND_NOTICE = 60;
    static final int LAST_NOTICE = 30;

    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final Clock clock;

    AgreementDates(FacilityDirectory facilities, BusinessDays businessDays, Clock clock) {
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    /** Until when whoever is asked today to look or to sign does so in time. */
    Instant answer() {
        return facilities.endOf(businessDays.after(facilities.today(), DAYS_TO_ANSWER));
    }

    Instant firstMoment(Terms terms) {
        return midnight(terms.from());
    }

    Instant lastMoment(Terms terms) {
        return facilities.endOf(terms.until());
    }

    /** The midnight after its last day. */
    Instant afterTerm(Terms terms) {
        return midnight(terms.until().plusDays(1));
    }

    Instant daysBeforeTheEnd(Terms terms, int days) {
        return midnight(terms.until().minusDays(days));
    }

    /** The first of the notices behind the first; a moment yet to come where the term is over, because the engine refuses a round that has passed. */
    Instant furtherNotices(Terms terms) {
        var now = clock.instant();
        return afterTerm(terms).isBefore(now) ? now.plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS) : daysBeforeTheEnd(terms, SECOND_NOTICE);
    }

    /** Negative where the last day has passed. */
    long daysLeft(Terms terms) {
        return ChronoUnit.DAYS.between(facilities.today(), terms.until());
    }

    /** The first day, counted from the first of the term, that is yet to come and on which the work is confirmed. */
    Instant nextConfirmation(Terms terms) {
        LocalDate day = terms.from().plusMonths(terms.confirmEvery());
        while (!day.isAfter(facilities.today())) {
            day = day.plusMonths(terms.confirmEvery());
        }
        return midnight(day);
    }

    /** Every so many days from now on, as the engine takes it. */
    String every(int days) {
        return "R/" + clock.instant().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "/P" + days + "D";
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(facilities.zone()).toInstant();
    }
}
