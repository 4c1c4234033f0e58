package org.kitei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command whose work fails in the middle of its result, as by a mistake of ours. */
class FailingTaskTest {

    @Command(name = "failing")
    static final class Failing extends Task {

        @Override
        int work(Speech speech) throws IOException {
            put(to -> {
                to.write("half".getBytes());
                throw new IllegalStateException("no glyph for 龘");
            });
            return FINE;
        }
    }

    @Test
    void saysSoInASentenceAndLeavesTheFileAsItWas(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("規程.pdf"), "what stood there");
        var err = new StringWriter();

        int status = new CommandLine(new Failing()).setErr(new PrintWriter(err, true)).execute("-o", file.toString(), "--language", "ja");

        assertThat(status).isEqualTo(Task.UNUSABLE);
        assertThat(file).hasContent("what stood there");
        assertThat(err.toString()).startsWith("最後までできませんでした").contains("no glyph for 龘").doesNotContain("\tat ");
    }
}
