package org.kitei.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Appointments;
import org.kitei.facility.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** All that waits in a house, for random walks: whose it is, and what must hold of it. */
@TestComponent
public class OpenTasks {

    private static final int MOST = 10_000;

    private final TestHospital hospitals;
    private final Inbox inbox;
    private final Appointments appointments;
    private final TaskService engine;
    private final JdbcClient database;
    private final TaskHandlers handlers;

    OpenTasks(TestHospital hospitals, Inbox inbox, Appointments appointments, TaskService engine, JdbcClient database, TaskHandlers handlers) {
        this.hospitals = hospitals;
        this.inbox = inbox;
        this.appointments = appointments;
        this.engine = engine;
        this.database = database;
        this.handlers = handlers;
    }

    /** @param role empty where it is one person's */
    public record Open(String id, String type, String about, String form, String role) {
    }

    /** The engine knows the same. */
    public List<Open> in(House house) {
        var open = database.sql("""
                        select id, subject_type, subject_id, form, coalesce(candidate_role, '') from inbox_task
                        where facility_id = ? and state = 'OPEN'""")
                .param(house.id()).query((row, number) ->
                        new Open(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
        assertThat(open).extracting(Open::id).as("inbox and engine").containsExactlyInAnyOrderElementsOf(
                engine.createTaskQuery().tenantIdIn(house.id().toString()).list().stream().map(task -> task.getId()).toList());
        return open;
    }

    /** Somebody sees each of them, but for those of a role that nobody holds; that is told where the task is about. */
    public void areSomebodys(House house, List<Open> open) {
        var seen = waiting(house).values().stream().map(InboxTask::getId).collect(Collectors.toSet());
        assertThat(open.stream().filter(task -> !seen.contains(task.id())).filter(task -> task.role().isEmpty()
                || !house.as("director", () -> appointments.holders(Role.valueOf(task.role()), hospitals.today())).isEmpty()))
                .as("tasks that nobody sees").isEmpty();
    }

    /** Who holds the role a task waits for, and may not do it. */
    @Transactional(readOnly = true)
    public Set<UUID> barred(House house, InboxTask task) {
        return house.as("director", () -> handlers.of(task).barred(task));
    }

    /** How somebody answers a task. */
    public interface Answering {

        Map<String, String> answers(InboxTask task);
    }

    /** Somebody does one of them, the same for the same number. */
    public String done(House house, int which, Answering answering) {
        var waiting = new ArrayList<>(waiting(house).entrySet());
        if (waiting.isEmpty()) {
            return "nothing";
        }
        var chosen = waiting.get(which % waiting.size());
        var who = chosen.getKey().substring(0, chosen.getKey().indexOf(' '));
        var task = chosen.getValue();
        var answers = answering.answers(task);
        hospitals.does(house, who, task.getId(), task.form(), answers);
        return who + " " + task.form() + " " + answers;
    }

    /** By whose they are and what they ask; the same walk finds them in the same order. */
    public Map<String, InboxTask> waiting(House house) {
        var waiting = new TreeMap<String, InboxTask>();
        for (var who : house.people().keySet()) {
            house.as(who, () -> inbox.waiting(null, MOST).tasks()).forEach(task ->
                    waiting.put(who + " " + task.form() + " " + task.createdAt() + " " + task.getId(), task));
        }
        return waiting;
    }
}
