package org.kitei.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.AtOnce;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Announcement;
import org.kitei.facility.Role;
import org.kitei.ledger.Subject;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Minutes that a chair does not confirm, the day after a Sunday being a holiday. */
@KiteiTest
@RecordApplicationEvents
class StillWaitingTest {

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([\\w-]+)\"([^>]*)>");
    private static final Instant FIRST = at("2026-11-26T09:00:00+09:00");

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired StillWaiting round;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;

    private House hospital;
    private UUID id;

    @BeforeEach
    void theMinutesAreToBeConfirmed() {
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
        cases.submit(hospital);
        cases.callInWriting(hospital);
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt", "adopt");
    }

    @Test
    void whoeverItWaitsForIsRemindedAfterThreeBusinessDaysAndTheDirectorTooAfterThreeMore() {
        assertThat(toldAt(FIRST.minusSeconds(1))).isEmpty();
        assertThat(toldAt(FIRST)).containsExactly("chair");
        assertThat(toldAt(FIRST)).as("once").isEmpty();
        assertThat(toldAt(at("2026-12-01T08:59:00+09:00"))).isEmpty();
        assertThat(toldAt(at("2026-12-01T09:00:00+09:00"))).containsExactly("chair", "director");
        assertThat(standstill()).satisfies(told -> {
            assertThat(told.args()).element(3).isEqualTo("試験 chair");
            assertThat(told.address()).isEqualTo("/cases/" + id);
        });
        assertThat(toldAt(at("2026-12-04T09:00:00+09:00"))).containsExactly("chair", "director");
        clock.set(at("2026-12-08T10:00:00+09:00"));
        cases.confirmMinutes(hospital);
        assertThat(toldAt(at("2026-12-20T09:00:00+09:00"))).isEmpty();
    }

    @Test
    void whatComesDueWhileTheProgramIsOffIsToldOnTheNextBusinessDayItRuns() {
        assertThat(toldAt(at("2026-11-28T12:00:00+09:00"))).as("a Saturday").isEmpty();
        assertThat(toldAt(at("2026-11-30T09:00:00+09:00"))).containsExactly("chair");
    }

    @Test
    void aTaskOfAReleaseThatDidNotRemindIsTakenUpAndNotTooEarly() {
        transaction.executeWithoutResult(tx -> database.sql("update inbox_task set remind_at = created_at where facility_id = ? and state = 'OPEN'")
                .param(hospital.id()).update());
        assertThat(toldAt(clock.instant().plusSeconds(60))).isEmpty();
        assertThat(toldAt(FIRST)).containsExactly("chair");
    }

    @Test
    void twoNodesRemindOnce() throws Exception {
        clock.set(FIRST);
        AtOnce.refusals(() -> round.remind(), () -> round.remind());
        assertThat(database.sql("select count(*) from notice where facility_id = ? and message_key = 'inbox.told.still-waiting'")
                .param(hospital.id()).query(Integer.class).single()).isOne();
    }

    @Test
    void everyTaskOfEveryModelHasADueDateOrIsRemindedOf() throws IOException {
        var without = new TreeSet<String>();
        for (var model : models()) {
            USER_TASK.matcher(model).results().filter(task -> !task.group(2).contains("camunda:dueDate")).forEach(task -> without.add(task.group(1)));
        }
        assertThat(without).contains("confirm-minutes", "read-afterwards").containsAll(StillWaiting.REMINDED_BY_THEIR_MODEL);
        hospital.as("director", () -> assertThat(without.stream().filter(form -> round.first(waitingFor(form)) == null))
                .containsExactlyInAnyOrderElementsOf(StillWaiting.REMINDED_BY_THEIR_MODEL));
    }

    @Test
    void whatIsLeftToAModelHasATimerThere() throws IOException {
        for (var form : StillWaiting.REMINDED_BY_THEIR_MODEL) {
            assertThat(models()).anyMatch(model -> Pattern.compile("<bpmn:boundaryEvent [^>]*cancelActivity=\"false\" attachedToRef=\"" + form
                    + "\">(?:\\s*<bpmn:documentation>[^<]*</bpmn:documentation>)?\\s*<bpmn:outgoing>[^<]*</bpmn:outgoing>\\s*<bpmn:timerEventDefinition").matcher(model).find());
        }
    }

    private static NewTask waitingFor(String form) {
        return new NewTask("1", form, new Subject("case", UUID.randomUUID()), null, null, Role.DIRECTOR, null, null, null);
    }

    private static List<String> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().map(StillWaitingTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whom the round tells of this hospital's case at this hour. */
    private Set<String> toldAt(Instant hour) {
        clock.set(hour);
        events.clear();
        round.remind();
        var names = hospital.people().entrySet().stream().collect(Collectors.toMap(one -> one.getValue(), one -> one.getKey()));
        return events.stream(Announcement.class).filter(told -> told.key().startsWith("inbox.told.")).flatMap(told -> told.to().stream())
                .filter(names::containsKey).map(names::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private Announcement standstill() {
        return events.stream(Announcement.class).filter(told -> told.key().equals("inbox.told.at-a-standstill"))
                .filter(told -> told.to().contains(hospital.who("director"))).findFirst().orElseThrow();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
