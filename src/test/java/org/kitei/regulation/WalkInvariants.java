package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Absences;
import org.kitei.facility.Appointments;
import org.kitei.facility.Role;
import org.kitei.inbox.Bearers;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.OpenTasks.Open;
import org.kitei.inbox.OpenTasks;
import org.kitei.ledger.LedgerFindings;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in a facility after every act, whatever people do. */
@TestComponent
public class WalkInvariants {

    private static final Set<String> OF_THE_COMMITTEE = Set.of("call-the-committee", "record-attendance", "give-opinion",
            "break-tie", "prolong-or-close", "confirm-minutes");
    private static final Set<String> PRESIDING = Set.of("COMMITTEE_CHAIR", "VICE_CHAIR");
    private static final Map<String, Set<String>> ROLES = Map.of("call-the-committee", Set.of("SECRETARY"),
            "record-attendance", Set.of("SECRETARY"), "give-opinion", Set.of(""), "draft-text", Set.of(""), "break-tie", PRESIDING,
            "prolong-or-close", PRESIDING, "confirm-minutes", PRESIDING, "decide", Set.of("DIRECTOR"), "decide-date", Set.of("DIRECTOR"));
    private static final String AFTERWARDS = "read-afterwards";

    private final JdbcClient database;
    private final OpenTasks tasks;
    private final LedgerFindings verification;
    private final Appointments appointments;
    private final Absences absences;
    private final Bearers bearers;
    private final TestHospital hospitals;

    WalkInvariants(JdbcClient database, OpenTasks tasks, LedgerFindings verification, Appointments appointments, Absences absences,
            Bearers bearers, TestHospital hospitals) {
        this.database = database;
        this.tasks = tasks;
        this.verification = verification;
        this.appointments = appointments;
        this.absences = absences;
        this.bearers = bearers;
        this.hospitals = hospitals;
    }

    void hold(House house) {
        atMostOneTextADay(house);
        noDecisionWithoutAValidRound(house);
        noDecisionByWhoDrafted(house);
        noOpinionOnAnotherText(house);
        everyCaseHasTheTasksOfItsState(house);
        opinionsAreAskedOfThoseWhoVote(house);
    }

    /** What takes longer to find out. */
    void holdThoroughly(House house) {
        tasks.areSomebodys(house, tasks.in(house));
        whoeverIsSaidToDoATaskSeesIt(house, tasks.waiting(house));
        assertThat(verification.of(house)).as("the ledger").isEmpty();
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

    /** The last round before it, on that text, with a report on which a director may decide. */
    private void noDecisionWithoutAValidRound(House house) {
        assertThat(database.sql("""
                        select d.id from decision d join revision_case c on c.facility_id = d.facility_id and c.id = d.case_id
                        where d.facility_id = ? and c.committee and not exists (
                            select 1 from committee_round r where r.facility_id = d.facility_id and r.matter_id = cast(c.id as varchar)
                            and r.content_hash = d.content_hash and r.state = 'REPORTED' and r.resolution in ('ADOPT', 'NOT_ADOPT')
                            and r.number = (select max(l.number) from committee_round l where l.facility_id = d.facility_id
                                and l.matter_id = r.matter_id and l.id < d.id))""")
                .param(house.id()).query(UUID.class).list()).as("decided without a valid round on that text").isEmpty();
    }

    /** Whoever drafted it at any time before: what is handed over is in the ledger with who had it and who has it. */
    private void noDecisionByWhoDrafted(House house) {
        assertThat(database.sql("""
                        select d.id from decision d join revision_case c on c.facility_id = d.facility_id and c.id = d.case_id
                        where d.facility_id = ? and c.committee and (d.decided_by = c.drafter_id and not exists (
                                select 1 from ledger_entry e where e.facility_id = d.facility_id and e.subject_id = cast(c.id as varchar)
                                and e.act = 'drafter-replaced')
                            or exists (select 1 from ledger_entry e where e.facility_id = d.facility_id and e.subject_id = cast(c.id as varchar)
                                and e.act = 'drafter-replaced' and e.recorded_at < d.decided_at
                                and e.details like '%' || cast(d.decided_by as varchar) || '%'))""")
                .param(house.id()).query(UUID.class).list()).as("decided by an author").isEmpty();
    }

    private void noOpinionOnAnotherText(House house) {
        assertThat(database.sql("""
                        select o.id from opinion o join committee_round r on r.facility_id = o.facility_id and r.id = o.round_id
                        where o.facility_id = ? and o.content_hash <> r.content_hash""")
                .param(house.id()).query(UUID.class).list()).as("counted on another text").isEmpty();
        assertThat(database.sql("""
                        select r.id from committee_round r where r.facility_id = ? and r.matter_type = 'case' and r.content_hash <> (
                            select s.content_hash from submission s where s.facility_id = r.facility_id
                            and cast(s.case_id as varchar) = r.matter_id and s.id < r.id order by s.id desc fetch first 1 row only)""")
                .param(house.id()).query(UUID.class).list()).as("a round on another text than was submitted").isEmpty();
        assertThat(database.sql("""
                        select e.id from edition e join revision_case c on c.facility_id = e.facility_id and c.id = e.case_id
                        where e.facility_id = ? and c.committee and e.content_hash <> (
                            select r.content_hash from committee_round r where r.facility_id = e.facility_id
                            and r.matter_id = cast(c.id as varchar) order by r.number desc fetch first 1 row only)""")
                .param(house.id()).query(UUID.class).list()).as("another text decided than was deliberated last").isEmpty();
    }

    private void opinionsAreAskedOfThoseWhoVote(House house) {
        var asked = pairs(house, """
                select t.round_id, cast(t.assignee as varchar) from inbox_task t
                where t.facility_id = ? and t.form = 'give-opinion' and t.state = 'OPEN'""");
        assertThat(asked).as("asked for their opinion").containsExactlyInAnyOrderElementsOf(pairs(house, """
                select cast(r.id as varchar), cast(m.person_id as varchar) from committee_round r
                join round_member m on m.facility_id = r.facility_id and m.round_id = r.id
                where r.facility_id = ? and not m.recused and m.left_on is null and m.role <> 'COMMITTEE_CHAIR'
                  and (m.attended is null or m.attended) and (r.presiding_id is null or m.person_id <> r.presiding_id)
                  and not exists (select 1 from opinion o where o.facility_id = m.facility_id and o.round_id = r.id and o.person_id = m.person_id)
                  and exists (select 1 from inbox_task t where t.facility_id = r.facility_id and t.round_id = cast(r.id as varchar)
                      and t.form = 'give-opinion' and t.state = 'OPEN')"""));
        assertThat(pairs(house, """
                select t.id, cast(t.assignee as varchar) from inbox_task t join revision_case c
                on c.facility_id = t.facility_id and cast(c.id as varchar) = t.subject_id
                where t.facility_id = ? and t.form = 'draft-text' and t.state = 'OPEN' and (t.assignee is null or t.assignee <> c.drafter_id)"""))
                .as("drafts of others").isEmpty();
    }

    private List<String> pairs(House house, String sql) {
        return database.sql(sql).param(house.id()).query((row, number) -> row.getString(1) + " " + row.getString(2)).list();
    }

    private void everyCaseHasTheTasksOfItsState(House house) {
        var open = tasks.in(house);
        database.sql("select id, state from revision_case where facility_id = ?").param(house.id())
                .query((row, number) -> {
                    var about = row.getString(1);
                    var forms = open.stream().filter(task -> task.type().equals("case") && task.about().equals(about)).map(Open::form)
                            .filter(form -> !form.equals(AFTERWARDS)).toList();
                    assertThat(fits(CaseState.valueOf(row.getString(2)), forms)).as(row.getString(2) + " with " + forms).isTrue();
                    return about;
                }).list();
        assertThat(open).as("waits for the wrong role").allSatisfy(task ->
                assertThat(ROLES.getOrDefault(task.form(), Set.of(task.role()))).as(task.form()).contains(task.role()));
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

    /** The lists of people's tasks, and who a task is said to wait for, are worked out apart. Where anybody is there who can do it, they do. */
    private void whoeverIsSaidToDoATaskSeesIt(House house, Map<String, InboxTask> waiting) {
        var seen = new HashMap<String, Set<UUID>>();
        var all = new HashMap<String, InboxTask>();
        waiting.forEach((key, task) -> {
            all.put(task.getId(), task);
            seen.computeIfAbsent(task.getId(), first -> new HashSet<>()).add(house.who(key.substring(0, key.indexOf(' '))));
        });
        var away = house.as("director", () -> absences.awayAmong(house.people().values()));
        house.as("director", () -> all.values().forEach(task -> {
            var barred = tasks.barred(house, task);
            var who = seen.get(task.getId());
            who.removeAll(barred);
            var named = bearers.of(task).stream().map(bearer -> bearer.person().id()).toList();
            assertThat(named.stream().filter(barred::contains)).as("named though barred from " + task.form()).isEmpty();
            assertThat(who.isEmpty() ? List.of() : named).as("see " + task.form()).containsExactlyInAnyOrderElementsOf(who);
            var absent = new HashSet<>(away);
            absent.addAll(barred);
            assertThat(away.containsAll(who) && somebodyIsThere(task, absent)).as("waits for nobody but the absent: " + task.form()).isFalse();
        }));
    }

    private boolean somebodyIsThere(InboxTask task, Set<UUID> away) {
        return task.candidateRole().filter(role -> task.assignee().isEmpty()).stream()
                .flatMap(role -> role == Role.COMMITTEE_CHAIR ? Stream.of(role, Role.VICE_CHAIR) : Stream.of(role))
                .flatMap(role -> appointments.holders(role, hospitals.today()).stream()).anyMatch(holder -> !away.contains(holder.id()));
    }
}
