package org.kitei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context an empty database of its own, of the kind {@code kitei.database} names. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(onPostgres() ? emptyPostgres() : h2Database()).applyTo(context);
    }

    public static boolean onPostgres() {
        return "postgres".equals(System.getProperty("kitei.database"));
    }

    private static String[] h2Database() {
        return new String[] {"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256"};
    }

    /** The settings of a database nobody has used yet, its address first. */
    public static synchronized String[] emptyPostgres() {
        try {
            if (postgres == null) {
                // what is written need not survive: the server is gone with the tests
                postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off").setServerConfig("full_page_writes", "off").start();
            }
            var name = "kitei_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return new String[] {
                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", name),
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres"};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
