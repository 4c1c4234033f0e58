package org.kitei;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.kitei.command.CommandWords;
import org.kitei.command.GuidelineCommand;
import org.kitei.command.TextCommand;
import org.kitei.ledger.LedgerCommand;

/** The commands that need no running program. Without one of their names the program starts. */
@Command(name = "kitei", mixinStandardHelpOptions = true, 
        subcommands = {TextCommand.class, GuidelineCommand.class, LedgerCommand.class})
final class KiteiCommand {

    private KiteiCommand() {
    }

    static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && commandLine().getSubcommands().containsKey(arguments[0]);
    }

    /** @return the exit status */
    static int run(String... arguments) {
        return commandLine()
                .setOut(new PrintWriter(System.out, true, charset()))
                .setErr(new PrintWriter(System.err, true, charset()))
                .execute(arguments);
    }

    /** The terminal's; UTF-8 where it is said to know ASCII only, as under a service manager, for names are Japanese. */
    private static Charset charset() {
        var terminal = Charset.forName(System.getProperty("native.encoding"));
        return terminal.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : terminal;
    }

    private static CommandLine commandLine() {
        return new CommandLine(new KiteiCommand()).setResourceBundle(CommandWords.ofSystem())
                .setExitCodeExceptionMapper(failure -> 2);
    }
}
