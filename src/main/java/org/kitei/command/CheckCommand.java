package org.kitei.command;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.kitei.text.Correction;
import org.kitei.text.Finding;
import org.kitei.text.Placeholders;
import org.kitei.text.Remark;
import org.kitei.text.TextCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a person should look at before a text is submitted. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false)
final class CheckCommand extends Task {

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--former", paramLabel = "OLD", descriptionKey = "command.option.former")
    private @Nullable String former;

    @Override
    int work(Speech speech) throws Refused, IOException {
        var before = former == null ? null : Incoming.of(former).read().text();
        var incoming = before == null ? Incoming.of(file) : Incoming.of(file).carriedOver(before);
        var read = incoming.read();
        var remarks = before == null ? TextCheck.of(read.text()) : TextCheck.of(read.text(), before);
        var lines = new StringBuilder(FindingLines.of(incoming, read.findings().stream().filter(CheckCommand::shown).toList(), speech));
        Placeholders.in(read.text()).forEach(blank -> lines.append(speech.say("command.placeholder", incoming.name(),
                incoming.line(blank.provision()), blank.label(), blank.excerpt())).append('\n'));
        remarks.forEach(remark -> lines.append(speech.say("command.remark", incoming.name(), incoming.line(remark.provision()),
                remark.label(), speech.say("text.remark." + remark.kind(), remark.words()), instead(remark, speech)).strip()).append('\n'));
        boolean fine = lines.isEmpty();
        print(fine ? speech.say("command.fine", incoming.name()) + "\n" : lines.toString());
        return fine ? FINE : FINDINGS;
    }

    /** Numbers out of order are remarked on with their place. */
    private static boolean shown(Finding finding) {
        return (finding.kind().doubtful() || finding.kind() == Finding.Kind.CIRCLED_NUMBER) && finding.kind() != Finding.Kind.NUMBER_OUT_OF_ORDER;
    }

    private static String instead(Remark remark, Speech speech) {
        return remark.corrections().isEmpty() ? "" : speech.say("text.remark.instead",
                String.join(speech.say("text.remark.or"), remark.corrections().stream().map(Correction::nextWords).toList()));
    }
}
