package org.kitei;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.kitei.ledger.LedgerCommand;

/** The commands that need no running program. Without one of their names the program starts. */
@Command(name = "kitei", mixinStandardHelpOptions = true, subcommands = LedgerCommand.class)
final class KiteiCommand {

    private KiteiCommand() {
    }

    static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && commandLine().getSubcommands().containsKey(arguments[0]);
    }

    /** @return the exit status */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new KiteiCommand()).setExitCodeExceptionMapper(failure -> 2);
    }
}
