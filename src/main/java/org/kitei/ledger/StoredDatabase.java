package org.kitei.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/** A database that no program of ours is using, opened so that it is only read. */
final class StoredDatabase implements AutoCloseable {

    /** As in {@code application.yaml}. */
    private static final String NAME = "kitei";
    private static final String USER = "kitei";
    private static final String SUFFIX = ".mv.db";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
    private static final int ALREADY_IN_USE = 90020;

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable Path file;
    private final List<Path> temporary = new ArrayList<>();

    /** @param file the H2 file; null for a server */
    private StoredDatabase(String url, String user, String password, @Nullable Path file) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.file = file;
    }

    static StoredDatabase ofStoppedProgram(Path folder) throws UnusableDatabase {
        if (!Files.isRegularFile(folder.resolve(NAME + SUFFIX))) {
            throw new UnusableDatabase("noDatabase", folder.toAbsolutePath().normalize());
        }
        return inFile(folder.resolve(NAME + SUFFIX));
    }

    /** Unpacks the backup first: read from within the zip, every step back would read it from its start. */
    static StoredDatabase ofBackup(Path zip) throws UnusableDatabase, IOException {
        if (!Files.isRegularFile(zip)) {
            throw new UnusableDatabase("noFile", zip);
        }
        try (var backup = new ZipFile(zip.toFile())) {
            var entry = backup.stream().filter(one -> one.getName().endsWith(SUFFIX)).findFirst()
                    .orElseThrow(() -> new UnusableDatabase("notABackup", zip));
            var file = Files.createTempFile("kitei-backup-", SUFFIX);
            try (var content = backup.getInputStream(entry)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            var unpacked = inFile(file);
            unpacked.temporary.add(file);
            return unpacked;
        } catch (ZipException e) {
            throw new UnusableDatabase("notABackup", zip);
        }
    }

    static StoredDatabase at(String url, String user, String password) {
        return new StoredDatabase(url, user, password, null);
    }

    private static StoredDatabase inFile(Path file) {
        return new StoredDatabase(url(file), USER, "", file);
    }

    private static String url(Path file) {
        var name = file.toAbsolutePath().toString();
        return "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length()) + READ_ONLY;
    }

    /** As this release has it: a file of an earlier one is read from a copy that was brought up to it. */
    Connection connect() throws UnusableDatabase, SQLException, IOException {
        var connection = connect(url);
        if (!EarlierRelease.isAt(url, user, password)) {
            return connection;
        }
        connection.close();
        if (file == null) {
            throw new UnusableDatabase("earlier", url);
        }
        var renewed = EarlierRelease.renewed(file, SUFFIX, user);
        temporary.add(renewed);
        return connect(url(renewed));
    }

    private Connection connect(String url) throws UnusableDatabase, SQLException {
        Connection connection;
        try {
            connection = DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw e.getErrorCode() == ALREADY_IN_USE
                    ? new UnusableDatabase("inUse", url) : new UnusableDatabase("unreachable", e.getMessage());
        }
        try (var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase("ledger_entry")) {
                    return connection;
                }
            }
        }
        connection.close();
        throw new UnusableDatabase("noLedger", url);
    }

    @Override
    public void close() throws IOException {
        for (var one : temporary) {
            Files.deleteIfExists(one);
        }
    }
}
