package org.kitei.facility;

import java.util.List;

/**
 * The person may not do this. A page answers 403 and says who can.
 */
public final class NotAllowed extends RuntimeException {

    private final transient List<Role> whoCan;

    /** @param whoCan the roles that may; empty where it is a matter of the person, not of a role */
    public NotAllowed(String what, Role... whoCan) {
        super(what);
        this.whoCan = List.of(whoCan);
    }

    public List<Role> whoCan() {
        return whoCan;
    }
}
