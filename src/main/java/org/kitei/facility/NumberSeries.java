package org.kitei.facility;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of a facility that run from 1 each year, without gaps: of cases, of promulgated documents, of works. */
@Component
public class NumberSeries {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    NumberSeries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next number; whoever asks at the same time waits until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String series, int year) {
        if (!advance(series, year)) {
            begin(series, year);
            advance(series, year);
        }
        return jdbc.sql("select last_number from number_series where facility_id = ? and series = ? and of_year = ?")
                .params(FacilityContext.requiredFacility(), series, year).query(Integer.class).single();
    }

    private boolean advance(String series, int year) {
        return jdbc.sql("""
                        update number_series set last_number = last_number + 1
                        where facility_id = ? and series = ? and of_year = ?""")
                .params(FacilityContext.requiredFacility(), series, year).update() == 1;
    }

    /** In a transaction of its own: PostgreSQL would give up the whole transaction on a second row of the same key. */
    private void begin(String series, int year) {
        try {
            apart.executeWithoutResult(status -> jdbc
                    .sql("insert into number_series (facility_id, series, of_year, last_number) values (?, ?, ?, 0)")
                    .params(FacilityContext.requiredFacility(), series, year).update());
        } catch (DuplicateKeyException begunByAnother) {
            // which is as good
        }
    }
}
