package org.kitei.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Apart from the tests' own program, whose start must not touch what other tests let fail. */
class TryingAgainAtStartTest {

    private final ManagementService engine = mock(ManagementService.class);

    @Test
    void aProgramThatHasStartedTriesAgainWhatStandsStill() {
        var standing = mock(Job.class);
        when(standing.getId()).thenReturn("standing");
        var all = mock(JobQuery.class);
        var withoutTries = mock(JobQuery.class);
        when(engine.createJobQuery()).thenReturn(all);
        when(all.noRetriesLeft()).thenReturn(withoutTries);
        when(withoutTries.list()).thenReturn(List.of(standing));

        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(TryingAgainAtStart.class, () -> new TryingAgainAtStart(engine));
            program.refresh();
            program.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], program, Duration.ZERO));
        }
        verify(engine).setJobRetries("standing", EngineSettings.TRIES);
    }
}
