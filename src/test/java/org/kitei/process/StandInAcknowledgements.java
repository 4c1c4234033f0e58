package org.kitei.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Stands in for what is made known and notes what the model made it do. Public, because expressions call it. */
public final class StandInAcknowledgements {

    static final Date REMINDER = Date.from(Instant.parse("2026-11-30T15:00:00Z"));
    static final Date EVE = Date.from(Instant.parse("2026-12-07T15:00:00Z"));
    static final Date OVERDUE = Date.from(Instant.parse("2026-12-10T15:00:00Z"));

    final List<String> done = new ArrayList<>();

    public Date reminderInstant(String editionId) {
        return REMINDER;
    }

    public Date eveInstant(String editionId) {
        return EVE;
    }

    public Date overdueInstant(String editionId) {
        return OVERDUE;
    }

    public void remind(String editionId) {
        done.add("remind");
    }

    public void reportMissing(String editionId) {
        done.add("report");
    }
}
