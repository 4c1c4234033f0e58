package org.kitei.acknowledgement;

import java.util.UUID;

/** What making an edition known needs of the process engine, in business words and in the transaction at hand. */
public interface AcknowledgementProcess {

    /** The edition is made known: its reminders begin to run. */
    void opened(UUID editionId);

    /** Nobody is asked to read the edition any more. */
    void replaced(UUID editionId);

    /** The edition comes into force on another day: the reminder on its eve follows, unless it has been given. */
    void dateMoved(UUID editionId);
}
