package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.facility.Accounts;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityFounding;
import org.kitei.facility.NewFacility;
import org.kitei.facility.NewPerson;
import org.kitei.facility.Size;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KiteiTest
class DoorTest {

    private static final String PASSWORD = "Ume-no-hana9!x";

    @Autowired MockMvc mvc;
    @Autowired FacilityFounding founding;
    @Autowired Accounts accounts;
    @Autowired TestClock clock;

    private String code;
    private FacilityFounding.Founded founded;

    @BeforeEach
    void found() {
        clock.set(TestClock.START);
        code = "f-" + UUID.randomUUID();
        founded = founding.found(NewFacility.of(code, "青空病院", Size.B, NewPerson.of("架空 大造", "director", PASSWORD)));
    }

    @Test
    void aStrangerIsLedToTheSignIn() throws Exception {
        mvc.perform(get("/people")).andExpect(status().isFound()).andExpect(redirectedUrlPattern("**/sign-in"));
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepForeignScriptsAndFramesOut() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", containsString("camera=()")))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        mvc.perform(get("/sign-in").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndForeignSitesAndTravelsByTlsOnlyWhereItCame() throws Exception {
        mvc.perform(signingIn()).andExpect(cookie().httpOnly("SESSION", true)).andExpect(cookie().secure("SESSION", false))
                .andExpect(cookie().sameSite("SESSION", "Lax"));
        mvc.perform(signingIn().secure(true)).andExpect(cookie().secure("SESSION", true))
                .andExpect(cookie().httpOnly("SESSION", true)).andExpect(cookie().sameSite("SESSION", "Lax"));
        mvc.perform(get("/sign-in").param("lang", "en"))
                .andExpect(cookie().httpOnly("language", true)).andExpect(cookie().sameSite("language", "Lax"));
    }

    @Test
    void theFormsTokenIsInNoCookie() throws Exception {
        var answer = mvc.perform(get("/sign-in")).andExpect(content().string(containsString("name=\"_csrf\""))).andReturn().getResponse();
        assertThat(answer.getCookies()).extracting(Cookie::getName).containsOnly("SESSION");
    }

    @Test
    void whoSignsInSeesTheShellInTheChosenLanguage() throws Exception {
        var session = signIn();
        mvc.perform(get("/no/such/page").cookie(session))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("青空病院")))
                .andExpect(content().string(containsString("情報システム管理者")));
        mvc.perform(get("/no/such/page").cookie(session).param("lang", "en"))
                .andExpect(content().string(containsString("Page not found")));
    }

    @Test
    void aWrongPasswordLeadsBackWithTheNameKept() throws Exception {
        var refused = mvc.perform(post("/sign-in").with(csrf())
                        .param("facility", code).param("name", "director").param("password", "wrong"))
                .andExpect(redirectedUrl("/sign-in?failed")).andReturn();
        mvc.perform(get("/sign-in").param("failed", "").cookie(refused.getResponse().getCookie("SESSION")))
                .andExpect(content().string(containsString("サインイン名かパスワードが違います")))
                .andExpect(content().string(containsString("value=\"director\"")))
                .andExpect(content().string(not(containsString("wrong"))));
    }

    @Test
    void theSixthGuessHasToWait() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(failure()).extracting(SignInFailure::until).isNull();
        }
        assertThat(failure()).extracting(SignInFailure::until).isEqualTo(TestClock.START.plusSeconds(30));
    }

    private SignInFailure failure() throws Exception {
        var request = mvc.perform(post("/sign-in").with(csrf())
                .param("facility", code).param("name", "director").param("password", "wrong")).andReturn();
        var session = request.getResponse().getCookie("SESSION");
        return (SignInFailure) mvc.perform(get("/sign-in").param("failed", "").cookie(session))
                .andReturn().getModelAndView().getModel().get("failure");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/sign-in").param("name", "director").param("password", PASSWORD))
                .andExpect(status().isForbidden()).andExpect(forwardedUrl("/error"));
    }

    @Test
    void aNewPasswordEndsTheSessionsThatCameInWithTheOldOne() throws Exception {
        var session = signIn();
        FacilityContext.run(founded.facilityId(), founded.directorId(), () -> accounts.reset(founded.directorId()));
        mvc.perform(get("/no/such/page").cookie(session)).andExpect(redirectedUrl("/sign-in?ended"));
    }

    @Test
    void afterSigningOutTheSessionIsGone() throws Exception {
        var session = signIn();
        mvc.perform(post("/sign-out").with(csrf()).cookie(session)).andExpect(redirectedUrl("/sign-in?out"));
        mvc.perform(get("/people").cookie(session)).andExpect(redirectedUrlPattern("**/sign-in"));
    }

    private Cookie signIn() throws Exception {
        return mvc.perform(signingIn()).andExpect(redirectedUrl("/"))
                .andReturn().getResponse().getCookie("SESSION");
    }

    private MockHttpServletRequestBuilder signingIn() {
        return post("/sign-in").with(csrf()).param("facility", code).param("name", "director").param("password", PASSWORD);
    }
}
