package org.kitei.command;

import java.io.IOException;

import org.kitei.document.Documents;
import org.kitei.document.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a text as a document of another kind. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
final class ExportCommand extends Task {

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--to", required = true, paramLabel = "FORMAT", descriptionKey = "command.option.to")
    private @Nullable String format;

    @Override
    int work(Speech speech) throws Refused, IOException {
        var writer = Format.of(String.valueOf(format)).flatMap(Documents::of)
                .orElseThrow(() -> new Refused("command.noFormat", format, Formats.of(Documents.ofTexts())));
        var incoming = Incoming.of(file);
        put(to -> writer.write(incoming.read().text(), incoming.read().imprint(), to));
        return told(incoming, speech);
    }
}
