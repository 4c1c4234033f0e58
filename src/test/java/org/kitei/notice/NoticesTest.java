package org.kitei.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Announcement;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Settled;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@KiteiTest
class NoticesTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Visitors visitors;
    @Autowired Notices notices;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired MockMvc browser;

    private House house;

    @BeforeEach
    void found() {
        clock.set(TestClock.START);
        house = hospitals.clinic();
    }

    @Test
    void everybodyConcernedIsToldButNotWhoDidIt() {
        announce("director", told("director", "administrator", "staff"));
        assertThat(unread("administrator")).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("決裁をお願いします：運用管理規程");
            assertThat(line.sentence()).isEqualTo("「運用管理規程」の決裁が、あなたの番です。");
            assertThat(line.due()).isEqualTo("期限 11/30（月）");
        });
        assertThat(unread("staff")).hasSize(1);
        assertThat(unread("director")).isEmpty();
    }

    @Test
    void eachReadsItInTheirOwnLanguage() {
        announce("director", told("staff"));
        assertThat(house.as("staff", () -> notices.newestUnread(5, Locale.ENGLISH))).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("Waiting for you: 運用管理規程");
            assertThat(line.sentence()).isEqualTo("“運用管理規程” waits for you: Decision.");
        });
    }

    @Test
    void daysAndRolesAreSaidAsTheReaderSaysThem() {
        announce("director", new Announcement(Set.of(house.who("staff")), "inbox.told.asked",
                List.of("2027-01-05", "#role.DIRECTOR"), "/cases"));
        var clinic = new Locale.Builder().setLanguage("ja").setVariant("clinic").build();
        assertThat(house.as("staff", () -> notices.newestUnread(5, clinic)).get(0).sentence())
                .isEqualTo("「2027/1/5（火）」の院長が、あなたの番です。");
    }

    @Test
    void whatDidNotHappenIsToldToNobody() {
        assertThatThrownBy(() -> house.as("director", () -> transaction.executeWithoutResult(tx -> {
            events.publishEvent(told("staff"));
            throw new IllegalStateException("it did not happen");
        }))).hasMessage("it did not happen");
        assertThat(unread("staff")).isEmpty();
    }

    @Test
    void nothingIsAnnouncedOutsideATransaction() {
        assertThatThrownBy(() -> house.as("director", () -> events.publishEvent(told("staff"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void followingANoticeReadsItAndLeadsToItsPage() throws Exception {
        announce("director", told("staff"));
        var id = unread("staff").get(0).id();
        browser.perform(get("/").with(visitors.as(house, "staff")))
                .andExpect(content().string(containsString("件の未読"))).andExpect(content().string(containsString("新しいお知らせ")));
        browser.perform(post("/notices/" + id).with(visitors.as(house, "staff")).with(csrf()))
                .andExpect(redirectedUrl("/tasks/t1"));
        assertThat(unread("staff")).isEmpty();
        browser.perform(get("/notices").with(visitors.as(house, "staff")))
                .andExpect(content().string(not(containsString("件の未読")))).andExpect(content().string(containsString("運用管理規程")));
    }

    @Test
    void nobodyElseHasTheNotice() throws Exception {
        announce("director", told("staff"));
        var id = unread("staff").get(0).id();
        browser.perform(post("/notices/" + id).with(visitors.as(house, "administrator")).with(csrf())).andExpect(status().isNotFound());
        var other = hospitals.clinic();
        assertThatThrownBy(() -> other.as("staff", () -> notices.open(id))).isInstanceOf(NoSuchRecord.class);
        assertThat(other.as("staff", () -> notices.page(null, 25, Locale.JAPANESE)).lines()).isEmpty();
        assertThat(unread("staff")).hasSize(1);
    }

    @Test
    void readingAllLeavesWhatCameMeanwhile() throws Exception {
        announce("director", told("staff"));
        var shown = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        announce("director", told("staff"));
        browser.perform(post("/notices").param("upTo", shown.toString()).with(visitors.as(house, "staff")).with(csrf()))
                .andExpect(redirectedUrl("/notices"));
        assertThat(unread("staff")).singleElement().satisfies(line -> assertThat(line.toldAt()).isAfter(shown));
    }

    @Test
    void whatIsSettledAsksNobodyAnyMore() {
        announce("director", told("staff", "administrator"));
        house.as("administrator", () -> transaction.executeWithoutResult(tx -> events.publishEvent(new Settled("/tasks/t1"))));
        assertThat(unread("staff")).isEmpty();
        assertThat(unread("administrator")).isEmpty();
        assertThat(house.as("staff", () -> notices.page(null, 25, Locale.JAPANESE)).lines()).hasSize(1);
    }

    @Test
    void aLongListComesPageByPage() {
        IntStream.range(0, 30).forEach(n -> {
            announce("director", new Announcement(Set.of(house.who("staff")), "inbox.told.asked", List.of("規程" + n, "意見"), "/cases"));
            clock.advance(Duration.ofSeconds(n % 3));
        });
        var first = house.as("staff", () -> notices.page(null, 25, Locale.JAPANESE));
        var second = house.as("staff", () -> notices.page(first.next().orElseThrow(), 25, Locale.JAPANESE));
        assertThat(second.next()).isEmpty();
        assertThat(List.of(first.lines(), second.lines()).stream().flatMap(List::stream).map(NoticeLine::id).distinct()).hasSize(30);
        assertThat(first.lines().get(0).sentence()).contains("規程29");
    }

    @Test
    void aNoticeWhoseWordsHaveGoneStillLeadsToItsPage() {
        announce("director", new Announcement(Set.of(house.who("staff")), "gone.told", List.of(), "/cases"));
        assertThat(unread("staff").get(0).subject()).isEqualTo("お知らせがあります");
    }

    @Test
    void whoMayDoATaskIsToldAndItIsSettledWhenItIsDone() {
        var hospital = hospitals.hospital();
        cases.enact(hospital);
        cases.submit(hospital);
        assertThat(subjects(hospital, "secretary")).singleElement().asString().startsWith("委員会の招集をお願いします：");
        assertThat(subjects(hospital, "drafter")).isEmpty();

        cases.callInWriting(hospital);
        assertThat(subjects(hospital, "secretary")).isEmpty();
        assertThat(subjects(hospital, "m1")).singleElement().asString().startsWith("意見をお願いします：");

        cases.opinion(hospital, "m1", "adopt");
        assertThat(subjects(hospital, "m1")).isEmpty();
        assertThat(subjects(hospital, "m2")).hasSize(1);
    }

    private Announcement told(String... people) {
        var to = new HashSet<UUID>();
        for (var name : people) {
            to.add(house.who(name));
        }
        return new Announcement(to, "inbox.told.asked", List.of("運用管理規程", "#inbox.act.decide"), "/tasks/t1")
                .due(LocalDate.of(2026, 11, 30));
    }

    private void announce(String doer, Announcement announced) {
        house.as(doer, () -> transaction.executeWithoutResult(tx -> events.publishEvent(announced)));
    }

    private List<NoticeLine> unread(String who) {
        return house.as(who, () -> notices.newestUnread(10, Locale.JAPANESE));
    }

    private List<String> subjects(House in, String who) {
        return in.as(who, () -> notices.newestUnread(50, Locale.JAPANESE)).stream().map(NoticeLine::subject).toList();
    }
}
