package org.kitei.regulation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A case's page says why somebody cannot do what another could, or what they could earlier. */
@KiteiTest
class WhyNotTest {

    private static final String ALONE = "起案者の試験 drafterさんだけができます。";

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired DateRequest dates;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;

    private House hospital;
    private UUID id;

    @BeforeEach
    void aCase() {
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
    }

    @Test
    void whileItIsDraftedOthersAreToldWhoCan() throws Exception {
        sees("drafter", "まだ提出していません。").andExpect(content().string(not(containsString(ALONE))));
        sees("m1", ALONE).andExpect(content().string(containsString("病院長か事務局ができます。")));
        sees("secretary", ALONE).andExpect(content().string(not(containsString("病院長か事務局ができます。"))));
    }

    @Test
    void onceSubmittedTheDrafterIsToldHowToGetItBack() throws Exception {
        cases.submit(hospital);
        sees("drafter", "提出した本文は直せません。").andExpect(content().string(not(containsString("次の人がもう仕事を始めました。"))));
        cases.callInWriting(hospital);
        sees("drafter", "次の人がもう仕事を始めました。").andExpect(content().string(containsString("施行日は決裁で決まります。")));
    }

    @Test
    void onceDecidedOnlyTheDateCanBeAskedForAndOnlyOnce() throws Exception {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-10");
        sees("drafter", "決裁が済んでいます。").andExpect(content().string(not(containsString("もう求められています。"))));
        sees("m1", "起案者の試験 drafterさん、病院長、事務局ができます。");
        hospital.as("drafter", () -> dates.ask(id, LocalDate.parse("2026-12-20"), "準備のため。"));
        sees("drafter", "もう求められています。");
        cases.dawn(hospital, "2026-12-10");
        see("drafter").andExpect(content().string(not(containsString("今できないこと"))));
    }

    private ResultActions sees(String who, String words) throws Exception {
        return see(who).andExpect(content().string(containsString(words)));
    }

    private ResultActions see(String who) throws Exception {
        return browser.perform(get("/cases/" + id).locale(Locale.JAPANESE).with(visitors.as(hospital, who)));
    }
}
