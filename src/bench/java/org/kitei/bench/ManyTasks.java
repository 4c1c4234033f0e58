package org.kitei.bench;

import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tasks of the role of director, written into the inbox and the engine alike, a hundred of them due at the same moment: the
 * first facility has as many as wanted, the others a tenth of it each. Every thousandth was given to the director by name.
 */
final class ManyTasks {

    private static final String INBOX = """
            insert into inbox_task (id, facility_id, form, subject_type, subject_id, title, assignee, candidate_role,
                signature_meaning, due_at, created_at, state, completed_at, completed_by, version)
            select %1$s, cast('%2$s' as uuid), 'decide', 'case', %1$s, '情報システム運用管理規程の一部改正',
                case when mod(n, 1000) = 0 then cast('%3$s' as uuid) end, case when mod(n, 1000) = 0 then null else 'DIRECTOR' end,
                '決裁', %4$s, timestamp with time zone '2026-11-01 00:00:00+09:00', '%5$s', null, null, 0
            from %6$s""";
    private static final String ENGINE = """
            insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_,
                SUSPENSION_STATE_, TENANT_ID_)
            select %1$s, 1, '決裁する', 'decide', case when mod(n, 1000) = 0 then '%3$s' end, 50,
                timestamp '2026-11-01 00:00:00', cast(%4$s as timestamp), 1, '%2$s'
            from %6$s""";
    private static final String CANDIDATES = """
            insert into ACT_RU_IDENTITYLINK (ID_, REV_, TYPE_, GROUP_ID_, TASK_ID_, TENANT_ID_)
            select %1$s, 1, 'candidate', 'DIRECTOR', %1$s, '%2$s'
            from %6$s where mod(n, 1000) <> 0""";

    private static final int CHUNK = 100_000;

    private final Database database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<UUID> facilities;
    private final UUID director;
    private int open;

    ManyTasks(Database database, ApplicationContext program, List<UUID> facilities, UUID director) {
        this.database = database;
        this.jdbc = program.getBean(JdbcTemplate.class);
        this.transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        this.facilities = facilities;
        this.director = director;
    }

    /** So many finished ones, which the engine keeps in its history only. */
    void finish(int count) {
        write(INBOX, 0, "done", "DONE", 1, count);
        execute("analyze");
    }

    /** So many open ones from now on, those of before among them. */
    void open(int count) {
        for (int facility = 0; facility < facilities.size(); facility++) {
            int share = facility == 0 ? 1 : 10;
            for (var sql : List.of(INBOX, ENGINE, CANDIDATES)) {
                write(sql, facility, "open", "OPEN", open / share + 1, count / share);
            }
        }
        open = count;
        execute("analyze");
    }

    private void write(String sql, int facility, String name, String state, int from, int until) {
        for (int begin = from; begin <= until; begin += CHUNK) {
            execute(sql.formatted("concat('%s-%d-', n)".formatted(name, facility), facilities.get(facility), director,
                    "timestamp with time zone '2026-12-01 00:00:00+09:00' + (n / 100) * interval '1' minute", state,
                    database.numbers(begin, Math.min(begin + CHUNK - 1, until))));
        }
    }

    private void execute(String sql) {
        transaction.executeWithoutResult(status -> jdbc.execute(sql));
    }
}
