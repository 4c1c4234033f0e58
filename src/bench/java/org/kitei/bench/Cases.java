package org.kitei.bench;

/** One of the two sides that are measured: the program, or the bare engine. */
interface Cases extends AutoCloseable {

    /** Carries one case from its opening until its text is in force. */
    void carry(int thread);

    /** How many cases have come into force, counted in the database. */
    long inForce();

    /** The statements sent to the database so far. */
    Statements statements();

    /** What both sides must have in common, in words. */
    String engineSettings();

    @Override
    void close();
}
