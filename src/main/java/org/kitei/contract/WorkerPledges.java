package org.kitei.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps workers' pledges, written once, and tells the ledger. */
@Component
class WorkerPledges {

    static final String COLUMNS = "id, worker_id, file_id, link_id, name, statement, content_hash, recipient, address, confirmed_at, pledged_at";

    private final JdbcClient database;
    private final AgreementBook book;

    WorkerPledges(JdbcClient database, AgreementBook book) {
        this.database = database;
        this.book = book;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Agreement agreement, WorkerPledge one) {
        var facility = FacilityContext.requiredFacility();
        var hash = one.hash(facility);
        book.record(book.act("worker-pledged", agreement).on(one.contentHash()).with("workerPledge", one.id()).with("workerPledgeHash", hash)
                .with("name", one.name()).with("address", one.address()));
        database.sql("insert into worker_pledge (" + COLUMNS + ", facility_id, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.workerId(), one.fileId(), one.linkId(), one.name(), one.statement(), one.contentHash(), one.recipient(),
                        one.address(), one.confirmedAt().atOffset(ZoneOffset.UTC), one.pledgedAt().atOffset(ZoneOffset.UTC), facility, hash)
                .update();
    }

    /** The last one of each who has pledged. */
    Map<UUID, WorkerPledge> of(Collection<UUID> workers) {
        var last = new HashMap<UUID, WorkerPledge>();
        if (!workers.isEmpty()) {
            database.sql("select " + COLUMNS + " from worker_pledge where facility_id = :facility and worker_id in (:workers) order by pledged_at, id")
                    .param("facility", FacilityContext.requiredFacility()).param("workers", workers)
                    .query((row, number) -> read(row)).list().forEach(one -> last.put(one.workerId(), one));
        }
        return last;
    }

    static WorkerPledge read(ResultSet row) throws SQLException {
        return new WorkerPledge(row.getObject("id", UUID.class), row.getObject("worker_id", UUID.class), row.getObject("file_id", UUID.class),
                row.getObject("link_id", UUID.class), row.getString("name"), row.getString("statement"), row.getString("content_hash"),
                row.getString("recipient"), row.getString("address"), row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                row.getObject("pledged_at", OffsetDateTime.class).toInstant());
    }
}
