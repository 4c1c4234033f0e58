package org.kitei.committee;

import org.kitei.ledger.Subject;

/** What the committee tells the process that runs its rounds. */
public interface CommitteeProcess {

    /** The record of who came to the meeting is to be mended: opinions are asked for again afterwards. */
    void attendanceReopened(Subject matter);
}
