package org.kitei.notice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.EntityManager;

import org.kitei.outside.OutsideMail;

/** Queues letters among the mail. They go where there is a mail server, and an address to name in them. */
class OutsideLetters implements OutsideMail {

    private final boolean server;
    private final EntityManager entityManager;
    private final String base;
    private final Clock clock;

    OutsideLetters(boolean server, EntityManager entityManager, String base, Clock clock) {
        this.server = server;
        this.entityManager = entityManager;
        this.base = base.replaceAll("/+$", "");
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return server && !base.isEmpty();
    }

    @Override
    public String address(String path) {
        return base + path;
    }

    @Override
    public void queue(Letter letter) {
        if (!available()) {
            throw new IllegalStateException("no letters go out from here");
        }
        entityManager.persist(Mail.queue(letter, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
