package org.kitei.command;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kitei.document.Comparison;
import org.kitei.document.Documents;
import org.kitei.document.Format;
import org.kitei.text.ComparisonTable;
import org.kitei.text.Imprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays a new text beside a former one. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false)
final class CompareCommand extends Task {

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "command.option.old")
    @SuppressWarnings("NullAway.Init")
    private String former;

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "command.option.new")
    @SuppressWarnings("NullAway.Init")
    private String next;

    @Option(names = "--to", required = true, paramLabel = "FORMAT", descriptionKey = "command.option.compareTo")
    private @Nullable String format;

    @Option(names = "--former-first", descriptionKey = "command.option.formerFirst")
    private boolean formerFirst;

    @Override
    int work(Speech speech) throws Refused, IOException {
        var writer = Format.of(String.valueOf(format)).flatMap(Documents::comparison)
                .orElseThrow(() -> new Refused("command.noFormat", format, Formats.of(Documents.ofComparisons())));
        var old = Incoming.of(former);
        var young = Incoming.of(next);
        var before = old.read();
        var now = young.read();
        var comparison = new Comparison(ComparisonTable.between(before.text(), now.text()), now.text().title(),
                edition(before.imprint(), speech), edition(now.imprint(), speech), formerFirst);
        put(to -> writer.write(comparison, to));
        return Math.max(told(old, speech), told(young, speech));
    }

    private static String edition(Imprint imprint, Speech speech) {
        return Optional.ofNullable(imprint.edition()).map(number -> speech.say("command.edition", String.valueOf(number))).orElse("");
    }
}
