package org.kitei.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

/** A database as an earlier release left it, which lacks tables and columns that the checks of this one ask for. */
final class EarlierRelease {

    private EarlierRelease() {
    }

    /** Whether the database has not had all of our migrations. */
    static boolean isAt(String url, String user, String password) {
        return quietly(() -> migrations(url, user, password).info().pending().length) > 0;
    }

    /** A copy of an H2 file, in the form of this release. The file itself stays as it is. */
    static Path renewed(Path file, String suffix, String user) throws IOException {
        var copy = Files.createTempFile("kitei-earlier-", suffix);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        var name = copy.toAbsolutePath().toString();
        quietly(() -> migrations("jdbc:h2:file:" + name.substring(0, name.length() - suffix.length()), user, "").migrate());
        return copy;
    }

    private static Flyway migrations(String url, String user, String password) {
        return Flyway.configure().dataSource(url, user, password).load();
    }

    private interface Work<T> {

        T done();
    }

    /** The command prints findings alone. */
    private static <T> T quietly(Work<T> work) {
        var log = (Logger) LoggerFactory.getLogger("org.flywaydb");
        var level = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            return work.done();
        } finally {
            log.setLevel(level);
        }
    }
}
