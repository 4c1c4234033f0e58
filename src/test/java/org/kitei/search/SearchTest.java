package org.kitei.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Texts in force, earlier ones and cases are found by what they say. */
@KiteiTest
class SearchTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Search search;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired MockMvc browser;
    @Autowired Visitors visitors;

    private House clinic;
    private UUID regulation;

    @BeforeEach
    void aRegulationInForce() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-12-01");
    }

    @Test
    void anArticleInForceIsFoundByAPartOfAWordInAnyWidthAndKana() {
        assertThat(texts("じょうほうしすてむ")).isEmpty();
        assertThat(texts("情報しすてむ")).isNotEmpty();
        assertThat(texts("情報ｼｽﾃﾑ")).isEqualTo(texts("情報システム"));
    }

    @Test
    void severalWordsMustAllBeFoundInOneArticle() {
        var both = texts("この規程 情報システム");
        assertThat(both).isNotEmpty();
        assertThat(texts("情報システム").size()).isGreaterThanOrEqualTo(both.size());
        assertThat(texts("監査 どこにもない言葉")).isEmpty();
    }

    @Test
    void aNewTextIsFoundFromItsDayOnAndTheFormerOnRequestAfterwards() {
        amend("蓄電池を備える。", "2027-02-01");
        assertThat(texts("蓄電池")).isEmpty();
        assertThat(earlier("蓄電池")).hasSize(1);
        cases.dawn(clinic, "2027-02-01");
        assertThat(texts("蓄電池")).hasSize(1);
        assertThat(earlier("蓄電池")).isEmpty();
    }

    @Test
    void anEditionWritesOnlyWhatItChangesAndTheSupplementaryProvisionThatItAdds() {
        var before = lines();
        amend("蓄電池を備える。", "2027-02-01");
        assertThat(lines()).isEqualTo(before + 2);
    }

    @Test
    void aCaseIsFoundByItsNumberItsTitleAndItsSummary() {
        assertThat(find("制定", true).cases()).hasSize(1);
        assertThat(find("2026-001", true).cases()).hasSize(1);
        assertThat(find("ガイドラインに沿って改める", true).cases()).hasSize(1);
        assertThat(find("制定", false).cases()).isEmpty();
    }

    @Test
    void anotherFacilityFindsNothingOfIt() {
        amend("ひみつの一文。", "2026-12-01");
        var other = hospitals.clinic();
        assertThat(other.as("director", () -> search.find("ひみつの一文", true, true)).isEmpty()).isTrue();
    }

    @Test
    void thePageMarksWhatWasFoundAndRunsNothingThatWasTyped() throws Exception {
        assertThat(page("/search?q=監査", "staff")).contains("<mark>監査</mark>").doesNotContain("/cases/");
        assertThat(page("/search?q=制定", "director")).contains("/cases/");
        assertThat(page("/search?q=<script>alert(1)</script>&earlier=true", "staff")).doesNotContain("<script>alert");
        assertThat(page("/search", "staff")).contains("name=\"q\"");
        assertThat(page("/search?q=%00%25", "staff")).contains("name=\"q\"");
    }

    private void amend(String sentence, String day) {
        cases.amended(clinic, regulation, sentence);
        cases.submit(clinic);
        cases.approve(clinic, day);
    }

    private Found find(String typed, boolean withCases) {
        return clinic.as("director", () -> search.find(typed, false, withCases));
    }

    private List<String> texts(String typed) {
        return addresses(find(typed, false).texts());
    }

    private List<String> earlier(String typed) {
        return addresses(clinic.as("director", () -> search.find(typed, true, false)).earlier());
    }

    private static List<String> addresses(List<Found.OfRegulation> found) {
        return found.stream().flatMap(one -> one.hits().stream()).map(Found.Hit::address).collect(Collectors.toList());
    }

    private long lines() {
        return jdbc.sql("select count(*) from search_line where facility_id = ? and kind <> 'CASE'").param(clinic.id())
                .query(Long.class).single();
    }

    private String page(String address, String who) throws Exception {
        var answer = browser.perform(get(URI.create(address.replace("<", "%3C").replace(">", "%3E")))
                .with(visitors.as(clinic, who))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
