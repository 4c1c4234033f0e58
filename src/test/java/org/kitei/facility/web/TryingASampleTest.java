package org.kitei.facility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kitei.KiteiTest;
import org.kitei.facility.Deployment;
import org.kitei.facility.SampleFounded;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.SetUp;
import org.kitei.facility.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;

/** On a database of its own: a founding that breaks off, one that does not, and a facility of one's own beside it. */
@KiteiTest
@TestPropertySource(properties = "kitei.set-up.code=TEST-CODE")
@Import(TryingASampleTest.BreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TryingASampleTest {

    @Autowired MockMvc mvc;
    @Autowired Deployment deployment;
    @Autowired SignIn signIn;
    @Autowired SetUp setUp;
    @Autowired BreaksOff fault;
    @Autowired DataSource database;

    @Test
    @Order(1)
    void aSampleThatWasLeftHalfMadeLeavesTheSetUpOpen() throws Exception {
        fault.wanted = true;
        mvc.perform(post("/set-up/sample").with(csrf()).param("size", "C")).andExpect(status().isInternalServerError());
        fault.wanted = false;
        assertThat(deployment.isEmpty()).isTrue();
        assertThat(signIn.attempt("sample-clinic", "incho", SampleFounding.PASSWORD, "192.0.2.7"))
                .isInstanceOf(SignIn.Refused.class);
        mvc.perform(get("/set-up")).andExpect(status().isOk()).andExpect(content().string(containsString("10秒")));
    }

    @Test
    @Order(2)
    void aDoubleClickMakesOneSampleAndBothEndAtTheSignIn() {
        var first = CompletableFuture.supplyAsync(this::tried);
        var second = CompletableFuture.supplyAsync(this::tried);
        assertThat(first.join()).isEqualTo("/sign-in");
        assertThat(second.join()).isEqualTo("/sign-in");
        assertThat(deployment.onlyFacility()).isPresent();
    }

    @Test
    @Order(3)
    void theSignInPageTellsHowToBeginWithOnesOwnFacility() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(content().string(containsString("--kitei.data=./our-data")));
    }

    @Test
    @Order(3)
    void theSignInPageGivesBackEveryConnectionItTook() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(content().string(containsString(SampleFounding.PASSWORD)));
        assertThat(database.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    @Order(4)
    void aFacilityOfOnesOwnIsSetUpBesideTheSampleWhereTheOperatorOpensTheSetUp() throws Exception {
        ReflectionTestUtils.setField(setUp, "open", true);
        mvc.perform(get("/sign-in")).andExpect(content().string(containsString("href=\"/set-up\"")));
        mvc.perform(get("/set-up")).andExpect(content().string(containsString("consoleCode")));
        mvc.perform(post("/set-up/facility").with(csrf()).param("consoleCode", "TEST-CODE")
                        .param("name", "青空病院").param("code", "aozora").param("size", "B")
                        .param("directorName", "架空 大造").param("directorSignInName", "director")
                        .param("directorPassword", "Ume-no-hana9!x").param("directorPasswordAgain", "Ume-no-hana9!x")
                        .param("directorAdministers", "true"))
                .andExpect(redirectedUrl("/sign-in?founded"));
        assertThat(signIn.attempt("aozora", "director", "Ume-no-hana9!x", "192.0.2.7"))
                .isInstanceOf(SignIn.Accepted.class);
    }

    private String tried() {
        try {
            return mvc.perform(post("/set-up/sample").with(csrf()).param("size", "C")).andReturn()
                    .getResponse().getRedirectedUrl();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @TestComponent
    static class BreaksOff {

        volatile boolean wanted;

        @EventListener
        void on(SampleFounded sample) {
            if (wanted) {
                throw new IllegalStateException("the power is cut");
            }
        }
    }
}
