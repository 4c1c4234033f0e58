package org.kitei.guideline;

import org.kitei.facility.AlreadyDone;

/** The facility works by that edition already. */
final class EditionAdopted extends AlreadyDone {

    EditionAdopted() {
        super(null, null, "guideline.adopted.title", "guideline.adopted");
    }
}
