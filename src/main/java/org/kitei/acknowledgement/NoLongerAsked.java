package org.kitei.acknowledgement;

import org.kitei.facility.AlreadyDone;

/** A newer edition has taken the place of the one that was to be read. */
public final class NoLongerAsked extends AlreadyDone {

    NoLongerAsked() {
        super(null, null, "acknowledgement.replaced.title", "acknowledgement.replaced.explanation");
    }
}
