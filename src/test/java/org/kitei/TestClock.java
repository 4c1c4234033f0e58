package org.kitei;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A clock that a test moves. */
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private volatile Instant now = START;
    private volatile Duration tick = Duration.ZERO;

    public void set(Instant instant) {
        now = instant;
        tick = Duration.ZERO;
    }

    /** Until it is set again, time goes on by so much whenever it is asked for, as it does outside of tests. */
    public void ticking(Duration each) {
        tick = each;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        var asked = now;
        now = asked.plus(tick);
        return asked;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var moving = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return moving.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return moving.withZone(other);
            }
        };
    }

    /** The program is shared, its clock is not: whatever hour another test left it at, each begins at {@link #START}. */
    static class AtStart implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context).getBean(TestClock.class).set(START);
        }
    }

    @TestConfiguration
    public static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
