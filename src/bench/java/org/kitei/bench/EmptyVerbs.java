package org.kitei.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Verbs that answer what the models ask and do nothing. Public, because expressions call them. */
public final class EmptyVerbs {

    static final String DRAFTER = UUID.randomUUID().toString();
    static final List<String> MEMBERS = Stream.generate(UUID::randomUUID).map(UUID::toString).limit(Database.MEMBERS).toList();

    private static final String EVERY_DAY = "R/P1D";

    private EmptyVerbs() {
    }

    private static Date in(int days) {
        return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
    }

    /** What is promulgated is made known, and what is in force is reviewed: processes of their own, as in the program. */
    public static final class EmptyCases {

        private final ObjectProvider<RuntimeService> runtime;

        EmptyCases(ObjectProvider<RuntimeService> runtime) {
            this.runtime = runtime;
        }

        public boolean awaitsDecision(String caseId) {
            return false;
        }

        public boolean decidedByDeputy(String caseId) {
            return false;
        }

        public String draftReminders(String caseId) {
            return EVERY_DAY;
        }

        public String decisionReminders(String caseId) {
            return EVERY_DAY;
        }

        public Date dateDecisionDue(String caseId) {
            return in(7);
        }

        public void remindDrafter(String caseId) {
        }

        public void remindDecision(String caseId) {
        }

        public void receiveReport(String caseId, String report) {
        }

        public Date decisionDue(String caseId) {
            return in(7);
        }

        public void promulgate(String caseId) {
            runtime.getObject().startProcessInstanceByKey("acknowledgement", caseId, Map.of("editionId", caseId));
        }

        public Date effectiveInstant(String caseId) {
            return in(-1);
        }

        public void bringIntoForce(String caseId) {
            runtime.getObject().startProcessInstanceByKey("periodic-review", caseId,
                    Map.of("regulationId", caseId, "subjectType", "review", "subjectId", caseId));
        }
    }

    public static final class EmptyRounds {

        public String begin(String matterType, String matterId) {
            return UUID.randomUUID().toString();
        }

        public List<String> voterIds(String roundId) {
            return MEMBERS;
        }

        public Date deadline(String roundId) {
            return in(7);
        }

        public Votes tally(String roundId) {
            return new Votes(MEMBERS.size(), MEMBERS.size(), MEMBERS.size(), 0, 0, 0, 0);
        }

        public void recordResolution(String roundId, String resolution) {
        }

        public String report(String roundId) {
            return "adopt";
        }
    }

    public static final class EmptyRoundDates {

        public Date callDue(String roundId) {
            return in(3);
        }

        public Date halfTime(String roundId) {
            return in(3);
        }

        public Date dayBefore(String roundId) {
            return in(6);
        }

        public String everyMidnight(String roundId) {
            return EVERY_DAY;
        }
    }

    public static final class EmptyRoundReminders {

        public void remind(String roundId) {
        }

        public void remindCall(String roundId) {
        }
    }

    public static final class EmptyRules {

        public int version(String roundId) {
            return 1;
        }

        public @Nullable String tenant(String roundId) {
            return null;
        }
    }

    public static final class EmptyAcknowledgements {

        public Date reminderInstant(String editionId) {
            return in(7);
        }

        public Date eveInstant(String editionId) {
            return in(13);
        }

        public Date overdueInstant(String editionId) {
            return in(14);
        }
    }

    public static final class EmptyReviews {

        public Date dueInstant(String regulationId) {
            return in(365);
        }
    }

    public static final class EmptySeating {

        public void releaseThoseWhoLeft(String roundId) {
        }

        public String presidingRole(String roundId) {
            return "COMMITTEE_CHAIR";
        }

        public String tieBreakingRole(String roundId) {
            return "COMMITTEE_CHAIR";
        }
    }

    public record Votes(int members, int present, int adopt, int amend, int sendBack, int against, int abstain) {
    }
}
