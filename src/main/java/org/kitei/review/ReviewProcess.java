package org.kitei.review;

import java.util.UUID;

/** What the reviewing of a regulation needs of the process engine, in business words and in the transaction at hand. */
public interface ReviewProcess {

    /** The regulation is in force for the first time: its reviewing begins. */
    void begun(UUID regulationId);

    /** Somebody asks for a review; it begins at once where the next one is being waited for. */
    void requested(UUID regulationId);

    /** The day of the next review is another now; the one that is being waited for is moved to it. */
    void dateMoved(UUID regulationId);

    /** The case that the review waits for has ended. */
    void caseClosed(UUID regulationId);

    /** The regulation was abolished while no review asked for it: whatever is open of its reviewing is closed. */
    void abolished(UUID regulationId);
}
