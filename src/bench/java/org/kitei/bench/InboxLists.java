package org.kitei.bench;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.inbox.Inbox;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a director's pages take while very much waits, beside the engine's own query for the same person on the same tasks. */
final class InboxLists {

    private static final int PAGE = 25;
    private static final int TIMES = 200;
    private static final int ENGINE_TIMES = 3;
    private static final int ACTS = 300;
    private static final int FACILITIES = 4;

    private final Settings settings;
    private final Table table;

    InboxLists(Settings settings, Table table) {
        this.settings = settings;
        this.table = table;
    }

    void measure(Database database) {
        try (var program = new ProgramCases(database, FACILITIES)) {
            database.answerAfresh(program.context().getBean(JdbcTemplate.class));
            var tasks = new ManyTasks(database, program.context(), program.facilities(), program.director());
            tasks.finish(settings.finishedTasks());
            var browser = new Browser(program.port()).signIn("bench-0", "director", ProgramCases.PASSWORD);
            for (int open : settings.openTasks()) {
                tasks.open(open);
                measure("%,d open tasks, %s".formatted(open, database), program, browser);
            }
            var caseId = program.caseWithActs(ACTS);
            page("page of a case with %d acts, %s, p95".formatted(ACTS, database), "under 100", () -> browser.page("/cases/" + caseId));
        }
    }

    private void measure(String what, ProgramCases program, Browser browser) {
        var context = program.context();
        var facility = program.facilities().get(0);
        var inbox = context.getBean(Inbox.class);
        var read = as(facility, program.director(), () -> Times.of(TIMES, () -> read(inbox)));
        var asked = as(facility, program.director(), () -> Times.of(ENGINE_TIMES, () -> ask(context, facility, program.director())));
        table.row("first page of tasks read, %s, p95".formatted(what), "ms", read.p95(), asked.p95(), read.p95() / asked.p95(),
                "at most 0.05; " + read.half());
        page("home, %s, p95".formatted(what), "under 50", () -> browser.page("/"));
        page("task list, %s, p95".formatted(what), "under 50", () -> browser.page("/tasks"));
        page("task list, page behind the first, %s, p95".formatted(what), "two pages each time", () -> browser.page(second(browser)));
    }

    private void page(String what, String aim, Runnable reading) {
        var times = Times.of(TIMES, reading);
        table.row(what, "ms", times.p95(), null, null, aim + "; " + times.half());
    }

    private static <T> T as(UUID facility, UUID person, Supplier<T> work) {
        return FacilityContext.call(facility, person, work);
    }

    private static void read(Inbox inbox) {
        Work.require(inbox.waiting(null, PAGE).tasks().size() == PAGE, "tasks are missing from the inbox");
    }

    private static void ask(ApplicationContext context, UUID facility, UUID person) {
        var roles = context.getBean(Appointments.class).rolesOf(person, ProgramCases.today()).stream().map(Enum::name).toList();
        List<?> found = context.getBean(ProcessEngine.class).getTaskService().createTaskQuery().tenantIdIn(facility.toString())
                .or().taskAssignee(person.toString()).taskCandidateGroupIn(roles).endOr()
                .orderByDueDate().asc().orderByTaskId().asc().listPage(0, PAGE);
        Work.require(found.size() == PAGE, "tasks are missing from the engine");
    }

    private static String second(Browser browser) {
        var link = Pattern.compile("href=\"(/tasks\\?[^\"]*dueAfter[^\"]*)\"").matcher(browser.page("/tasks"));
        Work.require(link.find(), "the list has no second page");
        return link.group(1).replace("&amp;", "&");
    }
}
