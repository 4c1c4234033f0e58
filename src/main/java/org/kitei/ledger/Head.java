package org.kitei.ledger;

/** The last entry of a chain, or what stands before the first. */
record Head(long sequence, String hash) {

    /** What the first entry names as the hash before it. */
    static final String NONE = "0".repeat(64);
}
