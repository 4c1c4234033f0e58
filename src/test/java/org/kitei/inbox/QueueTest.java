package org.kitei.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.facility.Role;
import org.kitei.inbox.Claims.AsDeputy;

/** Which queues a person's page is read from. */
class QueueTest {

    private static final UUID PERSON = UUID.randomUUID();

    @Test
    void whatWasGivenByNameAndEachRoleIsAQueueOfItsOwn() {
        assertThat(Queue.of(claims(EnumSet.of(Role.SECRETARY, Role.DIRECTOR), Set.of())))
                .containsExactly(new Queue("assignee", PERSON, null, Set.of(), Set.of()), ofRole(Role.DIRECTOR), ofRole(Role.SECRETARY));
    }

    @Test
    void whoeverIsAwayLeavesTheFormsOfTheirDeputyInTheQueue() {
        assertThat(Queue.of(claims(EnumSet.of(Role.DIRECTOR), Set.of("decide"))))
                .contains(new Queue("candidate_role", "DIRECTOR", null, Set.of(), Set.of("decide")));
    }

    @Test
    void aDeputyTakesTheFormsTheyStandInForAndNoOthers() {
        assertThat(Queue.of(claims(Set.of(), Set.of(), deputy(Role.DIRECTOR, "decide"))))
                .contains(new Queue("candidate_role", "DIRECTOR", null, Set.of("decide"), Set.of()));
    }

    @Test
    void aTaskThatIsBothOnesOwnAndAPrincipalsStandsInOneQueue() {
        assertThat(Queue.of(claims(EnumSet.of(Role.SECRETARY), Set.of(), deputy(Role.SECRETARY, "call-the-committee"))))
                .filteredOn(Queue::isOfRole).containsExactly(ofRole(Role.SECRETARY));
    }

    @Test
    void whatOneLeavesToADeputyAndDoesAsTheDeputyOfAnotherStaysOnesOwn() {
        assertThat(Queue.of(claims(EnumSet.of(Role.SECRETARY), Set.of("call-the-committee", "decide"),
                deputy(Role.SECRETARY, "call-the-committee"))))
                .contains(new Queue("candidate_role", "SECRETARY", null, Set.of(), Set.of("decide")));
    }

    @Test
    void nothingIsLeftToDeputiesByWhoeverIsHere() {
        assertThat(Queue.leftToDeputies(claims(EnumSet.of(Role.DIRECTOR), Set.of()))).isEmpty();
    }

    private static Queue ofRole(Role role) {
        return new Queue("candidate_role", role.name(), null, Set.of(), Set.of());
    }

    private static AsDeputy deputy(Role role, String form) {
        return new AsDeputy(UUID.randomUUID(), Set.of(role), Set.of(), Set.of(form));
    }

    private static Claims claims(Set<Role> roles, Set<String> left, AsDeputy... asDeputy) {
        return new Claims(PERSON, roles, Set.of(), left, List.of(asDeputy));
    }

    @Test
    void whoHeadsADepartmentSeesWhatWaitsForItsHeadAndNotForOthers() {
        var mine = UUID.randomUUID();
        assertThat(Queue.of(new Claims(PERSON, EnumSet.of(Role.DEPARTMENT_HEAD), Set.of(mine), Set.of(), List.of())))
                .filteredOn(Queue::isOfRole).extracting(Queue::department).containsExactlyInAnyOrder(mine, null);
    }
}
