package org.kitei;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kitei.contract.NoticesComplete;
import org.kitei.contract.TestContracts;
import org.kitei.inbox.OpenTasks;
import org.kitei.ledger.LedgerFindings;
import org.kitei.maintenance.ContractInvariants;
import org.kitei.maintenance.TestSwitch;
import org.kitei.maintenance.TestWorks;
import org.kitei.maintenance.WalkingContracts;
import org.kitei.notice.TestPost;
import org.kitei.notice.ToldPages;
import org.kitei.regulation.TestCases;
import org.kitei.regulation.WalkInvariants;
import org.kitei.regulation.WalkingHospital;
import org.kitei.web.Visitors;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on an empty database: H2 in memory, or a real PostgreSQL with {@code -Dkitei.database=postgres}.
 * All such tests share one program, so each founds facilities of its own.
 * Time stands still unless the test moves its {@link TestClock}; timers fire only when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(
        classes = {KiteiApplication.class, TestClock.Configuration.class, QuickPasswords.Configuration.class, Faults.Configuration.class, TestHospital.class,
            TestCases.class, WalkingHospital.class, WalkInvariants.class, Traces.class, Visitors.class, TestPost.class, TestContracts.class, NoticesComplete.class, TestSwitch.class, TestWorks.class,
            LedgerFindings.class, ToldPages.class, OpenTasks.class, WalkingContracts.class, ContractInvariants.class},
        initializers = {TestDatabase.class, TestMail.class})
@ExtendWith(TestClock.AtStart.class)
public @interface KiteiTest {
}
