package org.kitei.guideline;

import java.util.HashMap;
import java.util.Map;

import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;

/** A facility's values as words for the model clauses. */
final class Values {

    private Values() {
    }

    static Map<String, String> of(FacilityProfile facility) {
        var director = facility.size() == Size.B ? "病院長" : "院長";
        var settings = facility.settings();
        var auditor = settings.auditor().strip();
        var values = new HashMap<String, String>();
        values.put("facility", facility.name().strip());
        values.put("director", director);
        values.put("auditor", auditor.isEmpty() ? director + "が契約する外部の監査機関" : auditor);
        values.put("audits", "毎年%d回".formatted(positive(settings.auditsPerYear())));
        values.put("trainings", "毎年%d回以上".formatted(positive(settings.trainingsPerYear())));
        values.put("checks", frequency(positive(settings.checkIntervalMonths())));
        values.put("review", interval(positive(settings.reviewIntervalMonths())));
        if (facility.systems().size() == 1) {
            values.put("system", facility.systems().get(0));
        }
        return Map.copyOf(values);
    }

    private static String frequency(int months) {
        return switch (months) {
            case 1 -> "毎月1回以上";
            case 12 -> "毎年1回以上";
            default -> "%sに1回以上".formatted(span(months));
        };
    }

    private static String interval(int months) {
        return span(months) + "ごとに";
    }

    private static String span(int months) {
        return months % 12 == 0 ? "%d年".formatted(months / 12) : "%dか月".formatted(months);
    }

    private static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a number of times or months in the text must be 1 or more: " + number);
        }
        return number;
    }
}
