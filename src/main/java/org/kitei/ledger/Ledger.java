package org.kitei.ledger;

import java.util.List;

/** The current facility's record of acts. */
public interface Ledger {

    /**
     * Records the act in the transaction at hand; it is chained to the former ones as the last thing before the commit,
     * whoever calls and in whatever phase before it.
     *
     * @throws IllegalStateException outside a transaction, or after its commit
     */
    void record(Act act);

    /** The entries about a subject, newest first. */
    List<Entry> about(Subject subject);

    /** The entries looked for, newest first. */
    List<Entry> search(LedgerSearch search);
}
