package org.kitei.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Stands in for the reviews and notes what the model made them do. Public, because expressions call it. */
public final class StandInReviews {

    static final Date REMINDER = Date.from(Instant.parse("2028-01-13T15:00:00Z"));
    static final Date ANSWER_DUE = Date.from(Instant.parse("2028-01-20T14:59:59Z"));

    Date due = Date.from(Instant.parse("2027-12-31T15:00:00Z"));
    boolean abolished;
    final List<String> done = new ArrayList<>();

    public Date dueInstant(String regulationId) {
        return due;
    }

    public void begin(String regulationId) {
        done.add("begin " + regulationId);
    }

    public String reviewer(String regulationId) {
        return "SYSTEM_MANAGER";
    }

    public Date answerDue(String regulationId) {
        return ANSWER_DUE;
    }

    public Date reminderInstant(String regulationId) {
        return REMINDER;
    }

    public void remind(String regulationId) {
        done.add("remind");
    }

    public void escalate(String regulationId) {
        done.add("escalate");
    }

    public void openCase(String regulationId) {
        done.add("open case");
    }

    public boolean abolished(String regulationId) {
        return abolished;
    }
}
