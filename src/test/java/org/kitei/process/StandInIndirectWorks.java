package org.kitei.process;

import java.util.ArrayList;
import java.util.List;

/** Stands in for indirect works and notes what the model made it do. Public, because expressions call it. */
public final class StandInIndirectWorks {

    final List<String> done = new ArrayList<>();
    String due = "2026-11-30T15:00:00Z";

    public String due(String workId) {
        return due;
    }

    public String checker(String workId) {
        return "OPERATIONS_MANAGER";
    }

    public String answerDue(String workId) {
        return "2026-12-08T14:59:59Z";
    }

    public String reminder(String workId) {
        return "2026-12-06T15:00:00Z";
    }

    public void remind(String workId) {
        done.add("remind " + workId);
    }

    public void escalate(String workId) {
        done.add("escalate " + workId);
    }
}
