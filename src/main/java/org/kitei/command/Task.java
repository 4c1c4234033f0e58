package org.kitei.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.kitei.text.Finding;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands on texts share: the language, where the result goes, and what an exit status means. */
abstract class Task implements Callable<Integer> {

    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "command.option.output")
    private @Nullable Path output;

    @Option(names = "--language", paramLabel = "ja|en", descriptionKey = "command.option.language")
    private @Nullable String language;

    /** @return {@link #FINE} or {@link #FINDINGS} */
    abstract int work(Speech speech) throws Refused, IOException;

    @Override
    public final Integer call() {
        var speech = Speech.in(language);
        try {
            return work(speech);
        } catch (Refused refused) {
            tell(refused.in(speech));
        } catch (IOException e) {
            tell(speech.say("command.unwritable", output == null ? "-" : output, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            tell(speech.say("command.failed", e));
        }
        return UNUSABLE;
    }

    /** What is said about the work, beside its result. */
    final void tell(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }

    /**
     * Says beside a result what the reader left out of a text or doubts in it.
     *
     * @return {@link #FINDINGS} where a person should look. ① does not count: it always becomes （１）
     */
    final int told(Incoming incoming, Speech speech) {
        var findings = incoming.read().findings();
        int aside = incoming.read().aside().size();
        var lines = FindingLines.of(incoming, findings, speech) + (aside == 0 ? "" : speech.say("command.aside", incoming.name(), aside));
        if (!lines.isEmpty()) {
            tell(lines.stripTrailing());
        }
        return findings.stream().map(Finding::kind).anyMatch(kind -> kind.doubtful() && kind != Finding.Kind.CIRCLED_NUMBER) ? FINDINGS : FINE;
    }

    /** Text results are in UTF-8, whatever the terminal speaks: they are read by programs as well. */
    final void print(String result) throws IOException {
        put(to -> {
            var writer = new PrintWriter(to, false, StandardCharsets.UTF_8);
            writer.print(result);
            writer.flush();
        });
    }

    interface Result {

        void writeTo(OutputStream to) throws IOException;
    }

    /** A file is written only once the whole result is there: what stood in it stays if the work fails. */
    final void put(Result result) throws IOException {
        if (output == null) {
            result.writeTo(new FilterOutputStream(System.out) {

                @Override
                public void write(byte[] bytes, int from, int length) {
                    System.out.write(bytes, from, length);
                }

                @Override
                public void close() {
                    System.out.flush();
                }
            });
            System.out.flush();
            return;
        }
        var whole = Files.createTempFile("kitei-", null);
        try {
            try (var file = Files.newOutputStream(whole)) {
                result.writeTo(file);
            }
            try (var file = Files.newOutputStream(output)) {
                Files.copy(whole, file);
            }
        } finally {
            Files.delete(whole);
        }
    }
}
