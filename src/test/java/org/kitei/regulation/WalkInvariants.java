package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.camunda.bpm.engine.TaskService;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Appointments;
import org.kitei.facility.Role;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.LedgerVerification;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in a facility after every act, whatever people do. */
@TestComponent
public class WalkInvariants {

    private static final Set<String> OF_THE_COMMITTEE = Set.of("call-the-committee", "record-attendance", "give-opinion",
            "break-tie", "prolong-or-close", "confirm-minutes");
    private static final String AFTERWARDS = "read-afterwards";

    private final JdbcClient database;
    private final DataSource source;
    private final TaskService engine;
    private final Appointments appointments;
    private final TestHospital hospitals;
    private final WalkingHospital walking;

    WalkInvariants(JdbcClient database, DataSource source, TaskService engine, Appointments appointments, TestHospital hospitals,
            WalkingHospital walking) {
        this.database = database;
        this.source = source;
        this.engine = engine;
        this.appointments = appointments;
        this.hospitals = hospitals;
        this.walking = walking;
    }

    private record Open(String id, String type, String about, String form, String role) {
    }

    void hold(House house) {
        atMostOneTextADay(house);
        noDecisionWithoutARound(house);
        noOpinionOnAnotherText(house);
        everyCaseHasTheTasksOfItsState(house);
        theLedgerVerifies(house);
    }

    private void atMostOneTextADay(House house) {
        assertThat(database.sql("""
                        select regulation_id from enactment where facility_id = ? and cancelled_at is null
                        group by regulation_id, effective_date having count(*) > 1""")
                .param(house.id()).query(UUID.class).list()).as("two texts in force from one day").isEmpty();
        assertThat(database.sql("""
                        select regulation_id from revision_case where facility_id = ?
                        and state in ('DRAFTING', 'IN_COMMITTEE', 'AWAITING_DECISION')
                        group by regulation_id having count(*) > 1""")
                .param(house.id()).query(UUID.class).list()).as("two undecided cases about one regulation").isEmpty();
    }

    private void noDecisionWithoutARound(House house) {
        assertThat(database.sql("""
                        select d.id from decision d join revision_case c on c.facility_id = d.facility_id and c.id = d.case_id
                        where d.facility_id = ? and c.committee and not exists (
                            select 1 from committee_round r where r.facility_id = d.facility_id and r.matter_id = cast(c.id as varchar)
                            and r.content_hash = d.content_hash and r.state = 'REPORTED')""")
                .param(house.id()).query(UUID.class).list()).as("decided without a round on that text").isEmpty();
        assertThat(database.sql("""
                        select d.id from decision d join revision_case c on c.facility_id = d.facility_id and c.id = d.case_id
                        where d.facility_id = ? and c.committee and d.decided_by = c.drafter_id""")
                .param(house.id()).query(UUID.class).list()).as("decided by the author").isEmpty();
    }

    private void noOpinionOnAnotherText(House house) {
        assertThat(database.sql("""
                        select o.id from opinion o join committee_round r on r.facility_id = o.facility_id and r.id = o.round_id
                        where o.facility_id = ? and o.content_hash <> r.content_hash""")
                .param(house.id()).query(UUID.class).list()).as("counted on another text").isEmpty();
    }

    private void everyCaseHasTheTasksOfItsState(House house) {
        var open = database.sql("""
                        select id, subject_type, subject_id, form, coalesce(candidate_role, '') from inbox_task
                        where facility_id = ? and state = 'OPEN'""")
                .param(house.id()).query((row, number) ->
                        new Open(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
        assertThat(open).extracting(Open::id).as("inbox and engine").containsExactlyInAnyOrderElementsOf(
                engine.createTaskQuery().tenantIdIn(house.id().toString()).list().stream().map(task -> task.getId()).toList());
        database.sql("select id, state from revision_case where facility_id = ?").param(house.id())
                .query((row, number) -> {
                    var about = row.getString(1);
                    var forms = open.stream().filter(task -> task.type().equals("case") && task.about().equals(about)).map(Open::form)
                            .filter(form -> !form.equals(AFTERWARDS)).toList();
                    assertThat(fits(CaseState.valueOf(row.getString(2)), forms)).as(row.getString(2) + " with " + forms).isTrue();
                    return about;
                }).list();
        someoneCanDoThem(house, open);
    }

    private static boolean fits(CaseState state, List<String> forms) {
        return switch (state) {
            case DRAFTING -> forms.equals(List.of("draft-text"));
            case IN_COMMITTEE -> new TreeSet<>(forms).size() == 1 && OF_THE_COMMITTEE.containsAll(forms)
                    && (forms.size() == 1 || forms.get(0).equals("give-opinion"));
            case AWAITING_DECISION -> forms.equals(List.of("decide"));
            case PROMULGATED -> forms.isEmpty() || forms.equals(List.of("decide-date"));
            case DECIDED -> false;
            case IN_FORCE, REJECTED, WITHDRAWN, CALLED_OFF -> forms.isEmpty();
        };
    }

    /** A vacant role is told on the page of its case. */
    private void someoneCanDoThem(House house, List<Open> open) {
        var seen = walking.waiting(house).values().stream().map(task -> task.getId()).collect(Collectors.toSet());
        var nobodys = open.stream().filter(task -> !seen.contains(task.id()))
                .filter(task -> task.role().isEmpty() || !house.as("director",
                        () -> appointments.holders(Role.valueOf(task.role()), hospitals.today())).isEmpty());
        assertThat(nobodys).as("tasks that nobody sees").isEmpty();
    }

    private void theLedgerVerifies(House house) {
        var found = new ArrayList<Discrepancy>();
        try (var connection = source.getConnection()) {
            LedgerVerification.complete().verifyOne(connection, house.id(), found::add);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(found).isEmpty();
    }
}
