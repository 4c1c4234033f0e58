package org.kitei.facility;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What other modules need to know of a facility.
 *
 * @param code     the code people type at sign-in where a deployment holds several
 * @param shortName what headings on pages call it; the name where none was given
 * @param sample   a sample facility, which must never be mistaken for a real one
 * @param systems  the names of the information systems in scope (row 1-2A), in the order entered
 * @param settings the values the regulation's text is filled with
 */
public record FacilityProfile(
        UUID id, String code, String name, String shortName, Size size, ZoneId zone, boolean sample,
        List<String> systems, Settings settings) {

    /** One that is called by its name everywhere. */
    public FacilityProfile(UUID id, String code, String name, Size size, ZoneId zone, boolean sample, List<String> systems, Settings settings) {
        this(id, code, name, name, size, zone, sample, systems, settings);
    }

    /**
     * In which locale people of this facility are spoken to: in a clinic a little is said differently (院長, not 病院長; no
     * committee), by bundles {@code …__clinic} that hold what differs.
     *
     * @param language {@code ja} or {@code en}
     */
    public Locale spokenTo(String language) {
        return spokenTo(language, size);
    }

    static Locale spokenTo(String language, Size size) {
        var locale = Locale.forLanguageTag(language);
        return size == Size.C ? new Locale.Builder().setLocale(locale).setVariant("clinic").build() : locale;
    }

    /**
     * @param auditsPerYear       audits a year (row 2-4B, 2-4C), 4 by default
     * @param checkIntervalMonths interval of what the table calls 定期的, in months, 1 by default
     * @param trainingsPerYear    trainings a year (row 5-2A), 1 by default
     * @param reviewIntervalMonths months between periodic reviews, 12 by default
     * @param auditor             the third party that audits a clinic (rows 2-4C, 7-1C); empty for a hospital
     * @param passwordComposition whether a password must hold letters, digits and symbols, true by default
     * @param formerFirst         whether the former text stands left of the new one in a comparison, false by default
     */
    public record Settings(
            int auditsPerYear, int checkIntervalMonths, int trainingsPerYear, int reviewIntervalMonths,
            String auditor, boolean passwordComposition, boolean formerFirst) {

        public Settings(int auditsPerYear, int checkIntervalMonths, int trainingsPerYear, int reviewIntervalMonths,
                String auditor, boolean passwordComposition) {
            this(auditsPerYear, checkIntervalMonths, trainingsPerYear, reviewIntervalMonths, auditor, passwordComposition, false);
        }

        public static Settings defaults() {
            return new Settings(4, 1, 1, 12, "", true);
        }
    }
}
