package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@KiteiTest
@Import(TestHospital.class)
class LifecycleTest {

    @Autowired
    TestHospital hospitals;

    @Autowired
    CaseOpening opening;

    @Autowired
    CaseReading cases;

    @Autowired
    RegulationReading regulations;

    @Autowired
    TestClock clock;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
    }

    @Test
    void aHospitalsDraftIsDeliberatedDecidedAndInForceFromMidnightOfItsDay() {
        var hospital = hospitals.hospital();
        var id = hospital.as("drafter", () -> opening.enact());
        hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "submit", "reason", "ガイドラインに沿って定める。"));
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "written", "deadline", "2026-11-29"));
        for (int i = 1; i <= 5; i++) {
            hospitals.does(hospital, "m" + i, "give-opinion", Map.of("opinion", "adopt"));
        }
        hospitals.does(hospital, "chair", "confirm-minutes", Map.of("minutes", "議事録"));
        hospitals.does(hospital, "director", "decide", Map.of("decision", "approve", "effectiveDate", "2026-12-01"));

        var regulation = hospital.as("staff", () -> cases.get(id)).regulationId();
        assertThat(state(hospital, id)).isEqualTo(CaseState.PROMULGATED);
        assertThat(inForce(hospital, regulation, "2026-11-30")).isNull();
        assertThat(inForce(hospital, regulation, "2026-12-01")).isNotNull();

        hospitals.travelTo(LocalDate.parse("2026-12-01").atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
        assertThat(state(hospital, id)).isEqualTo(CaseState.IN_FORCE);
    }

    private CaseState state(TestHospital.House house, UUID caseId) {
        return house.as("director", () -> cases.get(caseId).state());
    }

    private EditionView inForce(TestHospital.House house, UUID regulation, String day) {
        return house.as("staff", () -> regulations.get(regulation, LocalDate.parse(day)).inForce());
    }
}
