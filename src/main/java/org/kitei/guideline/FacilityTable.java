package org.kitei.guideline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.FacilityFounded;
import org.kitei.guideline.GuidelineTable.Difference;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The edition of the guideline's table that a facility works by, and moving on to a newer one. */
@Service
public class FacilityTable {

    private final GuidelineTables tables;
    private final FacilityGuidelines known;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FacilityTable(GuidelineTables tables, FacilityGuidelines known, FacilityDirectory facilities, Ledger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.known = known;
        this.facilities = facilities;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** A newer edition than the one the facility works by, and what differs in the rows that bind it. */
    public record Newer(GuidelineTable current, GuidelineTable table, Difference difference) {
    }

    /** The edition adopted last; the first where none was. */
    @Transactional(readOnly = true)
    public GuidelineTable current() {
        return known.adopted().stream().flatMap(one -> tables.find(one.editionId()).stream()).findFirst().orElseGet(tables::first);
    }

    /** Empty where the facility works by the newest edition. */
    @Transactional(readOnly = true)
    public Optional<Newer> newer() {
        var current = current();
        var newest = tables.newest();
        return current.edition().id().equals(newest.edition().id()) ? Optional.empty()
                : Optional.of(new Newer(current, newest, current.until(newest, facilities.size())));
    }

    /**
     * From now on the facility works by that edition.
     *
     * @throws EditionAdopted where it does already, or another came meanwhile
     */
    @Transactional
    public void adopt(String edition) {
        var newer = newer().filter(one -> one.table().edition().id().equals(edition)).orElseThrow(EditionAdopted::new);
        noticed(edition).adopt(FacilityContext.requiredPerson(), now());
        ledger.record(act("guideline-adopted", edition).with("former", newer.current().edition().id()));
    }

    /** Tells the facility of the newest edition, unless it knows it. */
    @Transactional
    public void notice() {
        newer().filter(newer -> known.findByEditionId(newer.table().edition().id()).isEmpty()).ifPresent(newer -> {
            var edition = newer.table().edition();
            noticed(edition.id());
            ledger.record(act("guideline-changed", edition.id()));
            if (!newer.difference().isEmpty()) {
                events.publishEvent(new GuidelineChanged(edition, newer.difference()));
            }
        });
    }

    /** A facility founded today begins with the newest edition. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FacilityFounded founded) {
        if (!tables.newest().equals(tables.first())) {
            noticed(tables.newest().edition().id()).adopt(null, now());
        }
    }

    private FacilityGuideline noticed(String edition) {
        return known.findByEditionId(edition).orElseGet(() -> known.save(FacilityGuideline.noticed(edition, now())));
    }

    private static Act act(String name, String edition) {
        return Act.of(name, new Subject("facility", FacilityContext.requiredFacility())).with("edition", edition);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
