package org.kitei.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.EntityManager;
import org.kitei.facility.Announcement;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.Settled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is announced in the announcing transaction: what did not happen is told to nobody, by mail neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Telling {

    private final EntityManager entityManager;
    private final NoticeRecords notices;
    private final Mailing mailing;
    private final Clock clock;

    Telling(EntityManager entityManager, NoticeRecords notices, Mailing mailing, Clock clock) {
        this.mailing = mailing;
        this.entityManager = entityManager;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(Announcement announced) {
        var doer = FacilityContext.person().orElse(null);
        var now = now();
        var told = announced.to().stream().filter(person -> !person.equals(doer)).sorted()
                .map(person -> Notice.to(person, announced, now)).toList();
        if (!told.isEmpty()) {
            told.forEach(entityManager::persist);
            mailing.queue(told, now);
        }
    }

    @EventListener
    void on(Settled settled) {
        notices.settle(FacilityContext.requiredFacility(), settled.address(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
