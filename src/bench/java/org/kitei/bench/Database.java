package org.kitei.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A kind of database; each side gets an empty one of its own. Both kinds write every commit to the disk. */
enum Database implements AutoCloseable {

    H2 {
        @Override
        List<String> empty(String side) {
            return List.of("kitei.data=" + folder().resolve(side));
        }

        @Override
        String numbers(int from, int until) {
            return "system_range(%d, %d) as s(n)".formatted(from, until);
        }

        @Override
        void answerAfresh(JdbcTemplate jdbc) {
            jdbc.execute("set optimize_reuse_results 0");
        }
    },

    POSTGRES {
        @Override
        List<String> empty(String side) {
            var name = side + "_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return List.of("spring.datasource.url=" + server().getJdbcUrl("postgres", name),
                    "spring.datasource.username=postgres", "spring.datasource.password=postgres");
        }

        @Override
        String numbers(int from, int until) {
            return "generate_series(%d, %d) as s(n)".formatted(from, until);
        }

        @Override
        void answerAfresh(JdbcTemplate jdbc) {
            // it keeps no results
        }
    };

    /** The committee that votes in every case. */
    static final int MEMBERS = 7;

    private EmbeddedPostgres server;
    private Path folder;

    abstract List<String> empty(String side);

    /** The whole numbers of a range, both ends included, as a table with the column n. */
    abstract String numbers(int from, int until);

    /** Nobody gets the result of the statement before: in a house at work, something has changed between two questions. */
    abstract void answerAfresh(JdbcTemplate jdbc);

    ConfigurableApplicationContext start(Class<?> application, String side, Statements statements, String... more) {
        var properties = new ArrayList<>(List.of("camunda.bpm.job-execution.enabled=false", "logging.level.root=warn"));
        properties.addAll(empty(side));
        properties.addAll(List.of(more));
        ApplicationContextInitializer<ConfigurableApplicationContext> counting =
                context -> context.getBeanFactory().addBeanPostProcessor(statements);
        return new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF).initializers(counting)
                .run(properties.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    EmbeddedPostgres server() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "bench");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder);
                folder = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
