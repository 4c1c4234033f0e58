package org.kitei.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps checks of indirect work, written once. */
@Component
class IndirectChecks {

    static final String COLUMNS = "id, work_id, due_on, checked_at, checker_id, checker_name, finding, remark, signature_id";

    private final JdbcClient database;

    IndirectChecks(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(IndirectCheck one) {
        database.sql("insert into indirect_check (" + COLUMNS + ", facility_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.workId(), one.dueOn(), one.checkedAt().atOffset(ZoneOffset.UTC), one.checkerId(), one.checker(),
                        one.finding(), one.remark(), one.signatureId(), FacilityContext.requiredFacility())
                .update();
    }

    /** The newest first. */
    List<IndirectCheck> of(UUID work, int most) {
        return database.sql("select " + COLUMNS + " from indirect_check where facility_id = ? and work_id = ? "
                        + "order by checked_at desc, id desc fetch first " + most + " rows only")
                .params(FacilityContext.requiredFacility(), work).query((row, number) -> read(row)).list();
    }

    static IndirectCheck read(ResultSet row) throws SQLException {
        return new IndirectCheck(row.getObject("id", UUID.class), row.getObject("work_id", UUID.class), row.getObject("due_on", LocalDate.class),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(), row.getObject("checker_id", UUID.class),
                row.getString("checker_name"), row.getString("finding"), row.getString("remark"), row.getObject("signature_id", UUID.class));
    }
}
