package org.kitei;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

import org.kitei.command.CommandWords;
import org.kitei.command.GuidelineCommand;
import org.kitei.command.TextCommand;
import org.kitei.ledger.LedgerCommand;

/** The commands that need no running program. Without a first word, or with settings alone, the program starts. */
@Command(name = "kitei", mixinStandardHelpOptions = true, versionProvider = KiteiCommand.Version.class,
        subcommands = {TextCommand.class, GuidelineCommand.class, LedgerCommand.class})
final class KiteiCommand {

    private static final Set<String> HELP = Set.of("--help", "--version");

    private KiteiCommand() {
    }

    /** Whether a command or help is wanted, an unknown command too: settings of the program begin with two hyphens. */
    static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("--") || HELP.contains(arguments[0]));
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

    /** As the jar's manifest says; a program run from its classes has none. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var released = KiteiCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Kitei " + (released == null ? "(unpackaged)" : released)};
        }
    }
}
