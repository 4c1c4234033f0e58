package org.kitei.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * Reminds of open tasks that have no due date, so that none is forgotten: after three business days whoever it waits for, after
 * as many more the director too, and so on until it is done. Every hour, because the machine of a clinic is off at night. Of
 * several nodes one does it: the task is held, and says when it is to be reminded of next.
 */
@Component
@EnableScheduling
class StillWaiting {

    /** Those whose model reminds of them itself. */
    static final Set<String> REMINDED_BY_THEIR_MODEL = Set.of("draft-text");

    private static final Logger LOG = LoggerFactory.getLogger(StillWaiting.class);
    private static final int PATIENCE = 3;
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

    private record Due(String id, UUID facilityId) {
    }

    /** When a task that begins to wait now is to be reminded of first; null where something else does it. */
    @Nullable Instant first(NewTask task) {
        return task.dueAt() == null && !REMINDED_BY_THEIR_MODEL.contains(task.form())
                ? morningOf(businessDays.after(facilities.today(), PATIENCE)) : null;
    }

    @Scheduled(cron = "${kitei.tasks.remind-at:0 20 * * * *}", zone = "UTC")
    void remind() {
        due().forEach(this::remind);
    }

    private List<Due> due() {
        return database.sql("select id, facility_id from inbox_task where remind_at <= :now order by remind_at, id fetch first :most rows only")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("most", AT_ONCE)
                .query((row, number) -> new Due(row.getString(1), row.getObject(2, UUID.class))).list();
    }

    /** One that cannot be told keeps no other from being told. */
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
        var first = businessDays.after(since, PATIENCE);
        if (today.isBefore(first)) {
            task.remindAt(morningOf(first));
        } else if (!businessDays.isBusinessDay(today)) {
            task.remindAt(morningOf(businessDays.after(today, 0)));
        } else {
            asking.stillWaiting(task, since, !today.isBefore(businessDays.after(since, 2 * PATIENCE)));
            task.remindAt(morningOf(businessDays.after(today, PATIENCE)));
        }
    }

    private Instant morningOf(LocalDate day) {
        return day.atTime(IN_THE_MORNING).atZone(facilities.zone()).toInstant();
    }
}
