package org.kitei.process;

import java.util.ArrayList;
import java.util.List;

/** Stands in for the namings of people. Public, because expressions call it. */
public final class StandInNominations {

    static final String DUE = "2026-12-01T14:59:59Z";

    final List<String> done = new ArrayList<>();

    public String due(String nominationId) {
        return DUE;
    }

    public String expiry(String nominationId) {
        return "2026-12-31T14:59:59Z";
    }

    public void appoint(String nominationId) {
        done.add("appointed " + nominationId);
    }

    public void remind(String nominationId) {
        done.add("reminded " + nominationId);
    }

    public void expire(String nominationId) {
        done.add("expired " + nominationId);
    }
}
