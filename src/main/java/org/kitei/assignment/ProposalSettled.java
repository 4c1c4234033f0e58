package org.kitei.assignment;

import org.kitei.facility.AlreadyDone;

/** What was proposed is in a case by now, or declined. */
final class ProposalSettled extends AlreadyDone {

    ProposalSettled() {
        super(null, null, "assignment.settled.title", "assignment.settled");
    }
}
