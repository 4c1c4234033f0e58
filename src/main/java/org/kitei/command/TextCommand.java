package org.kitei.command;

import picocli.CommandLine.Command;

/** {@code text …} on the command line. */
@Command(name = "text", mixinStandardHelpOptions = true,
        subcommands = {ReadCommand.class, CheckCommand.class, CompareCommand.class, ExportCommand.class, HashCommand.class})
public final class TextCommand {
}
