package org.kitei.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Stands in for the cases and notes what the model made them do. Public, because expressions call it. */
public final class StandInCases {

    static final Date EFFECTIVE = Date.from(Instant.parse("2027-03-31T15:00:00Z"));
    static final Date DECISION_DUE = Date.from(Instant.parse("2027-01-15T14:59:59Z"));

    boolean decidedByDeputy;
    final List<String> done = new ArrayList<>();

    public String draftReminders(String caseId) {
        return "R/P7D";
    }

    public void remindDrafter(String caseId) {
        done.add("remind drafter");
    }

    public String decisionReminders(String caseId) {
        return "R/2027-01-14T09:00:00+09:00/P1D";
    }

    public void remindDecision(String caseId) {
        done.add("remind decision");
    }

    public String dateDecisionReminders(String caseId) {
        return "R/2027-01-14T09:00:00+09:00/P1D";
    }

    public void remindDateDecision(String caseId) {
        done.add("remind date decision");
    }

    public boolean decidedByDeputy(String caseId) {
        return decidedByDeputy;
    }

    public Date dateDecisionDue(String caseId) {
        return DECISION_DUE;
    }

    public void receiveReport(String caseId, String report) {
        done.add("receive " + report);
    }

    public Date decisionDue(String caseId) {
        return DECISION_DUE;
    }

    public void promulgate(String caseId) {
        done.add("promulgate");
    }

    public Date effectiveInstant(String caseId) {
        return EFFECTIVE;
    }

    public void bringIntoForce(String caseId) {
        done.add("bring into force");
    }
}
