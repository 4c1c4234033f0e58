package org.kitei.facility;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which values of a facility differ, each as "old → new". */
final class FacilityChanges {

    private FacilityChanges() {
    }

    static SortedMap<String, String> between(
            FacilityChange old, List<String> oldDepartments, FacilityChange now, List<String> departments) {
        var changes = new TreeMap<String, String>();
        put(changes, "name", old.name(), now.name());
        put(changes, "shortName", old.shortName(), now.shortName());
        put(changes, "systems", listed(old.systems()), listed(now.systems()));
        put(changes, "departments", listed(oldDepartments), listed(departments));
        var before = old.settings();
        var after = now.settings();
        put(changes, "auditsPerYear", before.auditsPerYear(), after.auditsPerYear());
        put(changes, "checkIntervalMonths", before.checkIntervalMonths(), after.checkIntervalMonths());
        put(changes, "trainingsPerYear", before.trainingsPerYear(), after.trainingsPerYear());
        put(changes, "reviewIntervalMonths", before.reviewIntervalMonths(), after.reviewIntervalMonths());
        put(changes, "auditor", before.auditor(), after.auditor());
        put(changes, "passwordComposition", before.passwordComposition(), after.passwordComposition());
        put(changes, "formerFirst", before.formerFirst(), after.formerFirst());
        return changes;
    }

    private static void put(TreeMap<String, String> changes, String value, Object old, Object now) {
        if (!old.equals(now)) {
            changes.put(value, old + " → " + now);
        }
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }
}
