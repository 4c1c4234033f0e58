package org.kitei.process;

import java.util.ArrayList;
import java.util.List;

import org.kitei.maintenance.Preconditions;

/** Stands in for works. Public, because expressions call it. */
public final class StandInWorks {

    static final String OPENS = "2026-11-25T13:00:00Z";
    static final String CLOSES = "2026-11-25T15:00:00Z";
    static final Preconditions MET = new Preconditions("in-force", true, true, true, 1, 0, 0);
    static final Preconditions SUSPENDED = new Preconditions("suspended", true, true, true, 1, 0, 0);

    final List<String> done = new ArrayList<>();
    Preconditions preconditions = MET;
    boolean awaitsReport = true;

    public Preconditions preconditions(String id) {
        return preconditions;
    }

    public int tableVersion(String id) {
        return 1;
    }

    public void refuse(String id, List<String> refusals) {
        done.add("refused: " + String.join(" ", refusals));
    }

    public void askApproval(String id) {
        done.add("approval asked");
    }

    public String approvalDue(String id) {
        return OPENS;
    }

    public String approvalReminders(String id) {
        return "R/" + OPENS + "/P2D";
    }

    public void remindApproval(String id) {
        done.add("approval reminded");
    }

    public String opensAt(String id) {
        return OPENS;
    }

    public String closesAt(String id) {
        return CLOSES;
    }

    public void lapse(String id) {
        done.add("lapsed");
    }

    public void begin(String id) {
        done.add("begun");
    }

    public String afterwardsDue(String id) {
        return CLOSES;
    }

    public String afterwardsReminders(String id) {
        return "R/" + CLOSES + "/P2D";
    }

    public void escalateApproval(String id) {
        done.add("approval escalated");
    }

    public boolean awaitsReport(String id) {
        return awaitsReport;
    }

    public void askedToReport(String id) {
        done.add("report asked");
    }

    public String reportReminders(String id) {
        return "R/2026-11-30T15:00:00Z/P2D";
    }

    public void remindReport(String id) {
        done.add("report reminded");
    }

    public String reportEscalation(String id) {
        return "2026-12-07T15:00:00Z";
    }

    public void escalateReport(String id) {
        done.add("report escalated");
    }

    public String verificationDue(String id) {
        return "2026-12-02T15:00:00Z";
    }

    public String verificationReminders(String id) {
        return "R/2026-12-02T15:00:00Z/P2D";
    }

    public void remindVerification(String id) {
        done.add("verification reminded");
    }

    public String verificationEscalation(String id) {
        return "2026-12-09T15:00:00Z";
    }

    public void escalateVerification(String id) {
        done.add("verification escalated");
    }

    public String consequencesDue(String id) {
        return "2026-12-02T15:00:00Z";
    }
}
