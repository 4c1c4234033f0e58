package org.kitei.maintenance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kitei.maintenance.Difference.Kind;
import org.kitei.maintenance.Plan.PatientData;

/** Holds a report against the plan that was approved (row 6-3A). Names are the same whatever the width of their letters and the spaces between. */
final class ReportComparison {

    private ReportComparison() {
    }

    static List<Difference> of(Plan plan, List<WorkPerson> workers, Reported reported, boolean withLog) {
        var found = new ArrayList<Difference>();
        others(Kind.OTHER_WORKER, workers.stream().map(WorkPerson::name).toList(), reported.workers(), found);
        if (reported.started().isBefore(plan.from())) {
            found.add(new Difference(Kind.STARTED_BEFORE, ""));
        }
        if (reported.ended().isAfter(plan.until())) {
            found.add(new Difference(Kind.ENDED_AFTER, ""));
        }
        others(Kind.OTHER_SYSTEM, plan.systemNames(), reported.systems(), found);
        data(plan.patientData(), reported, found);
        if (!withLog) {
            found.add(new Difference(Kind.NO_LOG, ""));
        }
        return List.copyOf(found);
    }

    private static void data(PatientData planned, Reported reported, List<Difference> found) {
        if (reported.patientData().compareTo(planned) > 0) {
            found.add(new Difference(reported.patientData() == PatientData.SEEN ? Kind.DATA_SEEN : Kind.DATA_TAKEN_OUT, ""));
        }
        if (reported.dataReturn() == DataReturn.NOT_YET) {
            found.add(new Difference(Kind.DATA_NOT_RETURNED, ""));
        }
    }

    private static void others(Kind kind, List<String> planned, List<String> reported, List<Difference> found) {
        var known = planned.stream().map(ReportComparison::plain).collect(Collectors.toSet());
        var others = reported.stream().filter(name -> !known.contains(plain(name))).collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            found.add(new Difference(kind, others));
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
