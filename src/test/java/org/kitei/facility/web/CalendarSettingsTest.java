package org.kitei.facility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.Year;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.BusinessDays;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.ResultActions;

@KiteiTest
class CalendarSettingsTest {

    private static final String NEXT_YEARS = """
            国民の祝日・休日月日,国民の祝日・休日名称
            2020/1/1,元日
            2028/1/1,元日
            2028/1/10,成人の日
            2028/2/11,建国記念の日
            2028/2/23,天皇誕生日
            2028/3/20,春分の日
            2028/4/29,昭和の日
            2028/5/3,憲法記念日
            2028/5/4,みどりの日
            2028/5/5,こどもの日
            2028/7/17,海の日
            2028/8/11,山の日
            2028/9/18,敬老の日
            """;

    @Autowired TestHospital hospitals;
    @Autowired Visitors visitors;
    @Autowired BusinessDays days;
    @Autowired TestClock clock;
    @Autowired MockMvc browser;

    private House house;

    @BeforeEach
    void found() {
        clock.set(TestClock.START);
        house = hospitals.clinic();
    }

    @Test
    void untilAFacilitySaysOtherwiseItsDaysAreTheUsualOnes() throws Exception {
        assertThat(after("2026-12-28", 1)).isEqualTo("2027-01-04");
        browser.perform(get("/settings/calendar").with(visitors.as(house, "director"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("年末年始"))).andExpect(content().string(containsString("2027年の分まで")))
                .andExpect(content().string(not(containsString("notice-warning"))));
    }

    @Test
    void aClinicThatWorksOnSaturdaysCountsThemFromThenOn() throws Exception {
        assertThat(after("2026-11-20", 1)).isEqualTo("2026-11-24");
        save(period(settings(0), 0, "夏季休診", "2026-11-21", "").param("closedPeriods[5].name", "")).andExpect(redirectedUrl("/settings/calendar"));
        assertThat(after("2026-11-27", 1)).isEqualTo("2026-11-28");
        assertThat(after("2026-11-20", 1)).as("its own day off").isEqualTo("2026-11-24");
        browser.perform(get("/ledger").with(visitors.as(house, "director")))
                .andExpect(content().string(containsString("土・日 → 日"))).andExpect(content().string(containsString("夏季休診")));
    }

    @Test
    void whoeverWasSlowerIsTold() throws Exception {
        save(settings(0)).andExpect(status().isFound());
        save(settings(0)).andExpect(status().isConflict());
        save(settings(1)).andExpect(status().isFound());
    }

    @Test
    void whatIsWrongIsToldAtItsRowAndWhatWasTypedStays() throws Exception {
        save(period(period(settings(0), 1, "逆さ", "2026-12-05", "2026-12-01"), 4, "", "2026-12-24", ""))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"#closedPeriods[0].last\"")))
                .andExpect(content().string(containsString("href=\"#closedPeriods[1].name\"")))
                .andExpect(content().string(containsString("終わりの日が、はじめの日より前です")))
                .andExpect(content().string(containsString("value=\"逆さ\"")));
        save(period(settings(0), 0, "いつか", "来週", "")).andExpect(content().string(containsString("value=\"来週\"")));
    }

    @Test
    void aFacilityThatIsNeverOpenIsRefused() throws Exception {
        save(settings(0).param("closedWeekdays", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("100日より少なく")));
    }

    @Test
    void theCabinetOfficesFileIsShownFirstAndThenCounts() throws Exception {
        assertThat(after("2028-05-02", 1)).isEqualTo("2028-05-03");
        var file = new MockMultipartFile("file", "syukujitsu.csv", "text/csv", NEXT_YEARS.getBytes(Charset.forName("windows-31j")));
        browser.perform(multipart("/settings/calendar/holidays").file(file).with(csrf()).with(visitors.as(house, "administrator")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("加わる祝日（12日）")));
        assertThat(after("2028-05-02", 1)).as("not yet").isEqualTo("2028-05-03");

        browser.perform(post("/settings/calendar/holidays/confirmed").param("text", NEXT_YEARS).with(csrf())
                .with(visitors.as(house, "administrator"))).andExpect(redirectedUrl("/settings/calendar"));
        assertThat(after("2028-05-02", 1)).isEqualTo("2028-05-08");
        assertThat(house.as("director", days::holidaysKnownUntil)).isEqualTo(Year.of(2028));
        assertThat(after("2026-12-28", 1)).as("the rest is as it was").isEqualTo("2027-01-04");
        var other = hospitals.clinic();
        assertThat(other.as("director", () -> days.after(LocalDate.parse("2028-05-02"), 1))).isEqualTo("2028-05-03");
    }

    @Test
    void aBadLineIsNamedAndNothingIsKept() throws Exception {
        upload(NEXT_YEARS.replace("2028/2/11", "2028/2/31").replace("2028/3/20,春分の日", "2028/2/23,春分の日"))
                .andExpect(content().string(containsString("2行に直すところ"))).andExpect(content().string(containsString("2028/2/31")))
                .andExpect(content().string(containsString("同じ日が前の行にあります")));
        browser.perform(post("/settings/calendar/holidays/confirmed").param("text", "2028/1/1,元日").with(csrf())
                .with(visitors.as(house, "administrator"))).andExpect(content().string(containsString("1日しかありません")));
        upload("氏名,部署\n例示,診療部").andExpect(content().string(containsString("直すところ")));
        upload("\n").andExpect(content().string(containsString("祝日の行がありません")));
        assertThat(house.as("director", days::holidaysKnownUntil)).isEqualTo(Year.of(2027));
    }

    @Test
    void onlyTheAdministratorChangesIt() throws Exception {
        browser.perform(settings(0).with(csrf()).with(visitors.as(house, "director"))).andExpect(status().isForbidden());
        browser.perform(get("/settings/calendar").with(visitors.as(house, "staff"))).andExpect(status().isForbidden());
    }

    private ResultActions upload(String text) throws Exception {
        return browser.perform(multipart("/settings/calendar/holidays").file(new MockMultipartFile("file", text.getBytes("UTF-8")))
                .with(csrf()).with(visitors.as(house, "administrator")));
    }

    private MockHttpServletRequestBuilder settings(int version) {
        return post("/settings/calendar").param("version", String.valueOf(version)).param("closedWeekdays", "SUNDAY")
                .param("closedOnNationalHolidays", "true");
    }

    private static MockHttpServletRequestBuilder period(MockHttpServletRequestBuilder form, int row, String name, String first, String last) {
        return form.param("closedPeriods[" + row + "].name", name).param("closedPeriods[" + row + "].first", first)
                .param("closedPeriods[" + row + "].last", last);
    }

    private ResultActions save(MockHttpServletRequestBuilder form) throws Exception {
        return browser.perform(form.with(csrf()).with(visitors.as(house, "administrator")));
    }

    private LocalDate after(String from, int businessDays) {
        return house.as("director", () -> days.after(LocalDate.parse(from), businessDays));
    }
}
