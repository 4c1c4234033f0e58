package org.kitei.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.facility.Announcement;
import org.kitei.ledger.Entry;
import org.kitei.ledger.Ledger;
import org.kitei.maintenance.TestWorks.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A test in a hospital of its own where maintenance is done under an agreement in force, see {@link TestWorks#site}. */
@KiteiTest
@RecordApplicationEvents
abstract class MaintenanceTest {

    @Autowired TestHospital hospitals;
    @Autowired TestWorks works;
    @Autowired TestSwitch accountSwitch;
    @Autowired Ledger ledger;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;

    Site site;

    @BeforeEach
    void found() {
        site = works.site();
    }

    @AfterEach
    void byHand() {
        accountSwitch.byHand();
    }

    final void travel(String moment) {
        hospitals.travelTo(site.house(), Instant.parse(moment));
    }

    final UUID who(String name) {
        return site.house().who(name);
    }

    final WorkState state(UUID work) {
        return works.get(site, work).state();
    }

    /** What was done to the work, the youngest first. */
    final List<String> acts(UUID work) {
        return site.house().as("director", () -> ledger.about(WorkBook.subject(work))).stream().map(Entry::act).toList();
    }

    /** The keys of all that was told. */
    final List<String> told() {
        return events.stream(Announcement.class).map(Announcement::key).distinct().toList();
    }

    /** To whom this was told the last time. */
    final Set<UUID> toldTo(String key) {
        return events.stream(Announcement.class).filter(one -> one.key().equals(key)).reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError(key + " was told to nobody")).to();
    }
}
