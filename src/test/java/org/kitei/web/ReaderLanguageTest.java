package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.web.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@KiteiTest
@Import(TestHospital.class)
class ReaderLanguageTest {

    @Autowired
    TestHospital hospitals;

    @Autowired
    MockMvc browser;

    @Test
    void theDirectorOfAClinicIsNotCalledTheDirectorOfAHospital() throws Exception {
        assertThat(homeOfTheDirector(hospitals.clinic(), "/")).contains("院長、情報システム管理者").doesNotContain("病院長");
        assertThat(homeOfTheDirector(hospitals.hospital(), "/")).contains("病院長、情報システム管理者");
    }

    @Test
    void whoReadsEnglishReadsEnglishInAClinicToo() throws Exception {
        assertThat(homeOfTheDirector(hospitals.clinic(), "/?lang=en")).contains("Waiting for you");
    }

    @Test
    void aChangeOfLanguageKeepsWhatElseTheAddressAsksFor() throws Exception {
        assertThat(homeOfTheDirector(hospitals.clinic(), "/tasks?dueAfter=2026-01-01T00:00:00Z&idAfter=ab"))
                .contains("href=\"?dueAfter=2026-01-01T00:00:00Z&amp;idAfter=ab&amp;lang=en\"");
        assertThat(homeOfTheDirector(hospitals.clinic(), "/?lang=en")).contains("href=\"?lang=ja\"");
    }

    private String homeOfTheDirector(TestHospital.House house, String address) throws Exception {
        return browser.perform(get(address).with(signedInAs(house.id(), house.who("director"))))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
