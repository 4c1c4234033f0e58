package org.kitei.review;

import java.time.LocalDate;
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

/** Begins, after the start, the reviewing of regulations that came into force before the program knew of reviews. */
@Component
class RegulationsNotYetReviewed {

    private static final Logger LOG = LoggerFactory.getLogger(RegulationsNotYetReviewed.class);

    private final ReviewKeeping keeping;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RegulationsNotYetReviewed(ReviewKeeping keeping, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Regulation(UUID facilityId, UUID id, LocalDate inForceSince) {
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        inForce().forEach(this::begin);
    }

    /** One that another node begins at the same moment is begun by that one. */
    private void begin(Regulation regulation) {
        try {
            FacilityContext.run(regulation.facilityId(), null, () -> transaction.executeWithoutResult(status ->
                    keeping.keep(regulation.id(), regulation.inForceSince())));
        } catch (RuntimeException failure) {
            LOG.warn("the reviewing of regulation {} begins at the next start", regulation.id(), failure);
        }
    }

    private List<Regulation> inForce() {
        return jdbc.sql("""
                select n.facility_id, n.regulation_id, max(n.effective_date) from enactment n
                where n.executed_at is not null and n.edition_id is not null
                  and not exists (select 1 from periodic_review p where p.regulation_id = n.regulation_id)
                group by n.facility_id, n.regulation_id""")
                .query((row, at) -> new Regulation(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getDate(3).toLocalDate())).list();
    }
}
