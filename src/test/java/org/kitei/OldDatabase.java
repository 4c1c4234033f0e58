package org.kitei;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database as an older version of the program left it, which a test fills by hand and brings up to a newer one. */
public final class OldDatabase implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final Connection connection;

    private OldDatabase(String url, String user, String password, String version) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        upTo(version);
        this.connection = DriverManager.getConnection(url, user, password);
    }

    /** @param version of the last migration it has seen, such as {@code 3.43} */
    public static OldDatabase of(String version) throws SQLException {
        return TestDatabase.onPostgres()
                ? new OldDatabase(TestDatabase.emptyPostgres()[0].substring("spring.datasource.url=".length()), "postgres", "postgres", version)
                : new OldDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "kitei", "", version);
    }

    public void upTo(String version) {
        Flyway.configure().dataSource(url, user, password).target(version).load().migrate();
    }

    /** A facility without people or anything else. */
    public UUID facility() throws SQLException {
        var id = UUID.randomUUID();
        execute("""
                insert into facility (id, version, code, name, short_name, size, zone, sample, audits_per_year, check_interval_months,
                    trainings_per_year, review_interval_months, auditor, password_composition, founded_at)
                values ('%s', 0, 'c', 'n', 's', 'B', 'Asia/Tokyo', false, 4, 1, 2, 12, '', true, current_timestamp)""".formatted(id));
        return id;
    }

    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A row whose neighbours are left out. */
    public void executeAlone(String sql) throws SQLException {
        execute(TestDatabase.onPostgres() ? "set session_replication_role = replica" : "set referential_integrity false");
        execute(sql);
        execute(TestDatabase.onPostgres() ? "set session_replication_role = origin" : "set referential_integrity true");
    }

    public JdbcClient client() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
