package org.kitei.committee;

import org.kitei.facility.AlreadyDone;

/** The proposed rule is decided, dropped, or another by now. */
final class ProposalClosed extends AlreadyDone {

    ProposalClosed() {
        super(null, null, "committee.rule.closed.title", "committee.rule.closed");
    }
}
