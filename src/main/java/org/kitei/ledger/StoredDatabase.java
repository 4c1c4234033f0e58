package org.kitei.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    private final @Nullable Path unpacked;

    private StoredDatabase(String url, String user, String password, @Nullable Path unpacked) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.unpacked = unpacked;
    }

    static StoredDatabase ofStoppedProgram(Path folder) throws UnusableDatabase {
        if (!Files.isRegularFile(folder.resolve(NAME + SUFFIX))) {
            throw new UnusableDatabase("noDatabase", folder.toAbsolutePath().normalize());
        }
        return inFile(folder.resolve(NAME), null);
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
            return inFile(file.resolveSibling(file.getFileName().toString().replace(SUFFIX, "")), file);
        } catch (ZipException e) {
            throw new UnusableDatabase("notABackup", zip);
        }
    }

    static StoredDatabase at(String url, String user, String password) {
        return new StoredDatabase(url, user, password, null);
    }

    private static StoredDatabase inFile(Path path, @Nullable Path unpacked) {
        return new StoredDatabase("jdbc:h2:file:" + path.toAbsolutePath() + READ_ONLY, USER, "", unpacked);
    }

    Connection connect() throws UnusableDatabase, SQLException {
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
        if (unpacked != null) {
            Files.deleteIfExists(unpacked);
        }
    }
}
