package org.kitei.ledger;

import picocli.CommandLine.Command;

/** {@code ledger …} on the command line. */
@Command(name = "ledger", description = "The record of acts", subcommands = VerifyCommand.class)
public final class LedgerCommand {
}
