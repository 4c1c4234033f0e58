package org.kitei.committee;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.UUID;

import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When {@code committee-review} reminds and looks again; its timers ask here. */
@Service("roundDates")
@Transactional(readOnly = true)
public class RoundDates {

    private static final int BUSINESS_DAYS_TO_CALL = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final RoundRecords records;
    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;

    RoundDates(RoundRecords records, FacilityDirectory facilities, BusinessDays businessDays) {
        this.records = records;
        this.facilities = facilities;
        this.businessDays = businessDays;
    }

    /** The last moment in which a secretary who is asked today calls the committee in time. */
    Instant toCallBy() {
        return facilities.endOf(businessDays.after(facilities.today(), BUSINESS_DAYS_TO_CALL));
    }

    /** By when the secretary calls the committee. */
    public Date callDue(String roundId) {
        return Date.from(get(roundId).callDue().orElseGet(this::toCallBy));
    }

    /** Half of the time for opinions. */
    public Date halfTime(String roundId) {
        var round = get(roundId);
        var time = Duration.between(round.askedAt(), round.deadline().orElseThrow());
        return Date.from(round.askedAt().plus(time.dividedBy(2)));
    }

    /** The morning of the last business day before the day of the deadline. */
    public Date dayBefore(String roundId) {
        var lastDay = get(roundId).deadline().orElseThrow().atZone(facilities.zone()).toLocalDate();
        return Date.from(businessDays.before(lastDay, 1).atTime(MORNING).atZone(facilities.zone()).toInstant());
    }

    /** Every midnight of the facility from the next one on, as the engine writes a repetition (ISO 8601). */
    public String everyMidnight(String roundId) {
        var next = facilities.today().plusDays(1).atStartOfDay(facilities.zone());
        return "R/%s/P1D".formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next));
    }

    private Round get(String roundId) {
        return records.findById(UUID.fromString(roundId)).orElseThrow(() -> new NoSuchRecord("round", roundId));
    }
}
