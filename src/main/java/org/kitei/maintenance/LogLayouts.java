package org.kitei.maintenance;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.kitei.contract.Contractors;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.maintenance.LogColumns.Separator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where what stands in the logs of each contractor: decided once, and again where the logs change. */
@Service
public class LogLayouts {

    private final JdbcClient database;
    private final Contractors contractors;
    private final Ledger ledger;

    LogLayouts(JdbcClient database, Contractors contractors, Ledger ledger) {
        this.database = database;
        this.contractors = contractors;
        this.ledger = ledger;
    }

    /** @param version of what was decided; it grows with each decision */
    public record Layout(int version, LogColumns columns) {
    }

    @Transactional(readOnly = true)
    public Optional<Layout> of(UUID contractorId) {
        return database.sql("""
                select version, separated_by, time_column, clock_column, account_column, action_column
                from log_columns where facility_id = ? and contractor_id = ?""").params(FacilityContext.requiredFacility(), contractorId)
                .query((row, number) -> new Layout(row.getInt(1), new LogColumns(Separator.valueOf(row.getString(2)), row.getInt(3),
                        row.getInt(4), row.getInt(5), row.getInt(6)))).optional();
    }

    /** The contractors whose logs can be read. */
    @Transactional(readOnly = true)
    public Set<UUID> decided() {
        return Set.copyOf(database.sql("select contractor_id from log_columns where facility_id = ?").param(FacilityContext.requiredFacility())
                .query((row, number) -> row.getObject(1, UUID.class)).list());
    }

    /**
     * @param version that was shown; 0 where nothing was decided yet
     * @throws InvalidInput                            with everything that is wrong
     * @throws ObjectOptimisticLockingFailureException where somebody else has decided since it was shown
     */
    @Transactional
    public void decide(UUID contractorId, int version, LogColumns columns) {
        var contractor = contractors.get(contractorId);
        columns.check();
        if (of(contractorId).map(Layout::version).orElse(0) != version || write(contractorId, version, columns) == 0) {
            throw new ObjectOptimisticLockingFailureException("log_columns", contractorId);
        }
        ledger.record(Act.of("maintenance-log-columns", new Subject("contractor", contractorId)).with("name", contractor.details().name())
                .with("separator", columns.separator()).with("time", columns.time()).with("clock", columns.clock())
                .with("account", columns.account()).with("action", columns.action()));
    }

    private int write(UUID contractorId, int version, LogColumns columns) {
        var facility = FacilityContext.requiredFacility();
        return version == 0
                ? database.sql("""
                        insert into log_columns (version, separated_by, time_column, clock_column, account_column, action_column, facility_id, contractor_id)
                        values (1, ?, ?, ?, ?, ?, ?, ?)""").params(columns.separator().name(), columns.time(), columns.clock(), columns.account(),
                                columns.action(), facility, contractorId).update()
                : database.sql("""
                        update log_columns set version = version + 1, separated_by = ?, time_column = ?, clock_column = ?, account_column = ?,
                            action_column = ? where facility_id = ? and contractor_id = ? and version = ?""").params(columns.separator().name(),
                                columns.time(), columns.clock(), columns.account(), columns.action(), facility, contractorId, version).update();
    }
}
