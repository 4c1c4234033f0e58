package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@KiteiTest
class FacilityDirectoryTest {

    @Autowired TestHospital hospitals;
    @Autowired FacilityRecords facilities;
    @Autowired DepartmentRecords departments;
    @Autowired DepartmentOrder order;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;

    @Test
    void theFirstToAskAfterAStartIsToldTheDayThoughNothingHasBeenReadYet() {
        var clinic = hospitals.clinic();
        var started = new FacilityDirectory(facilities, departments, order, events, clock);
        FacilityContext.run(clinic.id(), null, () -> {
            assertThat(started.today()).isEqualTo(LocalDate.parse("2026-11-22"));
            assertThat(started.size()).isEqualTo(Size.C);
        });
    }
}
