package org.kitei.command;

import java.io.IOException;

import org.kitei.text.Placeholders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what a person should look at before a text is submitted. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false)
final class CheckCommand extends Task {

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Override
    int work(Speech speech) throws Refused, IOException {
        var incoming = Incoming.of(file);
        var read = incoming.read();
        var doubts = read.findings().stream().filter(finding -> finding.kind().doubtful()).toList();
        var lines = new StringBuilder(FindingLines.of(incoming, doubts, speech));
        for (var blank : Placeholders.in(read.text())) {
            lines.append(speech.say("command.placeholder", incoming.name(), String.valueOf(read.lines().getOrDefault(blank.provision(), 1)),
                    blank.label(), blank.excerpt())).append('\n');
        }
        boolean fine = lines.isEmpty();
        print(fine ? speech.say("command.fine", incoming.name()) + "\n" : lines.toString());
        return fine ? FINE : FINDINGS;
    }
}
