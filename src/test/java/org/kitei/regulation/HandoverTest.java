package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.TestHospital.Refused;
import org.kitei.facility.Appointments;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Leaving;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.ledger.Ledger;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A case goes to another drafter, and nobody leaves with work under way. */
@KiteiTest
class HandoverTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CaseHandover handover;
    @Autowired CaseOpening opening;
    @Autowired Leaving leaving;
    @Autowired Appointments appointments;
    @Autowired Ledger ledger;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;

    private House hospital;
    private UUID id;

    @BeforeEach
    void anotherDrafts() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
        appoint("staff", Role.DRAFTER);
    }

    @Test
    void theTaskGoesToTheNewDrafterAndTheReasonOnTheRecord() {
        handOver("secretary", "staff", "異動のため");
        assertThat(hospitals.waiting(hospital, "drafter")).isEmpty();
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("draft-text");
        assertThat(hospital.as("director", () -> ledger.about(CaseSubject.of(id)))).first().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("drafter-replaced");
            assertThat(entry.details()).containsEntry("reason", "異動のため").containsEntry("former", hospital.who("drafter").toString());
        });
    }

    @Test
    void whatComesBackLaterComesToTheNewDrafter() {
        cases.bringBeforeTheDirector(hospital);
        handOver("director", "staff", "異動のため");
        cases.sendBack(hospital);
        assertThat(hospitals.waiting(hospital, "drafter")).isEmpty();
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("draft-text");
    }

    @Test
    void whoDraftedItBeforeDoesNotDecideItEither() {
        cases.bringBeforeTheDirector(hospital);
        handOver("secretary", "staff", "病院長になるため");
        appoint("drafter", Role.DIRECTOR);
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(hospital, "drafter", "decide",
                Map.of("decision", "reject", "reason", "理由"))).errors()).containsOnlyKeys("decision");
    }

    @Test
    void itNeedsTheRightADrafterAndAReason() {
        assertThatThrownBy(() -> handOver("drafter", "staff", "理由")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handOver("secretary", "m1", "理由")).isInstanceOf(InvalidInput.class).hasMessageContaining("successor");
        assertThatThrownBy(() -> handOver("secretary", "drafter", "理由")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> handOver("secretary", "staff", " ")).isInstanceOf(InvalidInput.class).hasMessageContaining("reason");
    }

    @Test
    void nobodyLeavesBeforeTheirCasesHaveAnotherDrafter() throws Exception {
        var page = "/people/" + hospital.who("drafter");
        browser.perform(get(page).with(visitors.as(hospital, "administrator")))
                .andExpect(content().string(containsString("起案中の案件を引き継ぐ人")));
        browser.perform(post(page + "/leave").param("lastDay", "2026-11-30").with(csrf()).with(visitors.as(hospital, "administrator")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("引き継ぐ人を選んでください")));
        browser.perform(post(page + "/leave").param("lastDay", "2026-11-30").param("successor-cases", hospital.who("staff").toString())
                        .with(csrf()).with(visitors.as(hospital, "administrator")))
                .andExpect(redirectedUrl(page));
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("draft-text");
    }

    @Test
    void theLastHolderOfARoleForWhichWorkWaitsDoesNotLeaveBeforeASuccessorIsAppointed() throws Exception {
        cases.submit(hospital);
        var page = "/people/" + hospital.who("secretary");
        browser.perform(get(page).with(visitors.as(hospital, "administrator")))
                .andExpect(content().string(containsString("この人だけが持つ役割に")));
        browser.perform(post(page + "/leave").param("lastDay", "2026-11-30").with(csrf()).with(visitors.as(hospital, "administrator")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("先に病院長が後任を任命してください")));
        appoint("staff", Role.SECRETARY);
        browser.perform(post(page + "/leave").param("lastDay", "2026-11-30").with(csrf()).with(visitors.as(hospital, "administrator")))
                .andExpect(redirectedUrl(page));
    }

    @Test
    void whoHasALastDayOpensNothingAndTakesNothingOver() {
        hospital.as("administrator", () -> leaving.leave(hospital.who("staff"), hospitals.today().plusDays(7), Map.of(), "退職"));
        assertThatThrownBy(() -> hospital.as("staff", () -> opening.enact())).isInstanceOf(InvalidInput.class).hasMessageContaining("leaving");
        assertThatThrownBy(() -> handOver("secretary", "staff", "異動のため")).isInstanceOf(InvalidInput.class).hasMessageContaining("successor");
    }

    @Test
    void thePageAsksForTheNewDrafterAndKeepsTheReason() throws Exception {
        var page = "/cases/" + id + "/drafter";
        browser.perform(post(page).param("reason", "異動のため").with(csrf()).with(visitors.as(hospital, "secretary")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("異動のため</textarea>")));
        browser.perform(post(page).param("successor", hospital.who("staff").toString()).param("reason", "異動のため")
                        .with(csrf()).with(visitors.as(hospital, "secretary"))).andExpect(redirectedUrl("/cases/" + id));
        assertThat(cases.get(hospital, id).drafterName()).isEqualTo("試験 staff");
    }

    private void handOver(String who, String to, String reason) {
        hospital.as(who, () -> handover.handOver(id, hospital.who(to), reason));
    }

    private void appoint(String who, Role role) {
        hospital.as("director", () -> {
            appointments.appoint(hospital.who(who), role, null, hospitals.today(), null);
        });
    }
}
