package org.kitei.acknowledgement;

import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes known, after the start, the last edition of each regulation that was promulgated before the program knew of
 * acknowledgements. One that was taken in as found is known in the house.
 */
@Component
class EditionsNotYetMadeKnown {

    private static final Logger LOG = LoggerFactory.getLogger(EditionsNotYetMadeKnown.class);

    private final AcknowledgementKeeping keeping;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EditionsNotYetMadeKnown(AcknowledgementKeeping keeping, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Edition(UUID facilityId, UUID id) {
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeKnown() {
        notYetKnown().forEach(this::makeKnown);
    }

    /** One that another node makes known at the same moment is made known by that one. */
    private void makeKnown(Edition edition) {
        try {
            FacilityContext.run(edition.facilityId(), null,
                    () -> transaction.executeWithoutResult(status -> keeping.open(edition.id())));
        } catch (RuntimeException failure) {
            LOG.warn("edition {} is made known at the next start", edition.id(), failure);
        }
    }

    private List<Edition> notYetKnown() {
        return jdbc.sql("""
                select e.facility_id, e.id from edition e
                where not e.found
                  and exists (select 1 from enactment n where n.edition_id = e.id and n.cancelled_at is null)
                  and not exists (select 1 from edition later join enactment n on n.edition_id = later.id
                      where later.facility_id = e.facility_id and later.regulation_id = e.regulation_id
                        and later.number > e.number and not later.found and n.cancelled_at is null)
                  and not exists (select 1 from enactment n where n.facility_id = e.facility_id
                      and n.regulation_id = e.regulation_id and n.edition_id is null and n.executed_at is not null)
                  and not exists (select 1 from acknowledgement k where k.facility_id = e.facility_id
                      and k.regulation_id = e.regulation_id)""")
                .query((row, at) -> new Edition(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
    }
}
