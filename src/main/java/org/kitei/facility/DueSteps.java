package org.kitei.facility;

/** What processes do by themselves, at once or at an hour that has come: a contract comes into force on its first day. */
public interface DueSteps {

    /**
     * When this returns, the processes of the facility at work have done what they had to do by now, also what followed from that.
     * Not to be called in a transaction: these steps have transactions of their own and see only what was committed.
     */
    void areTaken();
}
