package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.kitei.KiteiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Two nodes over one database, each asked for a sample at the same moment. */
@KiteiTest
class SampleOnTwoNodesTest {

    @Autowired FacilityRecords facilities;
    @Autowired FacilityFounding founding;
    @Autowired FacilityDirectory facility;
    @Autowired People people;
    @Autowired Appointments appointments;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Clock clock;
    @Autowired JdbcTemplate database;

    @RepeatedTest(2)
    void aClickOnEachMakesOneSample() {
        var before = samples();
        Supplier<UUID> first = () -> node().found(Size.C);
        var clicks = Stream.of(first, first).map(CompletableFuture::supplyAsync).toList();
        assertThat(clicks.get(0).join()).isEqualTo(clicks.get(1).join());
        assertThat(samples()).isEqualTo(Math.max(before, 1));
        assertThat(FacilityContext.call(clicks.get(0).join(), null, () -> appointments.inForceOrPlanned(facility.today())))
                .extracting(Term::role).contains(Stream.of(Role.values()).filter(role -> !role.ofCommittee()).toArray(Role[]::new));
    }

    private SampleFounding node() {
        return new SampleFounding(facilities, founding, facility, people, appointments, events, transactions, clock);
    }

    private int samples() {
        return database.queryForObject("select count(*) from facility where code like 'sample-clinic%'", Integer.class);
    }
}
