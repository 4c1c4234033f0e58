package org.kitei.contract;

/** Whether somebody may work here on a day, as far as it depends on them (row 6-3A). */
public enum WorkerStanding {
    REGISTERED_AND_PLEDGED,
    /** Registered, and has pledged secrecy neither on paper nor at a link by that day. */
    NOT_PLEDGED,
    /** Does not work here any more. */
    ENDED,
    /** Not registered under this agreement. */
    UNKNOWN
}
