package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kitei.AtOnce;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secretary whose term ends on a Friday, seven business days after the day on which everything begins. */
@KiteiTest
@Tag("database")
class EndingTermsTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-04");
    private static final Instant AHEAD = at("2026-11-27T09:00:00+09:00");
    private static final Instant ON_THE_DAY = at("2026-12-04T09:00:00+09:00");

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Appointments appointments;
    @Autowired EndingTerms terms;
    @Autowired JdbcClient database;
    @Autowired TestClock clock;

    private House hospital;

    @BeforeEach
    void theTermEnds() {
        hospital = hospitals.hospital();
        hospital.as("director", () -> {
            var term = appointments.of(hospital.who("secretary")).get(0);
            appointments.end(term.id(), LAST_DAY);
        });
    }

    @Test
    void directorAndPersonAreToldAheadAndOnTheLastDayEachOnce() {
        assertThat(toldAt(AHEAD.minusSeconds(1))).isEmpty();
        assertThat(toldAt(AHEAD)).containsExactly("term-ends director", "term-ends secretary");
        assertThat(toldAt(at("2026-12-03T20:00:00+09:00"))).hasSize(2);
        assertThat(toldAt(ON_THE_DAY)).containsExactly("term-ends director", "term-ends director", "term-ends secretary", "term-ends secretary");
        assertThat(toldAt(at("2026-12-06T12:00:00+09:00"))).hasSize(4);
    }

    @Test
    void whatWaitsForTheRoleIsToldToo() {
        cases.enact(hospital);
        cases.submit(hospital);
        assertThat(toldAt(AHEAD)).containsExactly("term-ends-with-work director", "term-ends-with-work secretary");
    }

    @Test
    void nobodyIsToldWhereSomebodyFollowsOrTheSamePersonGoesOn() {
        appoint("staff", LAST_DAY);
        assertThat(toldAt(AHEAD)).as("both terms end").hasSize(4);
        appoint("staff", LAST_DAY.plusDays(1));
        assertThat(toldAt(ON_THE_DAY)).hasSize(4);

        theTermEnds();
        appoint("secretary", LAST_DAY.plusDays(1));
        assertThat(toldAt(ON_THE_DAY)).isEmpty();
    }

    @Test
    void whatEndedWhileTheProgramWasStoppedIsToldOnceWhenItRunsAgain() {
        assertThat(toldAt(at("2026-12-07T09:00:00+09:00"))).containsExactly("term-ended director", "term-ended secretary");
        assertThat(toldAt(at("2026-12-08T09:00:00+09:00"))).hasSize(2);
    }

    @Test
    void twoNodesTellOnce() throws Exception {
        clock.set(AHEAD);
        AtOnce.refusals(() -> terms.tell(), () -> terms.tell());
        assertThat(told()).hasSize(2);
    }

    @Test
    void everyTermIsLookedAtHoweverManyEnd() {
        var first = hospital;
        theTermEnds();
        clock.set(AHEAD);
        terms.tell(1);
        assertThat(told()).hasSize(2);
        hospital = first;
        assertThat(told()).hasSize(2);
    }

    private void appoint(String who, LocalDate from) {
        hospital.as("director", () -> appointments.appoint(hospital.who(who), Role.SECRETARY, null, from,
                from.isAfter(LAST_DAY) ? null : LAST_DAY));
    }

    private List<String> toldAt(Instant hour) {
        clock.set(hour);
        terms.tell();
        return told();
    }

    /** What and whom, of this hospital's. */
    private List<String> told() {
        return database.sql("select message_key, person_id from notice where facility_id = ? and message_key like 'facility.told.term-%'")
                .param(hospital.id()).query((row, number) -> row.getString(1).substring("facility.told.".length()) + " " + name(row.getString(2)))
                .list().stream().sorted().toList();
    }

    private String name(String person) {
        return hospital.people().entrySet().stream().filter(one -> one.getValue().toString().equals(person)).findFirst().orElseThrow().getKey();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
