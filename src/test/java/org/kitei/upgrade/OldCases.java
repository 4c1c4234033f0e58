package org.kitei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.inbox.InboxTask;
import org.kitei.regulation.CaseList;
import org.kitei.regulation.CaseState;
import org.kitei.regulation.CaseView;
import org.kitei.regulation.CaseWithdrawal;
import org.kitei.regulation.TestCases;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The facilities of the first release's database and their cases, each titled after the step at which it was left. */
@TestComponent
public class OldCases {

    private static final int MOST_STEPS = 40;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final JdbcTemplate database;
    private final TestHospital hospitals;
    private final TestCases cases;
    private final CaseList list;
    private final CaseWithdrawal withdrawal;
    private final TransactionTemplate transaction;

    OldCases(JdbcTemplate database, TestHospital hospitals, TestCases cases, CaseList list, CaseWithdrawal withdrawal,
            TransactionTemplate transaction) {
        this.database = database;
        this.hospitals = hospitals;
        this.cases = cases;
        this.list = list;
        this.withdrawal = withdrawal;
        this.transaction = transaction;
    }

    public House hospital() {
        return house("hospital-1");
    }

    public House clinic() {
        return house("clinic-1");
    }

    private House house(String code) {
        var id = database.queryForObject("select id from facility where code = ?", UUID.class, code);
        var people = new LinkedHashMap<String, UUID>();
        database.query("select sign_in_name, person_id from account where facility_id = ?",
                row -> {
                    people.put(row.getString(1), row.getObject(2, UUID.class));
                }, id);
        return new House(id, code, people);
    }

    /** All cases, by the title of their kind. */
    public Map<String, UUID> of(House house) {
        return house.as("director", () -> list.youngest(100).stream()
                .collect(Collectors.toMap(line -> line.title(), line -> line.id())));
    }

    public CaseView get(House house, String title) {
        return cases.get(house, of(house).get(title));
    }

    /** The forms of the tasks that wait about the case, and for whom: a sign-in name or a role. */
    public List<String> waiting(House house, String title) {
        return get(house, title).waiting().stream().map(task -> task.form() + " " + whose(house, task)).sorted().toList();
    }

    private static String whose(House house, InboxTask task) {
        return task.assignee().map(person -> name(house, person)).orElseGet(() -> task.candidateRole().orElseThrow().name());
    }

    private static String name(House house, UUID person) {
        return house.people().entrySet().stream().filter(entry -> entry.getValue().equals(person)).findFirst().orElseThrow().getKey();
    }

    /** Whoever is asked does what takes the case on, until its text is in force. */
    public void carryToForce(House house, String title) {
        for (int step = 0; step < MOST_STEPS; step++) {
            var now = get(house, title);
            if (now.state() == CaseState.IN_FORCE) {
                return;
            }
            if (now.waiting().isEmpty()) {
                hospitals.travelTo(house, now.effectiveDate().atStartOfDay(JAPAN).toInstant());
            } else {
                does(house, now, now.waiting().get(0));
            }
        }
        throw new AssertionError(title + " does not come into force: " + waiting(house, title));
    }

    /** The drafter withdraws the case, nothing of it waits any more, and it is taken back so that it can go on to its end. */
    public void isWithdrawnOnTrial(House house, String title) {
        var id = of(house).get(title);
        var before = waiting(house, title);
        house.as("drafter", () -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            withdrawal.withdraw(id, "取りやめる。");
            assertThat(cases.get(house, id)).satisfies(now -> {
                assertThat(now.state()).isEqualTo(CaseState.WITHDRAWN);
                assertThat(now.waiting()).isEmpty();
            });
        }));
        assertThat(waiting(house, title)).isEqualTo(before);
    }

    private void does(House house, CaseView revision, InboxTask task) {
        var today = hospitals.today();
        var answers = switch (task.form()) {
            case "draft-text" -> {
                if (revision.rounds().stream().anyMatch(round -> round.reported())) {
                    cases.add(house, revision.id(), "見直して改める。");
                }
                yield Map.of("outcome", "submit", "reason", "ガイドラインに沿って改める。");
            }
            case "call-the-committee" -> Map.of("mode", "written", "deadline", today.plusDays(7).toString());
            case "record-attendance" -> Map.of("attended", house.who("m1") + "|" + house.who("m2") + "|" + house.who("m3"));
            case "give-opinion" -> Map.of("opinion", "adopt");
            case "prolong-or-close" -> Map.of("prolongOutcome", "prolong", "deadline", today.plusDays(7).toString(), "reason", "待つ。");
            case "break-tie" -> Map.of("tieBreak", "adopt", "reason", "必要である。");
            case "confirm-minutes" -> Map.of("minutes", "議事録");
            case "decide" -> Map.of("decision", "approve", "effectiveDate", today.plusDays(1).toString());
            default -> throw new AssertionError("nobody expected a task " + task.form());
        };
        var who = task.assignee().map(person -> name(house, person)).orElseGet(() -> switch (task.candidateRole().orElseThrow()) {
            case SECRETARY -> "secretary";
            case COMMITTEE_CHAIR -> "chair";
            default -> "director";
        });
        hospitals.does(house, who, task.getId(), task.form(), answers);
    }
}
