package org.kitei.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** {@link FacilityProfile.Settings} as columns of the facility. */
@Embeddable
record FacilitySettings(
        @Column(name = "audits_per_year", nullable = false) int auditsPerYear,
        @Column(name = "check_interval_months", nullable = false) int checkIntervalMonths,
        @Column(name = "trainings_per_year", nullable = false) int trainingsPerYear,
        @Column(name = "review_interval_months", nullable = false) int reviewIntervalMonths,
        @Column(name = "auditor", nullable = false) String auditor,
        @Column(name = "password_composition", nullable = false) boolean passwordComposition,
        @Column(name = "former_first", nullable = false) boolean formerFirst) {

    static FacilitySettings of(FacilityProfile.Settings values) {
        return new FacilitySettings(values.auditsPerYear(), values.checkIntervalMonths(), values.trainingsPerYear(),
                values.reviewIntervalMonths(), values.auditor(), values.passwordComposition(), values.formerFirst());
    }

    FacilityProfile.Settings values() {
        return new FacilityProfile.Settings(auditsPerYear, checkIntervalMonths, trainingsPerYear, reviewIntervalMonths,
                auditor, passwordComposition, formerFirst);
    }
}
