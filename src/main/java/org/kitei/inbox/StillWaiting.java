package org.kitei.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Holding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of open tasks that nothing else reminds of, so that none is forgotten: three business days after they began to wait, or one
 * after they were due, whoever they wait for; three more later the director too; and so on until they are done. Every hour, because the machine of a clinic is off at night. Of
 * several nodes one does it: the task is held, and says when it is to be reminded of next.
 */
@Component
@EnableScheduling
class StillWaiting {

    /** Those whose model reminds of them itself. */
    static final Set<String> REMINDED_BY_THEIR_MODEL = Set.of("draft-text");

    /** Those with a due date at which their model does nothing, or reminds once. */
    static final Set<String> LEFT_ALONE_WHEN_DUE = Set.of("call-the-committee", "review-terms", "countersign", "decide-suspension",
            "check-equal-terms", "consent-to-subcontract", "order-consequences", "report-account-incident");
    /** Those that take weeks by their nature, and no director's care: a register that is taken over makes one of each agreement. */
    private static final Set<String> IN_PREPARATION = Set.of("prepare-agreement");

    private static final Logger LOG = LoggerFactory.getLogger(StillWaiting.class);
    private static final int PATIENCE = 3;
    private static final int LONG_PATIENCE = 10;
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final Holding holding;
    private final Asking asking;
    private final BusinessDays businessDays;
    private final FacilityDirectory facilities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StillWaiting(JdbcClient database, Holding holding, Asking asking, BusinessDays businessDays, FacilityDirectory facilities,
            PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.holding = holding;
        this.asking = asking;
        this.businessDays = businessDays;
        this.facilities = facilities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Due(OffsetDateTime at, String id, @Nullable UUID facilityId) {

        static final Due NONE = new Due(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), "", null);
    }

    /** When a task that begins to wait now is to be reminded of first; null where something else does it. */
    @Nullable Instant first(NewTask task) {
        return REMINDED_BY_THEIR_MODEL.contains(task.form()) || task.dueAt() != null && !LEFT_ALONE_WHEN_DUE.contains(task.form())
                ? null : morningOf(first(task.form(), facilities.today(), task.dueAt()));
    }

    @Scheduled(cron = "${kitei.tasks.remind-at:0 20 * * * *}", zone = "UTC")
    void remind() {
        remind(AT_ONCE);
    }

    /** @param page how many are read at once: one that cannot be told, and stays, keeps none behind it from being told */
    void remind(int page) {
        for (var due = behind(Due.NONE, page); !due.isEmpty(); due = behind(due.get(due.size() - 1), page)) {
            due.forEach(this::remind);
        }
    }

    private List<Due> behind(Due last, int page) {
        return database.sql("""
                        select remind_at, id, facility_id from inbox_task where remind_at <= :now
                        and (remind_at > :at or remind_at = :at and id > :id) order by remind_at, id fetch first :page rows only""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("at", last.at()).param("id", last.id()).param("page", page)
                .query((row, number) -> new Due(row.getObject(1, OffsetDateTime.class), row.getString(2), row.getObject(3, UUID.class))).list();
    }

    private void remind(Due due) {
        try {
            FacilityContext.run(due.facilityId(), null, () -> transaction.executeWithoutResult(tx ->
                    holding.find(InboxTask.class, due.id()).filter(task -> task.toBeRemindedOf(clock.instant())).ifPresent(this::remind)));
        } catch (RuntimeException failed) {
            LOG.error("nobody could be reminded of task {}", due.id(), failed);
        }
    }

    /** A task of a release that did not remind yet may be too young, and a program that was off may wake on a holiday. */
    private void remind(InboxTask task) {
        var today = facilities.today();
        var since = LocalDate.ofInstant(task.createdAt(), facilities.zone());
        var first = first(task.form(), since, task.dueAt().orElse(null));
        if (today.isBefore(first)) {
            task.remindAt(morningOf(first));
        } else if (!businessDays.isBusinessDay(today)) {
            task.remindAt(morningOf(businessDays.after(today, 0)));
        } else {
            var standsStill = !IN_PREPARATION.contains(task.form()) && !today.isBefore(businessDays.after(first, PATIENCE));
            asking.stillWaiting(task, since, standsStill);
            task.remindAt(morningOf(businessDays.after(today, patience(task.form()))));
        }
    }

    private LocalDate first(String form, LocalDate since, @Nullable Instant due) {
        return due == null ? businessDays.after(since, patience(form)) : businessDays.after(LocalDate.ofInstant(due, facilities.zone()), 1);
    }

    private static int patience(String form) {
        return IN_PREPARATION.contains(form) ? LONG_PATIENCE : PATIENCE;
    }

    private Instant morningOf(LocalDate day) {
        return day.atTime(IN_THE_MORNING).atZone(facilities.zone()).toInstant();
    }
}
