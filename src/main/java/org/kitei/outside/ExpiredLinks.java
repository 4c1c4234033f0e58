package org.kitei.outside;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says once of every link that nobody used it in time. Every hour, because the machine of a clinic is off at night; what expired in
 * between is said when it runs again. Of several nodes one does it: the link is held.
 */
@Component
@EnableScheduling
class ExpiredLinks {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredLinks.class);
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final Purposes purposes;
    private final OutsideLinkRecords records;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiredLinks(JdbcClient database, Purposes purposes, OutsideLinkRecords records, ApplicationEventPublisher events,
            PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.purposes = purposes;
        this.records = records;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Due(UUID id, UUID facilityId, String purpose, UUID subjectId) {
    }

    @Scheduled(cron = "${kitei.links.expired-at:0 40 * * * *}", zone = "UTC")
    void tell() {
        due().forEach(this::tell);
    }

    private List<Due> due() {
        return database.sql("""
                        select id, facility_id, purpose, subject_id from outside_link
                        where expiry_told = false and expires_at <= :now and closed_at is null and uses = 0
                        order by expires_at, id fetch first :most rows only""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("most", AT_ONCE)
                .query((row, number) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class))).list();
    }

    /** One that cannot be told keeps no other from being told. */
    private void tell(Due due) {
        try {
            FacilityContext.run(due.facilityId(), null, () -> transaction.executeWithoutResult(tx -> {
                purposes.get(due.purpose()).hold(due.subjectId());
                records.findLocked(due.id()).filter(link -> link.expiryToBeTold(clock.instant())).ifPresent(link -> {
                    link.expiryTold();
                    events.publishEvent(link.expiredNow());
                });
            }));
        } catch (RuntimeException failed) {
            LOG.error("nobody could be told that link {} has expired", due.id(), failed);
        }
    }
}
