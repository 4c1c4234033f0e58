package org.kitei.command;

import picocli.CommandLine.Command;

/** {@code guideline …} on the command line. */
@Command(name = "guideline", mixinStandardHelpOptions = true, subcommands = CoverageCommand.class)
public final class GuidelineCommand {
}
