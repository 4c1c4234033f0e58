package org.kitei.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.Map;
import java.time.LocalDate;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.facility.Announcement;
import org.kitei.facility.NewPerson;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.ledger.Entry;
import org.kitei.ledger.Ledger;
import org.kitei.regulation.DateRequest;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody with an account reads each edition and confirms that. */
@KiteiTest
@RecordApplicationEvents
class AcknowledgementTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired AcknowledgementReading acknowledgements;
    @Autowired Confirming confirming;
    @Autowired EditionsToRead editionsToRead;
    @Autowired People people;
    @Autowired Ledger ledger;
    @Autowired RuntimeService engine;
    @Autowired ManagementService jobs;
    @Autowired DateRequest dates;
    @Autowired EditionsNotYetMadeKnown notYetKnown;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;
    @Autowired MockMvc browser;
    @Autowired Visitors visitors;
    @Autowired Traces traces;

    private House clinic;
    private UUID regulation;
    private AcknowledgementView edition;

    @BeforeEach
    void aRegulationInForce() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-12-01");
        edition = of("staff").get(0);
    }

    @Test
    void everyoneWithAnAccountIsAskedFromThePromulgationOn() {
        assertThat(of("director")).hasSize(1);
        assertThat(of("administrator")).hasSize(1);
        assertThat(told("acknowledgement.told.read")).contains(clinic.who("staff"), clinic.who("director"));
        assertThat(clinic.as("staff", () -> editionsToRead.ofPersonAtWork(Locale.JAPANESE))).hasSize(1);
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(edition.editionId().toString()).count()).isOne();
    }

    @Test
    void whoConfirmsIsNotAskedAgainAndTheLedgerSaysWhichTextItWas() {
        confirm("staff");
        confirm("staff");
        assertThat(of("staff")).isEmpty();
        assertThat(acts()).filteredOn("acknowledged"::equals).hasSize(1);
        assertThat(clinic.as("staff", () -> ledger.about(AcknowledgementSubject.of(edition.editionId()))).get(0).contentHash())
                .isEqualTo(edition.contentHash());
    }

    @Test
    void anotherTextIsNotConfirmed() {
        assertThatThrownBy(() -> clinic.as("staff", () -> confirming.confirm(edition.editionId(), "0".repeat(64))))
                .isInstanceOf(NoSuchRecord.class);
        assertThat(of("staff")).hasSize(1);
    }

    @Test
    void whoJoinsLaterIsAskedTooAndWhoHasNoAccountIsNot() {
        var joined = clinic.as("administrator", () -> people.enter(NewPerson.of("新 人", "newcomer", TestHospital.PASSWORD)));
        clinic.people().put("newcomer", joined);
        assertThat(of("newcomer")).extracting(AcknowledgementView::editionId).containsExactly(edition.editionId());
    }

    @Test
    void aNewEditionTakesThePlaceOfTheFormer() {
        amend("2027-04-01");
        assertThat(of("staff")).extracting(AcknowledgementView::edition).containsExactly(2);
        assertThatThrownBy(() -> confirm("staff")).isInstanceOf(NoLongerAsked.class);
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(edition.editionId().toString()).count()).isZero();
        assertThat(traces.acts(clinic.id())).contains("made-known", "no-longer-made-known");
    }

    @Test
    void thoseMissingAreRemindedAndThenTheDirectorIsTold() {
        amend("2027-04-01");
        edition = of("staff").get(0);
        confirm("director");
        events.clear();
        hospitals.travelTo(clinic, TestCases.midnight("2026-12-07"));
        assertThat(told("acknowledgement.told.read")).isEmpty();
        hospitals.travelTo(clinic, TestCases.midnight("2026-12-08"));
        assertThat(told("acknowledgement.told.read")).contains(clinic.who("staff")).doesNotContain(clinic.who("director"));
        assertThat(told("acknowledgement.told.missing")).isEmpty();
        hospitals.travelTo(clinic, TestCases.midnight(edition.dueOn().plusDays(1).toString()));
        assertThat(told("acknowledgement.told.missing")).containsExactly(clinic.who("director"));
    }

    @Test
    void theReminderOnTheEveFollowsTheDayThatMoves() {
        var later = cases.amended(clinic, regulation, "この規程は、毎年見直さなければならない。");
        cases.submit(clinic);
        cases.approve(clinic, "2027-01-29");
        var edition = of("staff").get(0);
        assertThat(eve(edition)).isEqualTo(TestCases.midnight("2027-01-28"));
        clinic.as("director", () -> dates.ask(later, LocalDate.parse("2027-03-26"), "準備が間に合わない。"));
        hospitals.does(clinic, "director", "decide-date",
                Map.of("dateDecision", "move", "effectiveDate", "2027-03-26", "reason", "準備に合わせる。"));
        assertThat(eve(edition)).isEqualTo(TestCases.midnight("2027-03-25"));
    }

    private Instant eve(AcknowledgementView edition) {
        var instance = engine.createProcessInstanceQuery().processInstanceBusinessKey(edition.editionId().toString()).singleResult();
        return jobs.createJobQuery().processInstanceId(instance.getId()).activityId("eve-reached").singleResult().getDuedate().toInstant();
    }

    @Test
    void anEditionFromBeforeThereWereAcknowledgementsIsMadeKnownAtTheStartAndOnce() {
        transaction.executeWithoutResult(tx -> {
            database.sql("delete from confirmation where facility_id = ?").param(clinic.id()).update();
            database.sql("delete from acknowledgement where facility_id = ?").param(clinic.id()).update();
        });
        assertThat(of("staff")).isEmpty();
        notYetKnown.makeKnown();
        notYetKnown.makeKnown();
        assertThat(of("staff")).extracting(AcknowledgementView::editionId).containsExactly(edition.editionId());
    }

    @Test
    void manyReadersAreShownAPageAtATimeInTheirOrder() throws Exception {
        for (int i = 10; i < 40; i++) {
            var name = "読者 " + i;
            var signIn = "reader-" + i;
            clinic.as("administrator", () -> people.enter(NewPerson.of(name, signIn, TestHospital.PASSWORD)));
        }
        var all = clinic.as("director", () -> acknowledgements.people(edition.editionId())).stream().map(PersonLine::name).toList();
        var first = clinic.as("director", () -> acknowledgements.page(edition.editionId(), false, null, 25));
        var second = clinic.as("director", () -> acknowledgements.page(edition.editionId(), false, first.get(24).personId(), 25));
        assertThat(Stream.concat(first.stream(), second.stream()).map(PersonLine::name)).containsExactlyElementsOf(all);
        confirm("staff");
        assertThat(clinic.as("director", () -> acknowledgements.page(edition.editionId(), true, null, 50))).hasSize(all.size() - 1);
        assertThat(page("/acknowledgements/" + edition.editionId() + "/people", "director")).contains("次の25人")
                .contains("after=" + first.get(24).personId());
        assertThat(page("/acknowledgements/" + edition.editionId() + "/people?after=" + first.get(24).personId(), "director"))
                .contains("読者 39").doesNotContain("読者 10").doesNotContain("次の25人").contains("最初へ");
    }

    @Test
    void anotherFacilitySeesNothingOfIt() {
        var other = hospitals.clinic();
        assertThatThrownBy(() -> other.as("director", () -> acknowledgements.get(edition.editionId()))).isInstanceOf(NoSuchRecord.class);
        assertThat(other.as("director", () -> acknowledgements.people(edition.editionId()))).isEmpty();
        assertThatThrownBy(() -> other.as("staff", () -> confirming.confirm(edition.editionId(), edition.contentHash())))
                .isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void thePageAsksAndThenSaysThatItIsDone() throws Exception {
        var address = "/acknowledgements/" + edition.editionId();
        assertThat(page(address, "staff")).contains("読んで確認しました", "第１条");
        var answer = browser.perform(post(address).param("contentHash", edition.contentHash()).with(csrf())
                .with(visitors.as(clinic, "staff"))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page(address, "staff")).contains("あなたは").doesNotContain("id=\"confirm\"");
    }

    @Test
    void theColumnsOfWhatChangedAreTurnedOnThePage() throws Exception {
        cases.amended(clinic, regulation, "この規程は、毎年見直さなければならない。");
        cases.submit(clinic);
        cases.approve(clinic, "2027-01-01");
        cases.dawn(clinic, "2027-01-01");
        var address = "/acknowledgements/" + cases.on(clinic, regulation, "2027-01-01").inForce().id();
        assertThat(page(address, "staff")).containsSubsequence("<th scope=\"col\">改正後", "<th scope=\"col\">改正前").contains("?columns=former-first#comparison");
        assertThat(page(address + "?columns=former-first", "staff")).containsSubsequence("<th scope=\"col\">改正前", "<th scope=\"col\">改正後")
                .contains("?columns=next-first#comparison");
    }

    @Test
    void atHomeItStandsBehindTheTasksUntilItIsOverdue() throws Exception {
        cases.amend(clinic, regulation);
        var toRead = "href=\"/acknowledgements/" + edition.editionId();
        assertThat(page("/", "director")).containsSubsequence("href=\"/tasks/", toRead);
        clock.set(TestCases.midnight(edition.dueOn().plusDays(1).toString()));
        assertThat(page("/", "director")).containsSubsequence(toRead, "href=\"/tasks/");
    }

    @Test
    void itStandsInTheListOfTasksToo() throws Exception {
        var toRead = "href=\"/acknowledgements/" + edition.editionId();
        assertThat(page("/tasks", "staff")).contains(toRead).doesNotContain("いま、あなたを待っている仕事はありません");
        confirm("staff");
        assertThat(page("/tasks", "staff")).doesNotContain(toRead).contains("いま、あなたを待っている仕事はありません");
    }

    @Test
    void whoHasConfirmedIsSeenByThoseWhoAnswerForIt() throws Exception {
        confirm("staff");
        var address = "/acknowledgements/" + edition.editionId() + "/people";
        assertThat(page(address, "director")).contains("試験 staff", "3人のうち1人");
        assertThat(page(address + "?missing=true", "director")).doesNotContain("試験 staff").contains("管理 花子");
        var file = page(address + ".csv", "director");
        assertThat(file).startsWith("\uFEFF").contains("\"試験 staff\"");
        assertThat(browser.perform(get(address).with(visitors.as(clinic, "staff"))).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    private void amend(String day) {
        cases.amended(clinic, regulation, "一文を加える。");
        cases.submit(clinic);
        cases.approve(clinic, day);
    }

    private String page(String address, String who) throws Exception {
        var answer = browser.perform(get(address).with(visitors.as(clinic, who))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void confirm(String who) {
        clinic.as(who, () -> confirming.confirm(edition.editionId(), edition.contentHash()));
    }

    private List<AcknowledgementView> of(String who) {
        return clinic.as(who, acknowledgements::mine);
    }

    private List<UUID> told(String key) {
        return events.stream(Announcement.class).filter(told -> told.key().equals(key))
                .flatMap(told -> told.to().stream()).distinct().toList();
    }

    private List<String> acts() {
        return clinic.as("staff", () -> ledger.about(AcknowledgementSubject.of(edition.editionId()))).stream().map(Entry::act).toList();
    }
}
