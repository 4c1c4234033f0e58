package org.kitei.bench;

import java.util.ArrayList;

import org.kitei.signature.Signatures;

/** How long a signature waits for the check of its password. */
final class PasswordCheck {

    private static final int TIMES = 15;

    private final Table table;

    PasswordCheck(Table table) {
        this.table = table;
    }

    void measure(Database database, ProgramCases program) {
        var signatures = program.context().getBean(Signatures.class);
        var millis = new ArrayList<Double>();
        program.asSomeone(() -> {
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                Work.require(signatures.reauthenticate(ProgramCases.PASSWORD).isPresent(), "the password was refused");
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        });
        table.row("password check of a signature, " + database, "ms", Table.median(millis), null, null, "slow on purpose");
    }
}
