package org.kitei.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two editions beside each other. */
@KiteiTest
class ComparisonPageTest {

    private static final String SENTENCE = "この規程は、毎年見直さなければならない。";

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;

    private House clinic;
    private UUID regulation;

    @BeforeEach
    void twoEditions() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-12-01");
        cases.amended(clinic, regulation, SENTENCE);
        cases.submit(clinic);
        cases.approve(clinic, "2027-04-01");
    }

    @Test
    void theEditionThatWaitsIsComparedWithTheOneInForce() throws Exception {
        compare("?from=1&to=2").andExpect(status().isOk()).andExpect(content().string(containsString("<ins>" + SENTENCE)));
    }

    @Test
    void theLaterEditionStandsOnTheLeftWhicheverIsNamedFirst() throws Exception {
        compare("?from=2&to=1").andExpect(content().string(containsString("<ins>" + SENTENCE)))
                .andExpect(content().string(not(containsString("<del>" + SENTENCE))));
    }

    @Test
    void withoutAChoiceTheEditionInForceIsComparedWithTheOneBefore() throws Exception {
        compare("").andExpect(content().string(not(containsString(SENTENCE))));
        cases.dawn(clinic, "2027-04-01");
        compare("").andExpect(content().string(containsString(SENTENCE)));
    }

    @Test
    void anEditionThatIsNotThereIsNotFound() throws Exception {
        compare("?from=1&to=9").andExpect(status().isNotFound());
    }

    private ResultActions compare(String which) throws Exception {
        return browser.perform(get("/regulations/" + regulation + "/compare" + which).with(visitors.as(clinic, "staff")));
    }
}
