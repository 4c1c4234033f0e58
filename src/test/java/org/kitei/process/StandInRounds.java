package org.kitei.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Stands in for the committee's rounds. Public, because expressions call it. */
public final class StandInRounds {

    static final Date CALL_DUE = Date.from(Instant.parse("2026-11-26T14:59:59Z"));
    static final Date HALF_TIME = Date.from(Instant.parse("2026-12-03T15:00:00Z"));
    static final Date DAY_BEFORE = Date.from(Instant.parse("2026-12-09T00:00:00Z"));
    static final Date DEADLINE = Date.from(Instant.parse("2026-12-10T14:59:59Z"));

    List<String> voters = List.of();
    Votes votes = Votes.of(7, 7).adopt(7);
    String report = "adopt";
    String president = "COMMITTEE_CHAIR";
    Runnable whenReleased = () -> { };
    final List<String> done = new ArrayList<>();

    public record Votes(int members, int present, int adopt, int amend, int sendBack, int against, int abstain) {

        static Votes of(int members, int present) {
            return new Votes(members, present, 0, 0, 0, 0, 0);
        }

        Votes adopt(int votes) {
            return new Votes(members, present, votes, amend, sendBack, against, abstain);
        }

        Votes amend(int votes) {
            return new Votes(members, present, adopt, votes, sendBack, against, abstain);
        }

        Votes sendBack(int votes) {
            return new Votes(members, present, adopt, amend, votes, against, abstain);
        }

        Votes against(int votes) {
            return new Votes(members, present, adopt, amend, sendBack, votes, abstain);
        }

        Votes abstain(int votes) {
            return new Votes(members, present, adopt, amend, sendBack, against, votes);
        }
    }

    public String begin(String matterType, String matterId) {
        done.add("open " + matterType + " " + matterId);
        return "round-1";
    }

    public Date callDue(String roundId) {
        return CALL_DUE;
    }

    public Date halfTime(String roundId) {
        return HALF_TIME;
    }

    public Date dayBefore(String roundId) {
        return DAY_BEFORE;
    }

    public String everyMidnight(String roundId) {
        return "R/2026-11-23T00:00:00+09:00/P1D";
    }

    /** The table that {@link ModelEngine} has deployed. */
    public int version(String roundId) {
        return 1;
    }

    public String tenant(String roundId) {
        return null;
    }

    public void remind(String roundId) {
        done.add("reminded members");
    }

    public void remindCall(String roundId) {
        done.add("reminded secretary");
    }

    public void releaseThoseWhoLeft(String roundId) {
        done.add("released");
        whenReleased.run();
    }

    public String presidingRole(String roundId) {
        return president;
    }

    public String tieBreakingRole(String roundId) {
        return president;
    }

    public List<String> voterIds(String roundId) {
        return voters;
    }

    public Date deadline(String roundId) {
        return DEADLINE;
    }

    public Votes tally(String roundId) {
        return votes;
    }

    public void recordResolution(String roundId, String resolution) {
        done.add("resolved " + resolution);
    }

    public String report(String roundId) {
        done.add("report " + report);
        return report;
    }
}
