package org.kitei.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Appends acts to their facility's chain, one lock and one batch a transaction. */
@Repository
class Chain {

    private final JdbcTemplate jdbc;
    private final EntityManager records;
    private final Clock clock;

    Chain(JdbcTemplate jdbc, EntityManager records, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.clock = clock;
    }

    void append(List<PendingActs.Pending> acts) {
        // everything else is written before the head is locked, so that others wait for the append alone
        records.flush();
        // by facility in a fixed order, so that two transactions cannot wait for each other
        acts.stream()
                .collect(Collectors.groupingBy(PendingActs.Pending::facilityId, TreeMap::new, Collectors.toList()))
                .forEach(this::append);
    }

    private void append(UUID facilityId, List<PendingActs.Pending> acts) {
        var head = lock(facilityId);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entries = new ArrayList<Entry>(acts.size());
        for (var pending : acts) {
            var entry = Entry.chained(facilityId, head.sequence() + 1, now, pending.actor(), pending.actorName(),
                    pending.act(), head.hash());
            entries.add(entry);
            head = new Head(entry.sequence(), entry.hash());
        }
        jdbc.batchUpdate(EntryRow.INSERT, entries.stream().map(entry -> EntryRow.values(facilityId, entry)).toList());
        jdbc.update("update ledger_head set sequence = ?, hash = ? where facility_id = ?",
                head.sequence(), head.hash(), facilityId);
    }

    private Head lock(UUID facilityId) {
        return find(facilityId).orElseGet(() -> {
            begin(facilityId);
            return find(facilityId).orElseThrow();
        });
    }

    private Optional<Head> find(UUID facilityId) {
        return jdbc.query("select sequence, hash from ledger_head where facility_id = ? for update",
                (row, number) -> new Head(row.getLong(1), row.getString(2)), facilityId).stream().findFirst();
    }

    /** Where another transaction begins the same chain, waits for it; the savepoint keeps PostgreSQL's transaction usable. */
    private void begin(UUID facilityId) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            var before = connection.setSavepoint();
            try {
                jdbc.update("insert into ledger_head (facility_id, sequence, hash) values (?, ?, ?)",
                        facilityId, 0, Head.NONE);
                connection.releaseSavepoint(before);
            } catch (DuplicateKeyException begunByAnother) {
                connection.rollback(before);
            }
            return null;
        });
    }
}
