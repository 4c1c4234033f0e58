package org.kitei.process;

import java.util.ArrayList;
import java.util.List;

/** Stands in for subcontracts. Public, because expressions call it. */
public final class StandInSubcontracts {

    final List<String> done = new ArrayList<>();

    public String due(String id) {
        return "2026-11-30T14:59:59Z";
    }

    public void openAgreement(String id) {
        done.add("opened below");
    }

    public void tellRefusal(String id) {
        done.add("refusal told");
    }
}
