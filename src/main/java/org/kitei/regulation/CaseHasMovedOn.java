package org.kitei.regulation;

import org.kitei.facility.AlreadyDone;

/** Somebody acted on the case in between, so that what was asked for can no longer be done. */
public final class CaseHasMovedOn extends AlreadyDone {

    CaseHasMovedOn(String key) {
        super(null, null, key + ".title", key);
    }
}
