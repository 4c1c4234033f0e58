package org.kitei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** No date waits for somebody to look at it: each moves something, or says when something was, or is asked for when it matters. */
@KiteiTest
class EveryDateHasASenderTest {

    private static final Pattern TIMER = Pattern.compile("<bpmn:time(?:Date|Cycle)[^>]*>\\$\\{(\\w+\\.\\w+)\\(");
    private static final Map<String, String> SENDERS = new TreeMap<>();

    @Autowired JdbcClient database;
    @Autowired MessageSource messages;

    @BeforeAll
    static void read() throws IOException {
        for (var line : Files.readAllLines(Path.of("src/test/resources/senders-of-dates.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(" = ", 2);
                assertThat(SENDERS.put(parts[0], parts[1])).as("%s is named twice", parts[0]).isNull();
            }
        }
    }

    /** All tables but the engine's, the sessions' and the migrations' own. */
    @Test
    void everyDateInTheDatabaseIsNamedOnce() {
        var columns = database.sql("""
                        select lower(c.table_name) || '.' || lower(c.column_name) from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE' and lower(c.table_name) not like 'act\\_%'
                          and lower(c.table_name) not like 'spring\\_session%' and lower(c.table_name) <> 'flyway_schema_history'
                          and (lower(c.data_type) like 'date%' or lower(c.data_type) like 'time%')""")
                .query(String.class).list();
        assertThat(SENDERS.keySet()).isEqualTo(new TreeSet<>(columns));
    }

    @Test
    void everyOneIsSaidHowItIsActedOn() {
        assertThat(SENDERS).allSatisfy((column, sender) -> assertThat(sender).as(column).matches("past|(timer|told|round|asked) \\S.*"));
    }

    @Test
    void everyTimerIsInAModel() throws IOException {
        var timers = new TreeSet<String>();
        try (var models = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var model : models) {
                TIMER.matcher(Files.readString(model)).results().forEach(found -> timers.add(found.group(1)));
            }
        }
        assertThat(named("timer")).isSubsetOf(timers);
        assertThat(timers).as("what comes again by an interval of the facility or of the agreement")
                .contains("agreements.confirmations", "agreements.contractorReminders", "agreements.returnReminders");
    }

    @Test
    void everyRoundIsMade() {
        assertThat(named("round")).allSatisfy(round -> assertThat(Class.forName(round).getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(Scheduled.class)));
    }

    @Test
    void everySentenceHasWords() {
        assertThat(named("told")).allSatisfy(key -> assertThat(messages.getMessage(key, null, Locale.JAPANESE)).isNotBlank());
    }

    private static Set<String> named(String form) {
        return SENDERS.values().stream().filter(sender -> sender.startsWith(form + " "))
                .flatMap(sender -> Arrays.stream(sender.split(" ")).skip(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
