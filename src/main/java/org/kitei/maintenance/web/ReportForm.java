package org.kitei.maintenance.web;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.PlainText;
import org.kitei.maintenance.DataReturn;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.ReportDesk.Sent;
import org.kitei.maintenance.ReportKeeping;
import org.kitei.maintenance.Reported;
import org.springframework.web.multipart.MultipartFile;

/** A report as typed, by the contractor or from its paper. */
record ReportForm(@Nullable List<String> workers, @Nullable String otherWorkers, @Nullable String started, @Nullable String ended,
        @Nullable List<String> systems, @Nullable String otherSystems, @Nullable String content, @Nullable String result,
        @Nullable String patientData, @Nullable String dataTaken, @Nullable String dataReturn, @Nullable String dataReturned,
        @Nullable String noLog, @Nullable String giver, @Nullable MultipartFile file) {

    /** Of the fields on the page. */
    private static final List<String> ORDER = Arrays.stream(ReportForm.class.getRecordComponents()).map(RecordComponent::getName).toList();

    static ReportForm blank() {
        return new ReportForm(List.of(), "", "", "", List.of(), "", "", "", "", "", "", "", "", "", null);
    }

    String giverName() {
        return text(giver);
    }

    /** @return null where none was chosen */
    @Nullable Sent log() throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var name = file.getOriginalFilename();
        return new Sent(name == null ? "" : name, file.getBytes());
    }

    /** Whether a log is to go with it. */
    boolean withLog() {
        return text(noLog).isEmpty();
    }

    /**
     * @param zone of the times typed
     * @throws InvalidInput with everything that is wrong
     */
    Reported read(ZoneId zone, ReportKeeping keeping) {
        return read(zone, keeping, file != null && !file.isEmpty());
    }

    /**
     * @param zone    of the times typed
     * @param withLog whether a log comes with it, or is going to
     * @throws InvalidInput with everything that is wrong
     */
    Reported read(ZoneId zone, ReportKeeping keeping, boolean withLog) {
        var problems = new ArrayList<Problem>();
        var reported = new Reported(names(workers, otherWorkers), moment("started", started, zone, problems),
                moment("ended", ended, zone, problems), names(systems, otherSystems), text(content), text(result),
                one(PatientData.class, "patientData", patientData, PatientData.NONE, problems), text(dataTaken), returned(problems),
                text(dataReturned), text(noLog));
        try {
            keeping.check(reported, withLog, giverName());
        } catch (InvalidInput refused) {
            refused.problems().stream().filter(one -> problems.stream().noneMatch(known -> known.field().equals(one.field()))).toList()
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.stream().sorted(Comparator.comparingInt(one -> ORDER.indexOf(one.field()))).toList());
        }
        return reported;
    }

    private @Nullable DataReturn returned(List<Problem> problems) {
        return text(dataReturn).isEmpty() ? null : one(DataReturn.class, "dataReturn", dataReturn, DataReturn.NOT_YET, problems);
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String field, @Nullable String typed, E otherwise, List<Problem> problems) {
        try {
            return Enum.valueOf(kind, text(typed));
        } catch (IllegalArgumentException none) {
            problems.add(Problem.at(field, "work-report.error.required." + field));
            return otherwise;
        }
    }

    private static Instant moment(String field, @Nullable String typed, ZoneId zone, List<Problem> problems) {
        try {
            var moment = LocalDateTime.parse(text(typed));
            if (moment.getYear() >= 2000 && moment.getYear() < 2200) {
                return moment.atZone(zone).toInstant();
            }
        } catch (DateTimeException none) {
            // refused below
        }
        problems.add(Problem.at(field, "work-report.error.moment." + field));
        return Instant.EPOCH;
    }

    private static List<String> names(@Nullable List<String> chosen, @Nullable String typed) {
        var names = new LinkedHashSet<String>();
        if (chosen != null) {
            chosen.stream().map(ReportForm::text).forEach(names::add);
        }
        text(typed).lines().map(String::strip).forEach(names::add);
        names.remove("");
        return List.copyOf(names);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed.replace("\r\n", "\n")).strip();
    }
}
