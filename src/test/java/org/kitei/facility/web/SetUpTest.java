package org.kitei.facility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kitei.KiteiTest;
import org.kitei.facility.Deployment;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** On a database of its own, from empty to set up. */
@KiteiTest
@TestPropertySource(properties = "kitei.set-up.code=TEST-CODE")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTest {

    @Autowired MockMvc mvc;
    @Autowired Deployment deployment;
    @Autowired SignIn signIn;

    @Test
    @Order(1)
    void anEmptyDeploymentLeadsToTheSetUp() throws Exception {
        mvc.perform(get("/")).andExpect(redirectedUrl("/set-up"));
        mvc.perform(get("/sign-in")).andExpect(redirectedUrl("/set-up"));
        mvc.perform(get("/set-up")).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("consoleCode"))));
        mvc.perform(get("/set-up").header("X-Forwarded-For", "192.0.2.7"))
                .andExpect(content().string(containsString("consoleCode")));
        mvc.perform(get("/set-up/facility").param("lang", "en")).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    @Order(2)
    void fromTheNetworkNotEvenASampleIsMadeWithoutTheCode() throws Exception {
        mvc.perform(post("/set-up/sample").with(csrf()).param("size", "B").with(request -> {
            request.setRemoteAddr("192.0.2.7");
            return request;
        })).andExpect(content().string(containsString("設定コードが違います")));
        assertThat(deployment.isEmpty()).isTrue();
    }

    @Test
    @Order(2)
    void forgedHeadersOfAProxyDoNotMakeAStrangerLocal() throws Exception {
        mvc.perform(get("/set-up").header("X-Forwarded-For", "127.0.0.1").with(request -> {
            request.setRemoteAddr("192.0.2.7");
            return request;
        })).andExpect(content().string(containsString("consoleCode")));
        mvc.perform(get("/set-up").header("X-Forwarded-Host", "localhost").with(request -> {
            request.setServerName("kitei.example");
            return request;
        })).andExpect(content().string(containsString("consoleCode")));
    }

    @Test
    @Order(3)
    void whatIsWrongIsToldAndPasswordsAreNotShownAgain() throws Exception {
        mvc.perform(facility("guessed-code", "Ume-no-hana9!x"))
                .andExpect(content().string(containsString("設定コードが違います")))
                .andExpect(content().string(containsString("value=\"青空病院\"")))
                .andExpect(content().string(not(containsString("Ume-no-hana9"))));
        mvc.perform(facility("TEST-CODE", "Password-12345"))
                .andExpect(content().string(containsString("推測されやすい")));
        mvc.perform(facility("TEST-CODE", "umenohanagasaita"))
                .andExpect(content().string(containsString("文字、数字、記号をすべて使ってください。")));
        mvc.perform(post("/set-up/facility").with(csrf())).andExpect(content().string(stringContainsInOrder("設定コードが違います", "施設の名前を入れてください。",
                "施設コードは、", "規模を選んでください。", "氏名を入れてください。", "サインイン名は、", "パスワードは13字以上に", "</ul>", "施設の名前を入れてください。", "</main>")))
                .andExpect(content().string(not(containsString("id=\"shortName-error\""))));
        assertThat(deployment.isEmpty()).isTrue();
    }

    @Test
    @Order(4)
    void aFacilityIsSetUpAndItsPeopleSignIn() throws Exception {
        mvc.perform(facility("test code", "Ume-no-hana9!x")).andExpect(redirectedUrl("/sign-in?founded"));
        for (var name : new String[] {"director", "admin"}) {
            assertThat(signIn.attempt("", name, "Ume-no-hana9!x", "192.0.2.7")).isInstanceOf(SignIn.Accepted.class);
        }
        mvc.perform(get("/sign-in").param("founded", "")).andExpect(content().string(containsString("青空病院")))
                .andExpect(content().string(not(containsString(SampleFounding.PASSWORD))));
    }

    @Test
    @Order(5)
    void afterwardsTheSetUpIsClosed() throws Exception {
        mvc.perform(get("/set-up")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(post("/set-up/sample").with(csrf()).param("size", "B")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(facility("TEST-CODE", "Ume-no-hana9!x")).andExpect(redirectedUrl("/sign-in"));
        assertThat(deployment.holdsSeveral()).isFalse();
    }

    private static MockHttpServletRequestBuilder facility(String code, String password) {
        return post("/set-up/facility").with(csrf()).param("consoleCode", code)
                .param("name", "青空病院").param("code", "aozora").param("size", "B")
                .param("departments", "看護部\n医事課").param("systems", "電子カルテシステム")
                .param("directorName", "架空 大造").param("directorSignInName", "director")
                .param("directorPassword", password).param("directorPasswordAgain", password)
                .param("administratorName", "管理 番").param("administratorSignInName", "admin")
                .param("administratorPassword", password).param("administratorPasswordAgain", password);
    }
}
