package org.kitei.maintenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.maintenance.Plan.PatientData;

/**
 * What was done, as the contractor reports it (row 6-3A: who, what, with what result).
 *
 * @param workers      who did it, by name
 * @param systems      on which systems
 * @param dataTaken    which patient data was taken out; empty where none was
 * @param dataReturn   what became of it; null where none was taken out
 * @param dataReturned when and how, or when it will be; empty where none was taken out
 * @param noLog        why there is no log; empty where there is one
 */
public record Reported(List<String> workers, Instant started, Instant ended, List<String> systems, String content, String result,
        PatientData patientData, String dataTaken, @Nullable DataReturn dataReturn, String dataReturned, String noLog) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIST = 2000;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_REMARK = 1000;

    public Reported {
        workers = List.copyOf(workers);
        systems = List.copyOf(systems);
        boolean taken = patientData == PatientData.TAKEN_OUT;
        dataTaken = taken ? dataTaken : "";
        dataReturn = taken ? dataReturn : null;
        dataReturned = taken ? dataReturned : "";
    }

    /**
     * @param now no work ends later
     * @throws InvalidInput with everything that is wrong
     */
    void check(boolean withLog, Instant now) {
        var problems = new ArrayList<Problem>();
        list("workers", "otherWorkers", workers, problems);
        times(now, problems);
        list("systems", "otherSystems", systems, problems);
        text("content", content, LONGEST_TEXT, problems);
        text("result", result, LONGEST_TEXT, problems);
        if (patientData == PatientData.TAKEN_OUT) {
            text("dataTaken", dataTaken, LONGEST_REMARK, problems);
            text("dataReturned", dataReturned, LONGEST_REMARK, problems);
            if (dataReturn == null) {
                problems.add(Problem.at("dataReturn", "work-report.error.required.dataReturn"));
            }
        }
        if (!withLog) {
            text("noLog", noLog, LONGEST_REMARK, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private void times(Instant now, List<Problem> problems) {
        if (ended.isBefore(started)) {
            problems.add(Problem.at("ended", "work-report.error.ended"));
        } else if (ended.isAfter(now)) {
            problems.add(Problem.at("ended", "work-report.error.future"));
        }
    }

    private static void list(String chosen, String typed, List<String> names, List<Problem> problems) {
        if (names.isEmpty()) {
            problems.add(Problem.at(chosen, "work-report.error.none." + chosen));
        } else if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME) || String.join("\n", names).length() > LONGEST_LIST) {
            problems.add(Problem.at(typed, "work-report.error.names", LONGEST_NAME));
        }
    }

    private static void text(String field, String typed, int longest, List<Problem> problems) {
        if (typed.isBlank()) {
            problems.add(Problem.at(field, "work-report.error.required." + field));
        } else if (typed.length() > longest) {
            problems.add(Problem.at(field, "work-report.error.long", longest));
        }
    }
}
