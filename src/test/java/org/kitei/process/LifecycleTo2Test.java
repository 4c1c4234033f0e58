package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kitei.AtOnce;
import org.kitei.TestClock;
import org.kitei.TestHospital.House;
import org.kitei.ledger.LedgerFindings;
import org.kitei.regulation.CaseState;
import org.kitei.upgrade.FirstReleaseTest;
import org.kitei.upgrade.OldCases;
import org.springframework.beans.factory.annotation.Autowired;

/** The cases of the first release's database, moved to version 2. */
@FirstReleaseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleTo2Test {

    private static final int CASES = 17;
    private static final int ROUNDS = 7;

    @Autowired OldCases old;
    @Autowired LifecycleTo2 to2;
    @Autowired RuntimeService runtime;
    @Autowired RepositoryService repository;
    @Autowired ManagementService engine;
    @Autowired LedgerFindings verification;
    @Autowired TestClock clock;

    @AfterEach
    void theLedgerVerifies() {
        assertThat(verification.ofEveryFacility()).isEmpty();
    }

    @Test
    @Order(1)
    void everyCaseMovesOnceWithItsTasksThoughTwoNodesMoveThemAtOnce() throws Exception {
        clock.set(TestClock.START);
        var before = waiting();
        assertThat(versions()).containsOnly(Map.entry("regulation-lifecycle 1", CASES), Map.entry("committee-review 1", ROUNDS));

        var id = old.get(old.hospital(), "招集待ちの規程の制定").id().toString();
        var round = runtime.createProcessInstanceQuery().processDefinitionKey("committee-review").processInstanceBusinessKey(id)
                .singleResult().getId();
        var roundId = runtime.getVariable(round, "roundId");
        runtime.setVariable(round, "roundId", UUID.randomUUID().toString());
        assertThat(AtOnce.answers(2, to2::moveAll)).as("one that cannot be moved is named and stays").allSatisfy(
                result -> assertThat(result.failed()).containsExactly(id));
        runtime.setVariable(round, "roundId", roundId);
        assertThat(to2.moveAll()).as("and moves the next time").isEqualTo(new LifecycleTo2.Result(1, List.of()));

        assertThat(versions()).containsOnly(Map.entry("regulation-lifecycle 3", CASES), Map.entry("committee-review 2", ROUNDS));
        assertThat(waiting()).isEqualTo(before);
        for (var house : List.of(old.hospital(), old.clinic())) {
            old.of(house).keySet().stream().filter(title -> isAlive(house, title)).forEach(title -> assertThat(
                    old.get(house, title).acts().stream().filter(act -> act.act().equals("case-moved"))).as(title).hasSize(1));
        }
    }

    @Test
    @Order(2)
    void movingAgainDoesNothing() {
        assertThat(to2.moveAll()).isEqualTo(new LifecycleTo2.Result(0, List.of()));
    }

    @Test
    @Order(3)
    void whatMovedRemindsFromNowOn() {
        assertThat(timers("draft-idle")).isEqualTo(5);
        assertThat(timers("decision-awaited")).isEqualTo(3);
        assertThat(timers("day-before-deadline")).isEqualTo(2);
        assertThat(timers("call-overdue")).isEqualTo(1);
        assertThat(timers("effective-date-reached")).isEqualTo(2);
    }

    @Test
    @Order(3)
    void aCaseThatMovedAtATieCanBeWithdrawn() {
        old.isWithdrawnOnTrial(old.hospital(), "可否同数の規程の制定");
    }

    @Test
    @Order(4)
    void everyCaseThatMovedGoesOnToItsEnd() {
        for (var house : List.of(old.hospital(), old.clinic())) {
            old.of(house).keySet().stream().filter(title -> isAlive(house, title)).forEach(title -> {
                clock.set(TestClock.START);
                old.carryToForce(house, title);
            });
        }
        assertThat(versions()).isEmpty();
    }

    private boolean isAlive(House house, String title) {
        var state = old.get(house, title).state();
        return state.undecided() || state == CaseState.PROMULGATED;
    }

    private Map<String, List<String>> waiting() {
        var waiting = new HashMap<String, List<String>>();
        for (var house : List.of(old.hospital(), old.clinic())) {
            old.of(house).keySet().forEach(title -> waiting.put(house.code() + " " + title, old.waiting(house, title)));
        }
        return waiting;
    }

    /** How many instances run on each version of the models that the first release had. */
    private Map<String, Integer> versions() {
        var versions = new HashMap<String, Integer>();
        runtime.createProcessInstanceQuery().processDefinitionKeyIn("regulation-lifecycle", "committee-review").list().forEach(instance -> {
            var definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
            versions.merge(definition.getKey() + " " + definition.getVersionTag(), 1, Integer::sum);
        });
        return versions;
    }

    private long timers(String activity) {
        return engine.createJobQuery().activityId(activity).count();
    }
}
