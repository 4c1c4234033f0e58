package org.kitei.maintenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

/**
 * What is applied for, besides the people who would do it.
 *
 * @param agreementId under which agreement
 * @param title       what it is, in a line
 * @param systems     the systems worked on, one a line
 * @param route       by which way the system is reached from outside; empty for work on site
 * @param content     what will be done
 * @param dataTaken   which patient data is taken out and how it comes back; empty where none is
 * @param from        when the window opens
 * @param until       when it closes
 */
@Embeddable
public record Plan(
        @Column(name = "agreement_id", nullable = false, updatable = false) UUID agreementId,
        @Column(name = "title", nullable = false, updatable = false) String title,
        @Column(name = "systems", nullable = false, updatable = false) String systems,
        @Enumerated(EnumType.STRING) @Column(name = "place", nullable = false, updatable = false) Place place,
        @Column(name = "route", nullable = false, updatable = false) String route,
        @Column(name = "content", nullable = false, updatable = false) String content,
        @Enumerated(EnumType.STRING) @Column(name = "patient_data", nullable = false, updatable = false) PatientData patientData,
        @Column(name = "data_taken", nullable = false, updatable = false) String dataTaken,
        @Column(name = "from_at", nullable = false, updatable = false) Instant from,
        @Column(name = "until_at", nullable = false, updatable = false) Instant until) {

    private static final int MOST_DAYS = 31;

    public enum Place { REMOTE, ON_SITE }

    public enum PatientData { NONE, SEEN, TAKEN_OUT }

    public boolean onSite() {
        return place == Place.ON_SITE;
    }

    /** An emergency begins at the moment it is applied for. */
    Plan fromNow(Instant now) {
        return new Plan(agreementId, title, systems, place, route, content, patientData, dataTaken, now, until);
    }

    public List<String> systemNames() {
        return systems.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** @throws InvalidInput with everything that is wrong */
    void check() {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** Everything that is wrong with it. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        required("title", title, 200, problems);
        required("systems", systems, 2000, problems);
        required("content", content, 4000, problems);
        if (place == Place.REMOTE) {
            required("route", route, 1000, problems);
        }
        if (patientData == PatientData.TAKEN_OUT) {
            required("dataTaken", dataTaken, 1000, problems);
        }
        if (!until.isAfter(from)) {
            problems.add(Problem.at("until", "maintenance.error.until"));
        } else if (until.isAfter(from.plus(java.time.Duration.ofDays(MOST_DAYS)))) {
            problems.add(Problem.at("until", "maintenance.error.window.long", MOST_DAYS));
        }
        return problems;
    }

    private static void required(String field, String typed, int longest, List<Problem> problems) {
        if (typed.isBlank()) {
            problems.add(Problem.at(field, "maintenance.error.required." + field));
        } else if (typed.length() > longest) {
            problems.add(Problem.at(field, "maintenance.error.long", longest));
        }
    }
}
