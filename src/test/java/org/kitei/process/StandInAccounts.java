package org.kitei.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;

/** Stands in for maintenance accounts. Public, because expressions call it. */
public final class StandInAccounts {

    static final String AFTER_A_WHILE = "2030-01-01T00:00:00Z";

    final List<String> done = new ArrayList<>();
    List<String> windows = List.of("window-1");
    private final Queue<String> answers = new LinkedList<>();

    /** What opening and closing answer, one after the other; then they succeed. */
    void answers(String... inTurn) {
        answers.addAll(Arrays.asList(inTurn));
    }

    public void prepare(String work) {
        done.add("prepared " + work);
    }

    public List<String> windows(String work) {
        return windows;
    }

    public String opensAt(String window) {
        return AFTER_A_WHILE;
    }

    public String closesAt(String window) {
        return AFTER_A_WHILE;
    }

    public String incidentDue(String window) {
        return AFTER_A_WHILE;
    }

    public void begin(String window) {
        done.add("begin " + window);
    }

    public void calledOff(String window) {
        done.add("called off " + window);
    }

    public String open(String window) {
        done.add("open " + window);
        return answer();
    }

    public String close(String window) {
        done.add("close " + window);
        return answer();
    }

    private String answer() {
        return answers.isEmpty() ? "DONE" : answers.remove();
    }

    public String nextOpening(String window) {
        return AFTER_A_WHILE;
    }

    public String nextClosing(String window) {
        return AFTER_A_WHILE;
    }

    public void tellOpeningFailed(String window) {
        done.add("failure told");
    }

    public void alarm(String window) {
        done.add("alarm");
    }

    public String closingDue(String window) {
        return AFTER_A_WHILE;
    }

    public String closingReminders(String window) {
        return "R/" + AFTER_A_WHILE + "/PT1H";
    }

    public void remindClosing(String window) {
        done.add("reminded");
    }
}
