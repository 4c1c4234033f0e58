package org.kitei.guideline;

import java.util.HashMap;
import java.util.Map;

import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;
import org.kitei.text.Numerals;

/** A facility's values as words for the model clauses, numbers in full width as the headings are printed. */
final class Values {

    private static final String SHORT_NAME = "当院";

    private Values() {
    }

    static Map<String, String> of(FacilityProfile facility) {
        var director = facility.size() == Size.B ? "病院長" : "院長";
        var settings = facility.settings();
        var auditor = settings.auditor().strip();
        var values = new HashMap<String, String>();
        values.put("facility", facility.name().strip());
        values.put("short", SHORT_NAME);
        values.put("director", director);
        values.put("auditor", auditor.isEmpty() ? director + "が選定する外部の監査機関" : auditor);
        values.put("audits", "毎年%s回".formatted(number(settings.auditsPerYear())));
        values.put("trainings", "毎年%s回以上".formatted(number(settings.trainingsPerYear())));
        values.put("checks", frequency(settings.checkIntervalMonths()));
        values.put("review", span(settings.reviewIntervalMonths()) + "ごとに");
        if (facility.systems().size() == 1) {
            values.put("system", facility.systems().get(0));
        }
        return Map.copyOf(values);
    }

    private static String frequency(int months) {
        return switch (months) {
            case 1 -> "毎月１回以上";
            case 12 -> "毎年１回以上";
            default -> "%sに１回以上".formatted(span(months));
        };
    }

    private static String span(int months) {
        return months % 12 == 0 ? number(months / 12) + "年" : number(months) + "か月";
    }

    private static String number(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a number of times or months in the text must be 1 or more: " + number);
        }
        return Numerals.fullWidth(number);
    }
}
