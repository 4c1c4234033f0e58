package org.kitei.upgrade;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.kitei.KiteiApplication;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.ledger.LedgerFindings;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on a database the first release has left behind, a fresh copy for each class.
 * Time stands still and timers wait, as in {@link org.kitei.KiteiTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "kitei.move-cases=false"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@DirtiesContext
@ContextConfiguration(
        classes = {KiteiApplication.class, TestClock.Configuration.class, TestHospital.class, TestCases.class, OldCases.class, Visitors.class, LedgerFindings.class},
        initializers = FirstReleaseDatabase.class)
public @interface FirstReleaseTest {
}
