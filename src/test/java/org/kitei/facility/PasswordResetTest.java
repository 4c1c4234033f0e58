package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.ledger.Entry;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.regulation.TestCases;
import org.kitei.signature.Signatures;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** An administrator gives the director a new password: what keeps them from deciding with it. */
@KiteiTest
@RecordApplicationEvents
class PasswordResetTest {

    private static final String OWN = "Hototogisu-8#naku";

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Accounts accounts;
    @Autowired Signatures signatures;
    @Autowired SigningHolds holds;
    @Autowired Deputies deputies;
    @Autowired Ledger ledger;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;

    private House hospital;

    @BeforeEach
    void theDirectorsPasswordIsGivenAnewAndChanged() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        var initial = hospital.as("administrator", () -> accounts.reset(hospital.who("director")));
        hospital.as("director", () -> accounts.choose(hospital.who("director"), initial, OWN));
    }

    @Test
    void nothingIsSignedAndNoDeputyNamedWithIt() throws Exception {
        assertThatThrownBy(() -> hospital.as("director", () -> signatures.reauthenticate(OWN))).isInstanceOf(SigningHeld.class);
        assertThatThrownBy(() -> hospital.as("director", () ->
                deputies.name(hospital.who("administrator"), Set.of("decide"), hospitals.today(), null))).isInstanceOf(SigningHeld.class);
        var task = "/tasks/" + hospitals.task(hospital, "director", "decide").getId();
        browser.perform(post(task + "/sign").param("decision", "reject").param("reason", "ここに理由。").param("password", OWN)
                        .param("contentHash", "x").with(csrf()).with(visitors.as(hospital, "director")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("パスワードが再発行されたため")))
                .andExpect(content().string(containsString("ここに理由。")));
        browser.perform(post("/deputies/new/" + hospital.who("staff")).param("acts", "decide").param("from", "2026-11-22")
                        .with(csrf()).with(visitors.as(hospital, "director")))
                .andExpect(status().isForbidden()).andExpect(content().string(containsString("パスワードが再発行されたため")));
    }

    @Test
    void aThirdPersonConfirmsTheOwnerAndTheOwnerSigns() throws Exception {
        browser.perform(get("/password-resets").with(visitors.as(hospital, "secretary")))
                .andExpect(content().string(containsString("院長 太郎"))).andExpect(content().string(containsString("管理 花子")));
        var hold = hospital.as("secretary", holds::toConfirm).get(0).id();
        browser.perform(post("/password-resets/" + hold + "/confirm").with(csrf()).with(visitors.as(hospital, "secretary")))
                .andExpect(redirectedUrl("/password-resets"));
        assertThat(hospital.as("director", () -> signatures.reauthenticate(OWN))).isPresent();
        assertThat(hospital.as("director", () -> ledger.about(new Subject("person", hospital.who("director")))).stream().map(Entry::act))
                .startsWith("password-confirmed", "password-chosen", "password-reset");
    }

    @Test
    void neitherWhoGaveItNorItsOwnerNorJustAnybodyConfirms() {
        var hold = hospital.as("secretary", holds::toConfirm).get(0).id();
        for (var who : new String[] {"administrator", "director", "staff"}) {
            assertThat(hospital.as(who, holds::toConfirm)).as(who).isEmpty();
            assertThatThrownBy(() -> hospital.as(who, () -> holds.confirm(hold))).as(who).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void afterThreeBusinessDaysTheOwnerSignsWithoutAnybody() {
        // Sunday the 22nd, then the 23rd is a holiday: the third business day is Thursday the 26th.
        clock.set(Instant.parse("2026-11-26T14:59:58Z"));
        assertThatThrownBy(() -> hospital.as("director", () -> signatures.reauthenticate(OWN))).isInstanceOf(SigningHeld.class);
        clock.set(Instant.parse("2026-11-26T15:00:00Z"));
        assertThat(hospital.as("director", () -> signatures.reauthenticate(OWN))).isPresent();
    }

    @Test
    void theOwnerAndEveryWitnessAreTold() {
        var told = events.stream(Announcement.class).filter(one -> one.key().equals("facility.told.password-reset")).findFirst().orElseThrow();
        assertThat(told.to()).contains(hospital.who("director"), hospital.who("administrator"), hospital.who("secretary"),
                hospital.who("auditor")).doesNotContain(hospital.who("staff"));
    }
}
