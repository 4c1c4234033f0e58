package org.kitei.command;

import java.io.IOException;

import org.kitei.text.Finding;
import org.kitei.text.TextPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a text and shows what was found in it. */
@Command(name = "read", mixinStandardHelpOptions = true, sortOptions = false)
final class ReadCommand extends Task {

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--json", descriptionKey = "command.option.json")
    private boolean json;

    @Override
    int work(Speech speech) throws Refused, IOException {
        var incoming = Incoming.of(file);
        var findings = incoming.read().findings();
        if (json) {
            print(ReadJson.of(incoming.read(), speech));
        } else {
            print(TextPrinter.print(incoming.read().text()));
            tell(FindingLines.of(incoming, findings, speech).stripTrailing());
        }
        return findings.stream().map(Finding::kind).anyMatch(Finding.Kind::doubtful) ? FINDINGS : FINE;
    }
}
