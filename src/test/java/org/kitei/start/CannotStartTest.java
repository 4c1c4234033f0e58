package org.kitei.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.KiteiApplication;
import org.kitei.TestDatabase;

class CannotStartTest {

    @TempDir Path folder;

    @Test
    void aTakenPortIsToldInASentence() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertRefused("--server.port=" + taken.getLocalPort(), "ポート " + taken.getLocalPort() + " は、ほかのプログラムが使っています",
                    "Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInASentence() throws Exception {
        var file = Files.writeString(folder.resolve("a-file"), "where the folder should be");
        assertRefused("--kitei.data=" + file, "に書き込めません", "cannot be written to");
    }

    @Test
    void aDatabaseOpenInAnotherCopyIsToldInASentence() throws Exception {
        try (var other = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("kitei"), "kitei", "")) {
            assertRefused("--kitei.data=" + folder, "もう一つ起動しているプログラムが使っています", "another running copy");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsToldInASentence() throws Exception {
        int nobodyListens;
        try (var once = new ServerSocket(0)) {
            nobodyListens = once.getLocalPort();
        }
        assertRefused("--spring.datasource.url=jdbc:postgresql://localhost:" + nobodyListens + "/kitei",
                "localhost:" + nobodyListens + "/kitei につながりません", "cannot be reached");
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInASentence() throws Exception {
        var elsewhere = TestDatabase.emptyPostgres()[0].replaceFirst("/kitei_[0-9a-f]+", "/nowhere");
        assertRefused("--" + elsewhere, "データベースがありません", "has no database");
    }

    @Test
    void aMailServerWithoutASenderIsToldInASentence() throws Exception {
        assertRefused("--spring.mail.host=mail.example.jp", "差出人がありません", "but no sender");
    }

    private void assertRefused(String argument, String japanese, String english) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), KiteiApplication.class.getName(),
                argument));
        command.add(argument.startsWith("--server.port") ? "--kitei.data=" + folder : "--server.port=0");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains(japanese).contains(english).doesNotContain("\tat ");
        assertThat(process.exitValue()).isNotZero();
    }
}
