package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.ledger.LedgerSlice.SATO;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {

    private static final UUID FACILITY = UUID.fromString("01890000-0000-7000-8000-0000000000f1");

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @BeforeEach
    void aStoppedProgramWithThreeEntries() throws SQLException {
        Flyway.configure().dataSource(url(), "kitei", "").load().migrate();
        try (var connection = connect(); var insert = connection.prepareStatement(EntryRow.INSERT)) {
            var previous = Head.NONE;
            for (var sequence : List.of(1L, 2L, 3L)) {
                var entry = Entry.chained(FACILITY, sequence, Instant.parse("2026-11-22T00:00:00Z"), SATO.id(), SATO.name(),
                        Act.of("person-entered", new Subject("person", "1")), previous);
                var values = EntryRow.values(FACILITY, entry);
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
                previous = entry.hash();
            }
            change(connection, "insert into ledger_head values ('" + FACILITY + "', 3, '" + previous + "')");
        }
    }

    @Test
    void aSoundLedgerIsToldSo() {
        assertThat(verify("--data", folder.toString())).isZero();
        assertThat(out).asString().contains("記録と合わないものはありませんでした（1施設、記入3件）。");
    }

    @Test
    void aChangedRowIsNamed() throws SQLException {
        tamper();

        assertThat(verify("--data", folder.toString())).isEqualTo(1);
        assertThat(out).asString().contains("記入2番（", "佐藤 花子、人を登録、人）の内容が、記録したときから変わっています。");
    }

    @Test
    void aBackupIsVerifiedToo() throws SQLException, IOException {
        tamper();
        var backup = folder.resolve("backup.zip");
        try (var connection = connect()) {
            change(connection, "backup to '" + backup + "'");
        }

        assertThat(verify("--backup", backup.toString(), "--language", "en")).isEqualTo(1);
        assertThat(out).asString().contains("Entry 2 (", "no longer says what was recorded");
    }

    @Test
    void aBackupOfTheFirstReleaseIsVerifiedAsItIs() throws IOException {
        var backup = Files.copy(Path.of("src/test/resources/first-release.zip"), folder.resolve("first-release.zip"));
        var before = Files.readAllBytes(backup);

        assertThat(verify("--backup", backup.toString(), "--language", "en")).as(out + "" + err).isZero();
        assertThat(out).asString().contains("facilit").doesNotContain("flyway");
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
    }

    @Test
    void whatWasChangedInABackupOfTheFirstReleaseIsNamed() throws IOException, SQLException {
        var old = Files.createDirectory(folder.resolve("old"));
        try (var zip = new ZipInputStream(Files.newInputStream(Path.of("src/test/resources/first-release.zip")))) {
            zip.getNextEntry();
            Files.copy(zip, old.resolve("kitei.mv.db"));
        }
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + old.resolve("kitei"), "kitei", "")) {
            change(database, "update edition set document_number = document_number || '9'");
        }
        var before = Files.readAllBytes(old.resolve("kitei.mv.db"));

        assertThat(verify("--data", old.toString(), "--language", "en")).isEqualTo(1);
        assertThat(out).asString().contains("Promulgated");
        assertThat(Files.readAllBytes(old.resolve("kitei.mv.db"))).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenToTheDataFolder() throws IOException {
        var before = contents();
        verify("--data", folder.toString());

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aFolderWithoutDatabaseIsRefused() {
        assertThat(verify("--data", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err).asString().contains("データベースがありません");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFileThatIsNoBackupIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("x.zip"), "x");

        assertThat(verify("--backup", file.toString())).isEqualTo(2);
        assertThat(err).asString().contains("バックアップではありません");
        assertThat(verify("--backup", folder.resolve("none.zip").toString())).isEqualTo(2);
        assertThat(err).asString().contains("none.zip がありません");
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() throws SQLException {
        var other = folder.resolve("other");
        DriverManager.getConnection("jdbc:h2:file:" + other.resolve("kitei"), "kitei", "").close();

        assertThat(verify("--data", other.toString())).isEqualTo(2);
        assertThat(err).asString().contains("台帳がありません");
    }

    @Test
    void aServerOutOfReachIsRefused() {
        assertThat(verify("--url", "jdbc:postgresql://localhost:1/kitei")).isEqualTo(2);
        assertThat(err).asString().contains("つながりません");
    }

    /** The lock is between processes, so another one has to hold it. */
    @Test
    void aDatabaseInUseIsToldSo() throws Exception {
        var holder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Holder.class.getName(), url()).start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("open");
            assertThat(verify("--data", folder.toString())).isEqualTo(2);
            assertThat(err).asString().contains("動いているプログラムが使っています");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(verify("--data", folder.toString())).isZero();
    }

    static final class Holder {

        public static void main(String[] url) throws Exception {
            try (var connection = DriverManager.getConnection(url[0], "kitei", "")) {
                System.out.println("open");
                Thread.sleep(60_000);
            }
        }
    }

    private int verify(String... options) {
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of(options), List.of(options).contains("--language") ? Stream.of() : Stream.of("--language", "ja")).toArray(String[]::new));
    }

    private void tamper() throws SQLException {
        try (var connection = connect()) {
            change(connection, "update ledger_entry set subject_id = '2' where sequence = 2");
        }
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "kitei", "");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("kitei") + ";WRITE_DELAY=0";
    }

    private List<String> contents() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file + " " + file.toFile().lastModified() + " " + file.toFile().length()).sorted().toList();
        }
    }
}
