package org.kitei.committee;

import org.kitei.facility.AlreadyDone;

/** Opinions are taken no more from this member: the deadline has passed, or the member has left office. */
final class OpinionTooLate extends AlreadyDone {

    private OpinionTooLate(String key) {
        super(null, null, key + ".title", key);
    }

    static OpinionTooLate deadlinePassed() {
        return new OpinionTooLate("committee.closed.late");
    }

    static OpinionTooLate leftOffice() {
        return new OpinionTooLate("committee.closed.left");
    }
}
