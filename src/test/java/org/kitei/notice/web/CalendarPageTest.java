package org.kitei.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.facility.Absences;
import org.kitei.facility.CalendarDate;
import org.kitei.facility.People;
import org.kitei.notice.DatesOfPerson;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KiteiTest
class CalendarPageTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Visitors visitors;
    @Autowired DatesOfPerson dates;
    @Autowired Absences absences;
    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired MockMvc browser;
    @Autowired Traces traces;

    private House house;

    @BeforeEach
    void aCaseInCommittee() {
        clock.set(TestClock.START);
        house = hospitals.hospital();
        cases.enact(house);
        cases.submit(house);
        cases.callInWriting(house);
    }

    @AfterEach
    void backToToday() {
        clock.set(TestClock.START);
    }

    @Test
    void eachSeesWhatConcernsThem() {
        assertThat(kinds("m1", "2026-11-22", "2026-12-31")).contains("inbox.act.give-opinion", "committee.date.deadline");
        assertThat(kinds("secretary", "2026-11-22", "2026-12-31")).containsExactly("committee.date.deadline");
        assertThat(kinds("staff", "2026-11-22", "2026-12-31")).isEmpty();
        assertThat(kinds("m1", "2027-01-01", "2027-01-31")).isEmpty();
        assertThat(kinds("m1", "2026-11-29", "2026-11-29")).contains("inbox.act.give-opinion");
        assertThat(kinds("m1", "2026-11-28", "2026-11-28")).isEmpty();
    }

    @Test
    void aTextThatWaitsForItsDayStandsInEverybodysCalendar() throws Exception {
        cases.opinions(house, "adopt", "adopt", "adopt", "adopt", "adopt");
        cases.confirmMinutes(house);
        cases.approve(house, "2026-12-24");
        assertThat(kinds("staff", "2026-12-01", "2026-12-31")).containsExactly("regulation.date.in-force");
        month("staff", "2026-12").andExpect(content().string(containsString("施行")))
                .andExpect(content().string(containsString("12/24（木）"))).andExpect(content().string(containsString("年末年始")));
        month("staff", "2026-11").andExpect(content().string(not(containsString("calendar-kind"))))
                .andExpect(content().string(containsString("勤労感謝の日")));
        assertThat(kinds(hospitals.hospital(), "staff", "2026-12-01", "2026-12-31")).isEmpty();
    }

    @Test
    void anAbsenceStandsThereWithoutItsReason() throws Exception {
        house.as("m1", () -> absences.record(house.who("m1"), null, clock.instant().plus(Duration.ofDays(3)), "入院のため"));
        assertThat(house.as("m1", () -> dates.between(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"))))
                .anySatisfy(date -> {
                    assertThat(date.kind()).isEqualTo("facility.absence.date");
                    assertThat(date.title()).isEqualTo("試験 m1");
                    assertThat(date.first()).isEqualTo("2026-11-22");
                    assertThat(date.last()).isEqualTo("2026-11-25");
                });
        assertThat(kinds("secretary", "2026-11-01", "2026-11-30")).contains("facility.absence.date");
        assertThat(kinds("m2", "2026-11-01", "2026-11-30")).doesNotContain("facility.absence.date");
        month("secretary", "2026-11").andExpect(content().string(not(containsString("入院"))));
    }

    @Test
    void anyMonthOpensAndNonsenseIsThisMonth() throws Exception {
        month("m1", "2028-02").andExpect(content().string(containsString("2028年2月")))
                .andExpect(content().string(containsString("2028年の祝日は、まだ入っていません")));
        for (var month : new String[] {"1900-02", "2200-11"}) {
            month("m1", month).andExpect(content().string(containsString(month.substring(0, 4) + "年")));
        }
        for (var month : new String[] {"1900-01", "2200-12", "0001-01", "x", "2026-13", "+999999999-12"}) {
            month("m1", month).andExpect(content().string(containsString("2026年11月")));
        }
    }

    @Test
    void aCalendarProgramReadsTheDatesAndNothingElse() throws Exception {
        var address = open("m1");
        var text = read(address).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)
                .replace("\r\n ", "");
        assertThat(text).contains("SUMMARY:意見：").contains("DTSTART;VALUE=DATE:20261129").doesNotContain("http").doesNotContain("/tasks/");
        assertThat(read(open("staff")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).doesNotContain("SUMMARY");
    }

    @Test
    void anAddressThatWasReplacedOrClosedReadsNothing() throws Exception {
        var first = open("m1");
        var second = open("m1");
        read(first).andExpect(status().isNotFound());
        read(second).andExpect(status().isOk());
        browser.perform(post("/calendar/feed/close").with(csrf()).with(visitors.as(house, "m2"))).andExpect(redirectedUrl("/calendar"));
        read(second).andExpect(status().isOk());
        browser.perform(post("/calendar/feed/close").with(csrf()).with(visitors.as(house, "m1"))).andExpect(redirectedUrl("/calendar"));
        read(second).andExpect(status().isNotFound());
        read("/calendar/feed/guessed.ics").andExpect(status().isNotFound());
        browser.perform(get("/ledger").with(visitors.as(house, "director")))
                .andExpect(content().string(containsString("予定の取込みを停止")));
        assertThat(traces.acts(house.id())).containsSubsequence("calendar-feed-opened", "calendar-feed-closed");
    }

    @Test
    void whoHasLeftReadsNothingAnyMore() throws Exception {
        var address = open("m1");
        house.as("administrator", () -> people.leave(house.who("m1"), hospitals.today()));
        read(address).andExpect(status().isOk());
        clock.advance(Duration.ofDays(1));
        read(address).andExpect(status().isNotFound());
    }

    private String open(String who) throws Exception {
        var address = (String) browser.perform(post("/calendar/feed").with(csrf()).with(visitors.as(house, who)))
                .andExpect(redirectedUrl("/calendar")).andReturn().getFlashMap().get("feedAddress");
        assertThat(address).matches("http://localhost/calendar/feed/[A-Za-z0-9_-]{43}\\.ics");
        return address.substring("http://localhost".length());
    }

    /** Without signing in. */
    private ResultActions read(String address) throws Exception {
        return browser.perform(get(address));
    }

    private ResultActions month(String who, String month) throws Exception {
        return browser.perform(get("/calendar").param("month", month).with(visitors.as(house, who))).andExpect(status().isOk());
    }

    private List<String> kinds(String who, String first, String last) {
        return kinds(house, who, first, last);
    }

    private List<String> kinds(House in, String who, String first, String last) {
        return in.as(who, () -> dates.between(LocalDate.parse(first), LocalDate.parse(last))).stream().map(CalendarDate::kind).toList();
    }
}
