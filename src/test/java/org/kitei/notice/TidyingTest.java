package org.kitei.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Announcement;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Old notices and mails are forgotten, and nothing that somebody still has to see. */
@KiteiTest
class TidyingTest {

    @Autowired TestHospital hospitals;
    @Autowired Tidying tidying;
    @Autowired People people;
    @Autowired MailQueue queue;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    @Autowired TestClock clock;

    private House house;
    private UUID reader;

    @BeforeEach
    void aReader() {
        clock.set(TestClock.START);
        house = hospitals.clinic();
        reader = house.as("administrator", () -> people.enter(
                new NewPerson("読む 人", "", null, null, "ja", "tidying-" + UUID.randomUUID() + "@example.jp", null)));
        announce();
    }

    @AfterEach
    void leaveNoMailBehind() {
        database.sql("delete from mail where facility_id = ?").param(house.id()).update();
        clock.set(TestClock.START);
    }

    @Test
    void noticesAreForgottenAfterTheirDaysAndNotBefore() {
        forgetMail();
        clock.advance(Duration.ofDays(400));
        announce();
        tidying.tidy();
        assertThat(count("notice")).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        forgetMail();
        tidying.tidy();
        assertThat(count("notice")).isOne();
    }

    @Test
    void aMailThatWasSentGoesFirstAndItsNoticeWithItsOwnDays() {
        state("SENT");
        clock.advance(Duration.ofDays(100).plusSeconds(1));
        tidying.tidy();
        assertThat(count("mail")).isZero();
        assertThat(count("notice")).isOne();
    }

    @Test
    void aMailNobodyHasSeenToStaysAndSoDoesItsNotice() {
        state("FAILED");
        clock.advance(Duration.ofDays(1000));
        tidying.tidy();
        assertThat(count("mail")).isOne();
        assertThat(count("notice")).isOne();
    }

    @Test
    void twoNodesAtOnceForgetTheSameAndNeitherFails() throws Exception {
        forgetMail();
        for (int i = 0; i < 50; i++) {
            announce();
        }
        forgetMail();
        clock.advance(Duration.ofDays(401));
        Callable<Throwable> node = () -> {
            try {
                new Tidying(database, transactions, clock, 400, 100).tidy();
                return null;
            } catch (RuntimeException failed) {
                return failed;
            }
        };
        var nodes = Executors.newFixedThreadPool(2);
        var ends = nodes.invokeAll(List.of(node, node));
        nodes.shutdown();
        for (var end : ends) {
            assertThat(end.get()).isNull();
        }
        assertThat(count("notice")).isZero();
    }

    @Test
    void noDaysAtAllAreRefused() {
        assertThatThrownBy(() -> new Tidying(database, transactions, clock, 0, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    private void announce() {
        house.as("director", () -> transaction.executeWithoutResult(tx -> events.publishEvent(
                new Announcement(Set.of(reader), "inbox.told.asked", List.of("規程", "#role.DIRECTOR"), "/cases"))));
    }

    private void forgetMail() {
        transaction.executeWithoutResult(tx -> database.sql("delete from mail where facility_id = ?").param(house.id()).update());
    }

    private void state(String state) {
        transaction.executeWithoutResult(tx -> database.sql("update mail set state = ?, closed_at = queued_at where facility_id = ?")
                .params(state, house.id()).update());
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table + " where facility_id = ?"
                + (table.equals("notice") ? " and person_id = '" + reader + "'" : "")).param(house.id()).query(Integer.class).single();
    }
}
