package org.kitei.ledger;

import picocli.CommandLine.Command;

/** {@code ledger …} on the command line. */
@Command(name = "ledger", subcommands = VerifyCommand.class)
public final class LedgerCommand {
}
