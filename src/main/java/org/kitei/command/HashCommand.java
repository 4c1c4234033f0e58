package org.kitei.command;

import java.io.IOException;

import org.kitei.text.ContentHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Computes what opinions, decisions and signatures are bound to. */
@Command(name = "hash", mixinStandardHelpOptions = true, sortOptions = false)
final class HashCommand extends Task {

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Override
    int work(Speech speech) throws Refused, IOException {
        var incoming = Incoming.of(file);
        print(ContentHash.of(incoming.read().text()) + "\n");
        return told(incoming, speech);
    }
}
