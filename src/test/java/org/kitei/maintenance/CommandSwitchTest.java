package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.maintenance.AccountSwitch.Answer;
import org.kitei.maintenance.AccountSwitch.Order;
import org.kitei.maintenance.AccountSwitch.Result;

/** A real script opens and closes. */
@DisabledOnOs(OS.WINDOWS)
class CommandSwitchTest {

    private static final Order ORDER = new Order("key-open", UUID.fromString("01890000-0000-7000-8000-0000000000f1"),
            UUID.fromString("01890000-0000-7000-8000-0000000000a1"), "電子カルテ; rm -rf /", "vendor $(id) 'x'", Instant.parse("2026-12-10T15:00:00Z"));

    @TempDir Path folder;

    @Test
    void theOrderComesAsArgumentsThatNoShellReads() throws IOException {
        var answer = with("printf '%s\\n' \"$@\" > " + folder.resolve("got")).open(ORDER);
        assertThat(answer).isEqualTo(Answer.DONE);
        assertThat(Files.readAllLines(folder.resolve("got")))
                .containsExactly("fixed", "open", "電子カルテ; rm -rf /", "vendor $(id) 'x'", "2026-12-10T15:00:00Z");
        with("printf '%s\\n' \"$2\" > " + folder.resolve("got")).close(ORDER);
        assertThat(Files.readAllLines(folder.resolve("got"))).containsExactly("close");
    }

    @Test
    void theEnvironmentHoldsTheOrderAndNothingOfTheProgram() throws IOException {
        with("env > " + folder.resolve("got")).open(ORDER);
        assertThat(Files.readAllLines(folder.resolve("got"))).extracting(line -> line.substring(0, line.indexOf('=')))
                .contains("KITEI_KEY", "KITEI_FACILITY", "KITEI_WORK", "PATH", "LANG")
                .isSubsetOf("KITEI_KEY", "KITEI_FACILITY", "KITEI_WORK", "PATH", "LANG", "PWD", "SHLVL", "_", "OLDPWD");
        assertThat(Files.readString(folder.resolve("got"))).contains("KITEI_KEY=key-open");
    }

    @Test
    void whatItSaysWhenItFailsIsKeptInShort() throws IOException {
        var answer = with("echo 'no such account'; echo second >&2; yes x | head -c 1000000; exit 3").open(ORDER);
        assertThat(answer.result()).isEqualTo(Result.FAILED);
        assertThat(answer.reason()).startsWith("exit 3: no such account second").hasSizeLessThan(500);
    }

    @Test
    void itMaySayThatItIsTriedAgain() throws IOException {
        assertThat(with("exit 75").close(ORDER).result()).isEqualTo(Result.AGAIN);
    }

    @Test
    void whoeverTakesTooLongIsEndedWithWhatItStarted() throws Exception {
        var mark = folder.resolve("late");
        var begun = System.nanoTime();
        var answer = with("(sleep 3; touch " + mark + ") & sleep 60").open(ORDER);
        assertThat(answer.result()).isEqualTo(Result.AGAIN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        Thread.sleep(3_500);
        assertThat(mark).doesNotExist();
    }

    @RepeatedTest(3)
    void whoeverIsEndedDoesNotGoOnToItsNextStep() throws Exception {
        var mark = folder.resolve("next");
        var steps = "(sleep 60; touch " + mark + "); touch " + mark;
        assertThat(with(steps).open(ORDER).result()).isEqualTo(Result.AGAIN);
        Thread.sleep(200);
        assertThat(mark).doesNotExist();
    }

    @Test
    void whereTheProgramStopsTheCommandIsEnded() throws Exception {
        var mark = folder.resolve("late");
        var command = with("sleep 1; touch " + mark);
        Thread.currentThread().interrupt();
        var answer = command.open(ORDER);
        assertThat(Thread.interrupted()).as("the wish to stop stays").isTrue();
        assertThat(answer.result()).isEqualTo(Result.AGAIN);
        Thread.sleep(1_500);
        assertThat(mark).doesNotExist();
    }

    @Test
    void whatItLeavesRunningHoldsNobodyUp() throws IOException {
        var begun = System.nanoTime();
        assertThat(with("sleep 30 & exit 1").open(ORDER).result()).isEqualTo(Result.FAILED);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aCommandThatIsNotThereFails() {
        var answer = new CommandSwitch(List.of(folder.resolve("nothing").toString()), Duration.ofSeconds(2)).open(ORDER);
        assertThat(answer.result()).isEqualTo(Result.FAILED);
        assertThat(answer.reason()).isNotEmpty();
    }

    private CommandSwitch with(String lines) throws IOException {
        var script = folder.resolve("switch.sh");
        Files.writeString(script, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new CommandSwitch(List.of(script.toString(), "fixed"), Duration.ofSeconds(2));
    }
}
