package org.kitei.process;

import java.util.ArrayList;
import java.util.List;

/** Stands in for agreements. Public, because expressions call it. */
public final class StandInAgreements {

    static final String BEGINNING = "2026-12-01T00:00:00Z";
    static final String NOTICE = "2027-08-31T00:00:00Z";
    static final String END = "2027-12-01T00:00:00Z";

    final List<String> done = new ArrayList<>();

    public String due(String id) {
        return "2026-11-30T14:59:59Z";
    }

    public void sendToContractor(String id) {
        done.add("sent");
    }

    public String contractorReminders(String id) {
        return "R/2026-11-25T00:00:00Z/P3D";
    }

    public void remindContractor(String id) {
        done.add("contractor reminded");
    }

    public void conclude(String id) {
        done.add("concluded");
    }

    public String beginning(String id) {
        return BEGINNING;
    }

    public void activate(String id) {
        done.add("active");
    }

    public String notice(String id) {
        return NOTICE;
    }

    public String secondNotice(String id) {
        return "2027-09-30T00:00:00Z";
    }

    public String lastNotice(String id) {
        return "2027-10-30T00:00:00Z";
    }

    public String furtherNotices(String id) {
        return "R3/2027-10-01T00:00:00Z/P30D";
    }

    public String lastMoment(String id) {
        return "2027-11-30T14:59:59Z";
    }

    public String end(String id) {
        return END;
    }

    public void remindExpiry(String id) {
        done.add("expiry told");
    }

    public void expireUndecided(String id) {
        done.add("stopped undecided");
    }

    public void expireUnrenewed(String id) {
        done.add("stopped unrenewed");
    }

    public void openRenewal(String id) {
        done.add("renewal opened");
    }

    public void renewalGivenUp(String id) {
        done.add("asked again");
    }

    public void replace(String id) {
        done.add("replaced");
    }

    public void close(String id) {
        done.add("closed");
    }

    public String returnReminders(String id) {
        return "R/2027-12-08T00:00:00Z/P7D";
    }

    public void remindReturn(String id) {
        done.add("return reminded");
    }

    public String confirmations(String id) {
        return "R/2027-03-01T00:00:00Z/P3M";
    }

    public String inCharge(String id) {
        return "person-1";
    }

    public void remindConfirmation(String id) {
        done.add("confirmation reminded");
    }
}
