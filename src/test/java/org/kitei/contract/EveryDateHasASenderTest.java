package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No date of a contract waits for somebody to look at it: each moves something, or says when something was. */
@KiteiTest
class EveryDateHasASenderTest {

    private static final String PAST = "says when it was";

    /** What acts on each date: the verb by which a model's timer asks for it, or that it lies in the past. */
    private static final Map<String, String> SENDERS = new TreeMap<>(Map.ofEntries(
            Map.entry("contractor.entered_at", PAST),
            Map.entry("agreement.from_day", "agreements.beginning"),
            Map.entry("agreement.until_day", "agreements.notice agreements.secondNotice agreements.lastNotice agreements.end"),
            Map.entry("agreement.penalty_seen_on", PAST),
            Map.entry("agreement.opened_at", PAST),
            Map.entry("outside_link.made_at", PAST),
            Map.entry("outside_link.expires_at", "agreements.contractorReminders"),
            Map.entry("outside_link.closed_at", PAST),
            Map.entry("outside_link.code_until", "a minute's wait of somebody at the page, who is told there"),
            Map.entry("outside_signature.confirmed_at", PAST),
            Map.entry("outside_signature.signed_at", PAST),
            Map.entry("worker.registered_at", PAST),
            Map.entry("worker.ended_on", PAST),
            Map.entry("worker_pledge.confirmed_at", PAST),
            Map.entry("worker_pledge.pledged_at", PAST),
            Map.entry("subcontract.declared_at", PAST),
            Map.entry("subcontract.decided_at", PAST)));

    /** Intervals are dates that come again. */
    private static final Map<String, String> INTERVALS = Map.of("agreement.confirm_every", "agreements.confirmations",
            "contract_settings.confirm_every", "proposed for agreement.confirm_every");

    @Autowired JdbcClient database;

    @Test
    void everyDateColumnIsAccountedFor() {
        var columns = database.sql("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public'
                          and lower(table_name) in ('contractor', 'agreement', 'outside_link', 'outside_signature', 'worker', 'worker_pledge', 'subcontract', 'contract_settings')
                          and (lower(data_type) like 'date%' or lower(data_type) like 'timestamp%')""")
                .query(String.class).list();
        assertThat(new TreeSet<>(columns)).isEqualTo(SENDERS.keySet());
    }

    @Test
    void everySenderIsATimerOfTheModel() throws IOException {
        var model = Files.readString(Path.of("bpmn/contractor-nda.bpmn"));
        var timers = java.util.regex.Pattern.compile("<bpmn:time(?:Date|Cycle)[^>]*>\\$\\{(\\w+\\.\\w+)\\(").matcher(model).results()
                .map(found -> found.group(1)).toList();
        assertThat(SENDERS.values()).filteredOn(sender -> sender.startsWith("agreements."))
                .allSatisfy(sender -> assertThat(timers).contains(sender.split(" ")));
        assertThat(timers).contains(INTERVALS.get("agreement.confirm_every"), "agreements.returnReminders");
    }
}
