package org.kitei.ledger;

import java.util.List;

/** The current facility's record of acts. */
public interface Ledger {

    /**
     * Records the act in the transaction at hand; it is chained to the former ones just before the commit.
     *
     * @throws IllegalStateException outside a transaction
     */
    void record(Act act);

    /** The entries about a subject, newest first. */
    List<Entry> about(Subject subject);
}
