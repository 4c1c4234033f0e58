package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital.House;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.Size;
import org.kitei.outside.OutsideDoor;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From a sample no mail goes to contractors that do not exist: link and code go from hand to hand. */
@KiteiTest
class WithoutMailTest {

    @Autowired SampleFounding samples;
    @Autowired AgreementList list;
    @Autowired AgreementKeeping keeping;
    @Autowired OutsideDoor door;
    @Autowired SigningDesk desk;
    @Autowired OutsideSignatures signatures;
    @Autowired AgreementReading reading;
    @Autowired Subcontracting subcontracting;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired JdbcClient database;
    @Autowired TestClock clock;

    @Test
    void linkAndCodeAreShownToTheContractManagerAndTheSignatureSaysSo() {
        var house = aSample();
        var sample = house.id();
        var manager = house.who("manager");
        var waiting = FacilityContext.call(sample, manager, () -> list.find(new AgreementQuery("廃棄", null, null, AgreementQuery.Order.UNTIL, null), 9))
                .get(0).id();
        var made = FacilityContext.call(sample, manager, () -> keeping.makeLink(waiting)).orElseThrow();
        var token = made.address().substring(made.address().lastIndexOf('/') + 1);
        assertThat(door.open(token, "192.0.2.99", java.util.Locale.JAPANESE).codeByMail()).isFalse();
        var visit = door.confirm(token, made.code(), "192.0.2.99").orElseThrow();
        var shown = desk.toSign(visit).contentHash();
        assertThat(desk.sign(visit, "例示 太郎", "代表取締役", shown).mailed()).isFalse();
        assertThat(FacilityContext.call(sample, manager, () -> signatures.on(waiting, shown)).orElseThrow().recipient()).isEmpty();
        assertThat(mailed(sample)).as("letters of a sample").isEmpty();
        assertThat(FacilityContext.call(sample, manager, () -> reading.get(waiting)).state()).isEqualTo(AgreementState.TO_COUNTERSIGN);
    }

    @Test
    void theSignedAgreementAndTheDeclarationAreHandedOverToo() throws Exception {
        var house = aSample();
        assertThat(database.sql("select count(*) from notice where facility_id = ? and person_id = ? and message_key = 'contract.told.hand-over-signed'")
                .params(house.id(), house.who("manager")).query(Long.class).single()).as("told to hand it over").isPositive();
        var signed = house.as("manager", () -> list.find(new AgreementQuery("", AgreementQuery.Selection.IN_FORCE, null, AgreementQuery.Order.UNTIL, null), 50))
                .stream().map(AgreementLine::id).filter(id -> house.as("manager", () -> subcontracting.possible(id))).findFirst().orElseThrow();

        var page = browser.perform(get("/contracts/" + signed).with(visitors.as(house, "manager"))).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("保存用のリンクを作る", "再委託の届出用リンクを作る", "いちどだけ表示します");
        for (var made : List.of("take-link", "subcontracts/link")) {
            var answer = browser.perform(post("/contracts/" + signed + "/" + made).with(visitors.as(house, "manager")).with(csrf())).andReturn();
            var shown = answer.getModelAndView().getModel();
            var address = shown.get("linkAddress").toString();
            var code = shown.get("linkCode").toString();
            assertThat(answer.getResponse().getContentAsString()).contains(address, code);
            assertThat(answer.getFlashMap().keySet()).as("in the session, which lies in the database").isEmpty();
            assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
            assertThat(door.confirm(address.substring(address.lastIndexOf('/') + 1), code, "192.0.2.98")).isPresent();
        }
        assertThat(mailed(house.id())).isEmpty();
    }

    @Test
    void reloadingThePageThatShowsALinkMakesNoOther() throws Exception {
        var house = aSample();
        var signed = house.as("manager", () -> list.find(new AgreementQuery("", AgreementQuery.Selection.IN_FORCE, null, AgreementQuery.Order.UNTIL, null), 50))
                .get(0).id();
        var page = browser.perform(get("/contracts/" + signed).with(visitors.as(house, "manager"))).andReturn().getResponse();
        var mark = form(page.getContentAsString());
        var session = page.getCookie("SESSION");

        var shown = browser.perform(post("/contracts/" + signed + "/take-link").param("_csrf", mark).cookie(session)
                .with(visitors.as(house, "manager"))).andReturn().getModelAndView().getModel();
        var again = browser.perform(post("/contracts/" + signed + "/take-link").param("_csrf", mark).cookie(session)
                .with(visitors.as(house, "manager"))).andReturn().getResponse().getContentAsString();
        assertThat(again).contains("リンクは、いちど表示しました", "href=\"/contracts/" + signed + "\"").doesNotContain("/s/");
        var address = shown.get("linkAddress").toString();
        assertThat(door.confirm(address.substring(address.lastIndexOf('/') + 1), shown.get("linkCode").toString(), "192.0.2.97")).isPresent();

        var next = form(browser.perform(get("/contracts/" + signed).cookie(session).with(visitors.as(house, "manager"))).andReturn().getResponse().getContentAsString());
        assertThat(browser.perform(post("/contracts/" + signed + "/take-link").param("_csrf", next).cookie(session)
                .with(visitors.as(house, "manager"))).andReturn().getModelAndView().getModel().get("linkAddress")).isNotNull().isNotEqualTo(address);
    }

    @Test
    void aLinkForSomebodyElseIsMadeEvenFromThePageBefore() throws Exception {
        var house = aSample();
        var signed = house.as("manager", () -> list.find(new AgreementQuery("", AgreementQuery.Selection.IN_FORCE, null, AgreementQuery.Order.UNTIL, null), 50))
                .get(0).id();
        var address = "/maintenance/application-links/" + signed;
        var page = browser.perform(get(address).with(visitors.as(house, "manager"))).andReturn().getResponse();
        var shown = new ArrayList<String>();
        for (var name : List.of("例示 一郎", "例示 一郎", "例示 二郎")) {
            shown.add(browser.perform(post(address).param("_csrf", form(page.getContentAsString())).param("name", name).param("email", "sample@example.jp")
                    .cookie(page.getCookie("SESSION")).with(visitors.as(house, "manager"))).andReturn().getModelAndView().getViewName());
        }
        assertThat(shown).containsExactly("outside/made", "outside/made-before", "outside/made");
    }

    private House aSample() {
        clock.set(TestClock.START);
        var sample = samples.found(Size.B);
        return new House(sample, "", Map.of("manager", database.sql("select person_id from appointment where facility_id = ? and role = 'CONTRACT_MANAGER'")
                .param(sample).query(UUID.class).single()));
    }

    private static String form(String page) {
        return page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private List<String> mailed(UUID facility) {
        return database.sql("select recipient from mail where facility_id = ? and notice_id is null").param(facility).query(String.class).list();
    }
}
