package org.kitei.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Stands in for the committee's rounds. Public, because expressions call it. */
public final class StandInRounds {

    static final Date DEADLINE = Date.from(Instant.parse("2026-12-10T14:59:59Z"));

    List<String> voters = List.of();
    Votes votes = Votes.of(7, 7).adopt(7);
    String report = "adopt";
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

    public String open(String matterType, String matterId) {
        done.add("open " + matterType + " " + matterId);
        return "round-1";
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
