package org.kitei.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.flywaydb.core.Flyway;
import org.kitei.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * A copy of the database in {@code first-release.zip}, which {@code src/test/scripts/first-release.sh} makes. For PostgreSQL
 * its rows are carried over into the tables of the first release.
 */
final class FirstReleaseDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LAST_MIGRATION = "1.07";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var url = "jdbc:h2:file:" + unpacked() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
            TestPropertyValues.of(TestDatabase.onPostgres() ? carriedOver(url) : new String[] {"spring.datasource.url=" + url})
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path unpacked() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "first-release-").toAbsolutePath();
        try (var zip = new ZipInputStream(new ClassPathResource("first-release.zip").getInputStream())) {
            var file = zip.getNextEntry();
            Files.copy(zip, folder.resolve(file.getName()));
        }
        return folder.resolve("kitei");
    }

    private static String[] carriedOver(String h2) throws SQLException {
        var settings = TestDatabase.emptyPostgres();
        var url = settings[0].substring("spring.datasource.url=".length());
        Flyway.configure().dataSource(url, "postgres", "postgres").target(LAST_MIGRATION).load().migrate();
        try (var from = DriverManager.getConnection(h2, "kitei", ""); var to = DriverManager.getConnection(url, "postgres", "postgres")) {
            for (var part : List.of("engine", "history", "identity", "decision.engine", "decision.history")) {
                ScriptUtils.executeSqlScript(to,
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
            try (var statement = to.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (var table : tables(from)) {
                    statement.execute("delete from " + table);
                    copy(table, from, to);
                }
            }
        }
        return settings;
    }

    private static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = database.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.remove("flyway_schema_history");
        return tables;
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (var statement = from.createStatement(); var rows = statement.executeQuery("select * from " + table)) {
            var names = new ArrayList<String>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                names.add(rows.getMetaData().getColumnName(column));
            }
            try (var insert = to.prepareStatement("insert into %s (%s) values (%s)".formatted(table, String.join(", ", names),
                    String.join(", ", Collections.nCopies(names.size(), "?"))))) {
                while (rows.next()) {
                    for (int column = 1; column <= names.size(); column++) {
                        insert.setObject(column, value(rows, column));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static Object value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnType(column)) {
            case Types.CLOB -> rows.getString(column);
            case Types.BLOB -> rows.getBytes(column);
            default -> rows.getObject(column);
        };
    }
}
