package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No date of a work waits for somebody to look at it: each moves something, or says when something was. */
@KiteiTest
class EveryDateOfAWorkHasASenderTest {

    private static final Map<String, String> SENDERS = new TreeMap<>(Map.of(
            "maintenance_work.from_at", "opensAt",
            "maintenance_work.until_at", "closesAt",
            "maintenance_work.due_at", "approvalReminders reportReminders reportEscalation verificationReminders verificationEscalation",
            // an emergency is approved within a day from then on
            "maintenance_work.applied_at", "afterwardsReminders"));

    @Autowired JdbcClient database;

    @Test
    void everyDateColumnIsAccountedFor() {
        var columns = database.sql("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) in ('maintenance_work', 'maintenance_work_person')
                          and (lower(data_type) like 'date%' or lower(data_type) like 'timestamp%')""").query(String.class).list();
        assertThat(new TreeSet<>(columns)).isEqualTo(SENDERS.keySet());
    }

    @Test
    void everySenderIsATimerOfTheModel() throws IOException {
        var timers = Pattern.compile("<bpmn:time(?:Date|Cycle)[^>]*>\\$\\{works\\.(\\w+)\\(")
                .matcher(Files.readString(Path.of("bpmn/maintenance-verification.bpmn"))).results().map(found -> found.group(1)).toList();
        assertThat(SENDERS.values()).allSatisfy(sender -> assertThat(timers).contains(sender.split(" ")));
    }
}
