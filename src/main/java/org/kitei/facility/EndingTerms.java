package org.kitei.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the director and the person, five business days before a term ends and on its last day, that nobody is to follow. Every
 * hour, because the machine of a clinic is off at night; what it slept through is told when it wakes. Of several nodes the one does
 * it that notes down the day.
 */
@Component
@EnableScheduling
class EndingTerms {

    private static final Logger LOG = LoggerFactory.getLogger(EndingTerms.class);
    private static final int BUSINESS_DAYS_AHEAD = 5;
    private static final int MOST_DAYS_AHEAD = 31;
    private static final int DAYS_SLEPT = 31;
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final Appointments appointments;
    private final PersonRecords people;
    private final RoleWork work;
    private final BusinessDays businessDays;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndingTerms(JdbcClient database, Appointments appointments, PersonRecords people, RoleWork work, BusinessDays businessDays,
            FacilityDirectory facilities, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.appointments = appointments;
        this.people = people;
        this.work = work;
        this.businessDays = businessDays;
        this.facilities = facilities;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Ending(UUID id, UUID facilityId, UUID personId, Role role, @Nullable UUID departmentId, LocalDate lastDay) {
    }

    @Scheduled(cron = "${kitei.terms.ending-at:0 50 * * * *}", zone = "UTC")
    void tell() {
        tell(AT_ONCE);
    }

    /** @param page how many are read at once */
    void tell(int page) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        for (var ending = behind(today.minusDays(DAYS_SLEPT), new UUID(0, 0), today, page); !ending.isEmpty(); ) {
            ending.forEach(this::tell);
            var last = ending.get(ending.size() - 1);
            ending = behind(last.lastDay(), last.id(), today, page);
        }
    }

    /** Nothing waits for staff. */
    private List<Ending> behind(LocalDate lastDay, UUID id, LocalDate today, int page) {
        return database.sql("""
                        select id, facility_id, person_id, role, department_id, until_day from appointment
                        where (until_day > :day or until_day = :day and id > :id) and until_day <= :last and until_day >= from_day
                        and (end_looked_on is null or end_looked_on < until_day) and role <> 'STAFF'
                        order by until_day, id fetch first :page rows only""")
                .param("day", lastDay).param("id", id).param("last", today.plusDays(MOST_DAYS_AHEAD)).param("page", page)
                .query((row, number) -> new Ending(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                        Role.valueOf(row.getString(4)), row.getObject(5, UUID.class), row.getObject(6, LocalDate.class))).list();
    }

    private void tell(Ending ending) {
        try {
            FacilityContext.run(ending.facilityId(), null, () -> transaction.executeWithoutResult(tx -> look(ending)));
        } catch (RuntimeException failed) {
            LOG.error("nobody could be told that term {} ends", ending.id(), failed);
        }
    }

    private void look(Ending ending) {
        var today = facilities.today();
        var since = today.isBefore(ending.lastDay()) ? businessDays.before(ending.lastDay(), BUSINESS_DAYS_AHEAD) : ending.lastDay();
        var early = LocalTime.now(clock.withZone(facilities.zone())).isBefore(IN_THE_MORNING);
        if (early || today.isBefore(since) || !noted(ending, since, today)) {
            return;
        }
        var next = today.isAfter(ending.lastDay()) ? today : ending.lastDay().plusDays(1);
        if (vacant(ending, next)) {
            announce(ending, today.isAfter(ending.lastDay()) ? "term-ended"
                    : work.waitsFor(ending.role(), ending.departmentId()) ? "term-ends-with-work" : "term-ends");
        }
    }

    /** Another node that looks at the same time waits here, and finds it noted. */
    private boolean noted(Ending ending, LocalDate since, LocalDate today) {
        return database.sql("""
                        update appointment set end_looked_on = :today
                        where facility_id = :facility and id = :id and until_day = :last and (end_looked_on is null or end_looked_on < :since)""")
                .param("today", today).param("facility", ending.facilityId()).param("id", ending.id())
                .param("last", ending.lastDay()).param("since", since).update() == 1;
    }

    private boolean vacant(Ending ending, LocalDate day) {
        var department = ending.departmentId();
        return (ending.role() == Role.DEPARTMENT_HEAD && department != null ? appointments.headsOf(department, day)
                : appointments.holders(ending.role(), day)).isEmpty();
    }

    private void announce(Ending ending, String what) {
        var told = Stream.concat(Stream.of(ending.personId()),
                appointments.holders(Role.DIRECTOR, facilities.today()).stream().map(PersonRef::id)).collect(Collectors.toSet());
        events.publishEvent(new Announcement(told, "facility.told." + what, List.of(people.findById(ending.personId()).orElseThrow().name(),
                "#role." + ending.role(), ending.lastDay().toString()), "/appointments"));
    }
}
