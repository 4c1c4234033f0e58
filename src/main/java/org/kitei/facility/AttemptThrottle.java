package org.kitei.facility;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing, on all nodes together. An attempt is counted as failed before it is tried, in a transaction of its
 * own, so that a hundred at once are counted as a hundred; success takes the count back.
 */
@Component
class AttemptThrottle {

    private static final Duration PURGED_EVERY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final AtomicReference<Instant> purged = new AtomicReference<>(Instant.MIN);

    AttemptThrottle(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** An attempt that is counted, and until when those after it must wait because of it. */
    record Taken(Attempt attempt, @Nullable Instant blocksUntil) {
    }

    /** @throws TooManyAttempts where another attempt must wait; it is not counted then */
    Taken take(Attempt attempt) {
        purgeNowAndThen();
        try {
            return count(attempt);
        } catch (DuplicateKeyException e) {
            return count(attempt);
        }
    }

    /** A success by name forgets the failures before it. */
    void succeeded(Attempt attempt) {
        forget(attempt);
    }

    /** A success from an address takes back only itself: one known password must not buy a hundred guesses, nor lift what others brought on. */
    void succeededAmongOthers(Taken taken) {
        apart.executeWithoutResult(tx -> {
            var subject = taken.attempt().subject();
            jdbc.sql("update attempt_throttle set failures = failures - 1 where subject = :subject and failures > 0")
                    .param("subject", subject).update();
            if (taken.blocksUntil() != null) {
                jdbc.sql("update attempt_throttle set blocked_until = null where subject = :subject and blocked_until = :own")
                        .param("subject", subject).param("own", taken.blocksUntil().atOffset(ZoneOffset.UTC)).update();
            }
        });
    }

    void forget(Attempt attempt) {
        apart.executeWithoutResult(tx -> jdbc.sql("delete from attempt_throttle where subject = :subject")
                .param("subject", attempt.subject()).update());
    }

    /** Strangers type any number of names; what no longer counts is not kept. */
    private void purgeNowAndThen() {
        var now = Instant.now(clock);
        var last = purged.get();
        if (last.isBefore(now.minus(PURGED_EVERY)) && purged.compareAndSet(last, now)) {
            apart.executeWithoutResult(tx -> jdbc.sql("delete from attempt_throttle where last_at < :forgotten")
                    .param("forgotten", now.minus(Attempt.MEMORY).atOffset(ZoneOffset.UTC)).update());
        }
    }

    private Taken count(Attempt attempt) {
        return apart.execute(tx -> {
            var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
            var row = jdbc.sql("""
                            select failures, last_at, blocked_until from attempt_throttle
                            where subject = :subject for update""")
                    .param("subject", attempt.subject())
                    .query((rs, n) -> new Row(rs.getInt(1), instant(rs.getObject(2, OffsetDateTime.class)),
                            instant(rs.getObject(3, OffsetDateTime.class))))
                    .optional();
            if (row.isEmpty()) {
                return write(attempt, 1, now, """
                        insert into attempt_throttle (subject, failures, last_at, blocked_until)
                        values (:subject, :failures, :last, :blocked)""");
            }
            if (row.get().blockedUntil() != null && now.isBefore(row.get().blockedUntil())) {
                throw new TooManyAttempts(row.get().blockedUntil());
            }
            boolean forgotten = row.get().lastAt().plus(Attempt.MEMORY).isBefore(now);
            return write(attempt, forgotten ? 1 : row.get().failures() + 1, now, """
                    update attempt_throttle set failures = :failures, last_at = :last, blocked_until = :blocked
                    where subject = :subject""");
        });
    }

    private Taken write(Attempt attempt, int failures, Instant now, String sql) {
        var pause = attempt.pauseAfter(failures);
        var blocked = pause.isZero() ? null : now.plus(pause);
        jdbc.sql(sql)
                .param("subject", attempt.subject())
                .param("failures", failures)
                .param("last", now.atOffset(ZoneOffset.UTC))
                .param("blocked", blocked == null ? null : blocked.atOffset(ZoneOffset.UTC))
                .update();
        return new Taken(attempt, blocked);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private record Row(int failures, Instant lastAt, @Nullable Instant blockedUntil) {
    }
}
