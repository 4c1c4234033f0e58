package org.kitei.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.kitei.TestDatabase;
import org.kitei.ledger.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A link that a contractor has in their mail goes on opening what it was made for. */
class OldLinksTest {

    private static final String BEFORE = "3.43";
    private static final String SINCE = "4.10";
    private static final UUID FACILITY = UUID.randomUUID();
    private static final UUID AGREEMENT = UUID.randomUUID();

    @Test
    void aLinkFromBeforeTheUpdateIsFoundByItsTokenAndIsForTheSame() throws SQLException {
        var url = TestDatabase.onPostgres() ? TestDatabase.emptyPostgres()[0].substring("spring.datasource.url=".length())
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        var user = TestDatabase.onPostgres() ? "postgres" : "kitei";
        var password = TestDatabase.onPostgres() ? "postgres" : "";
        Flyway.configure().dataSource(url, user, password).target(BEFORE).load().migrate();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            sent(connection);
            Flyway.configure().dataSource(url, user, password).target(SINCE).load().migrate();
            var owner = new LinkOwners(JdbcClient.create(new SingleConnectionDataSource(connection, true))).find("token").orElseThrow();
            assertThat(owner.facilityId()).isEqualTo(FACILITY);
            assertThat(owner.purpose()).isEqualTo("sign");
            assertThat(owner.subjectId()).isEqualTo(AGREEMENT);
        }
    }

    /** The agreement's own row is left out, and with it all that it refers to. */
    private static void sent(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into facility (id, version, code, name, short_name, size, zone, sample, audits_per_year, check_interval_months,
                        trainings_per_year, review_interval_months, auditor, password_composition, founded_at)
                    values ('%s', 0, 'c', 'n', 's', 'B', 'Asia/Tokyo', false, 4, 1, 2, 12, '', true, current_timestamp)""".formatted(FACILITY));
            statement.execute(TestDatabase.onPostgres() ? "set session_replication_role = replica" : "set referential_integrity false");
            statement.execute("""
                    insert into outside_link (id, facility_id, version, agreement_id, purpose, token_hash, recipient, made_at, expires_at,
                        code_hash, code_tries, codes_sent)
                    values ('%s', '%s', 0, '%s', 'SIGN', '%s', 'a@example.jp', current_timestamp, current_timestamp, '', 0, 0)"""
                    .formatted(UUID.randomUUID(), FACILITY, AGREEMENT, Digest.of("token")));
            statement.execute(TestDatabase.onPostgres() ? "set session_replication_role = origin" : "set referential_integrity true");
        }
    }
}
