package org.kitei.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
    private static final String REMINDER =
            "<bpmn:boundaryEvent [^>]*attachedToRef=\"%s\"[^>]*>(?:(?!</bpmn:boundaryEvent>)[\\s\\S])*<bpmn:timerEventDefinition";
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
    void everybodyIsToldHoweverManyTasksThereAre() {
        var other = hospital;
        theMinutesAreToBeConfirmed();
        clock.set(FIRST);
        round.remind(1);
        assertThat(Stream.of(hospital, other)).allSatisfy(one -> assertThat(database.sql(
                        "select count(*) from notice where facility_id = ? and message_key = 'inbox.told.still-waiting'")
                .param(one.id()).query(Integer.class).single()).isOne());
    }

    @Test
    void aTaskWhoseDueDayItsModelLetsPassIsRemindedOfOnTheBusinessDayAfterAndReachesTheDirector() {
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
        cases.submit(hospital);
        var due = hospitals.now().plus(Duration.ofDays(30));
        transaction.executeWithoutResult(tx -> database.sql("update inbox_task set due_at = ?, remind_at = ? where facility_id = ? and form = 'call-the-committee'")
                .params(due.atOffset(ZoneOffset.UTC), hospitals.now().atOffset(ZoneOffset.UTC), hospital.id()).update());
        assertThat(toldAt(at("2026-12-22T09:00:00+09:00"))).isEmpty();
        assertThat(toldAt(at("2026-12-23T09:00:00+09:00"))).containsExactly("secretary");
        assertThat(toldAt(at("2026-12-28T09:00:00+09:00"))).containsExactly("director", "secretary");
    }

    @Test
    void preparingAnAgreementTakesItsTimeAndTheDirectorHearsNothingOfIt() {
        var now = hospitals.now();
        transaction.executeWithoutResult(tx -> database.sql("update inbox_task set form = 'prepare-agreement', remind_at = ? where facility_id = ? and state = 'OPEN'")
                .params(now.atOffset(ZoneOffset.UTC), hospital.id()).update());
        assertThat(toldAt(FIRST)).isEmpty();
        assertThat(toldAt(at("2026-12-07T09:00:00+09:00"))).containsExactly("chair");
        assertThat(toldAt(at("2026-12-21T09:00:00+09:00"))).containsExactly("chair");
    }

    @Test
    void everyTaskOfEveryModelIsRemindedOfThereOrHere() throws IOException {
        var there = new TreeSet<String>();
        for (var model : models()) {
            USER_TASK.matcher(model).results().forEach(task -> {
                var form = task.group(1);
                var due = task.group(2).contains("camunda:dueDate") ? hospitals.now() : null;
                hospital.as("director", () -> {
                    if (round.first(waitingFor(form, due)) == null) {
                        there.add(form);
                        assertThat(model).as("a timer that reminds of " + form).containsPattern(REMINDER.formatted(form));
                    }
                });
            });
        }
        assertThat(there).contains("give-opinion", "draft-text", "decide").doesNotContain("confirm-minutes", "read-afterwards");
        assertThat(StillWaiting.LEFT_ALONE_WHEN_DUE).as("those that the new database reminds of").allSatisfy(form ->
                assertThat(Files.readString(Path.of("src/main/resources/db/migration/V6_70__overdue_reminder.sql"))).contains("'" + form + "'"));
    }

    private static NewTask waitingFor(String form, @Nullable Instant due) {
        return new NewTask("1", form, new Subject("case", UUID.randomUUID()), null, null, Role.DIRECTOR, null, null, due);
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
