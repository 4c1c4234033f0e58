package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

/**
 * Opens and closes an account in the system it belongs to. Which implementation does it is a setting,
 * {@code kitei.maintenance.switch}.
 * <p>It is called while the account's row is held, so that of two works with one account neither closes what the other has just
 * opened; it therefore answers within {@code kitei.maintenance.limit}, and what has not happened by then counts as
 * {@link Result#AGAIN}.
 * <p>What it does outside cannot be taken back with the transaction. Where the program dies between the call and the commit, the
 * record still says what it said before, the engine runs the step again once the dead program's hold on it has run out (five
 * minutes), and the same order comes once more with the same {@link Order#key()}. Whoever carries it out must take the second for
 * the first: opening what is open and closing what is closed succeed and change nothing.
 */
interface AccountSwitch {

    Answer open(Order order);

    Answer close(Order order);

    /** In which way it does it, for the record. */
    How how();

    /** Whether somebody, the program or nobody opened or closed it. */
    enum How {
        BY_HAND, COMMAND, WEBHOOK,
        /** Nothing was done: the account was open for another work already, or stays open for it. */
        SHARED
    }

    enum Result {
        DONE,
        /** A person has to do it. */
        BY_HAND,
        /** It may succeed after a while. */
        AGAIN,
        FAILED
    }

    /** @param reason why it did not succeed, for those who have to do it now; empty otherwise */
    record Answer(Result result, String reason) {

        static final Answer DONE = new Answer(Result.DONE, "");
        static final Answer BY_HAND = new Answer(Result.BY_HAND, "");

        static Answer again(String reason) {
            return new Answer(Result.AGAIN, reason);
        }

        static Answer failed(String reason) {
            return new Answer(Result.FAILED, reason);
        }
    }

    /**
     * What is to be opened or closed.
     *
     * @param key    the same for the same act on the same window, however often it is tried
     * @param until  when the account is to be closed again
     */
    record Order(String key, UUID facilityId, UUID workId, String system, String account, Instant until) {
    }
}
