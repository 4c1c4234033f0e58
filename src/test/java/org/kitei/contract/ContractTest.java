package org.kitei.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Announcement;
import org.kitei.ledger.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A test in a hospital of its own that keeps contracts, see {@link TestContracts}. */
@KiteiTest
@RecordApplicationEvents
public abstract class ContractTest {

    @Autowired protected TestHospital hospitals;
    @Autowired protected TestContracts contracts;
    @Autowired protected TestClock clock;
    @Autowired protected ApplicationEvents events;

    protected House house;

    @BeforeEach
    protected void found() {
        house = contracts.hospital();
    }

    /** To a minute after the day has begun in Japan. */
    protected final void travelTo(String day) {
        hospitals.travelTo(house, midnight(day).plus(Duration.ofMinutes(1)));
    }

    protected static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant();
    }

    /** What was done to the agreement, the youngest first. */
    protected final List<String> acts(UUID id) {
        return contracts.get(house, id).acts().stream().map(Entry::act).toList();
    }

    /** How often this was told, and in which words. */
    protected final List<Announcement> told(String key) {
        return events.stream(Announcement.class).filter(one -> one.key().equals(key)).toList();
    }

    /** To whom this was told the last time. */
    protected final Set<UUID> toldTo(String key) {
        var all = told(key);
        if (all.isEmpty()) {
            throw new AssertionError(key + " was told to nobody");
        }
        return all.get(all.size() - 1).to();
    }
}
