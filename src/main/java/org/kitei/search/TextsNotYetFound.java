package org.kitei.search;

import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.regulation.CaseDescriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up, after the start, the editions and cases from before the program had a search. */
@Component
class TextsNotYetFound {

    private static final Logger LOG = LoggerFactory.getLogger(TextsNotYetFound.class);

    private final SearchIndex index;
    private final CaseDescriptions cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TextsNotYetFound(SearchIndex index, CaseDescriptions cases, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.index = index;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Missing(UUID facilityId, UUID id) {
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        regulations().forEach(regulation -> within(regulation, () -> editions(regulation).forEach(index::take)));
        unknownCases().forEach(one -> within(one, () -> cases.tell(one.id())));
    }

    private void within(Missing missing, Runnable work) {
        try {
            FacilityContext.run(missing.facilityId(), null, () -> transaction.executeWithoutResult(status -> work.run()));
        } catch (RuntimeException failure) {
            LOG.warn("{} is taken up for the search at the next start", missing.id(), failure);
        }
    }

    /** Those of which no edition is known to the search. */
    private List<Missing> regulations() {
        return missing("""
                select distinct e.facility_id, e.regulation_id from edition e
                where not exists (select 1 from search_line l
                    where l.facility_id = e.facility_id and l.kind = 'TITLE' and l.regulation_id = e.regulation_id)""");
    }

    private List<UUID> editions(Missing regulation) {
        return jdbc.sql("select id from edition where facility_id = ? and regulation_id = ? order by number")
                .params(regulation.facilityId(), regulation.id()).query(UUID.class).list();
    }

    private List<Missing> unknownCases() {
        return missing("""
                select c.facility_id, c.id from revision_case c
                where not exists (select 1 from search_line l where l.facility_id = c.facility_id and l.case_id = c.id)
                order by c.id""");
    }

    private List<Missing> missing(String sql) {
        return jdbc.sql(sql).query((row, at) -> new Missing(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
    }
}
