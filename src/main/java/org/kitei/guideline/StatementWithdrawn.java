package org.kitei.guideline;

import org.kitei.facility.AlreadyDone;

/** The statement was withdrawn before. */
final class StatementWithdrawn extends AlreadyDone {

    StatementWithdrawn() {
        super(null, null, "guideline.withdrawn.title", "guideline.withdrawn");
    }
}
