package org.kitei.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Role;
import org.kitei.inbox.Claims.AsDeputy;
import org.kitei.ledger.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's tasks lie in several queues, and are shown as one list. */
@KiteiTest
class WaitingTasksTest {

    private static final Instant SOON = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-02T00:00:00Z");

    @Autowired TestHospital hospitals;
    @Autowired InboxTasks tasks;
    @Autowired WaitingTasks waiting;
    @Autowired Inbox inbox;
    @Autowired PlatformTransactionManager transactions;

    private House hospital;
    private UUID person;

    @BeforeEach
    void tasksOfSeveralQueues() {
        hospital = hospitals.hospital();
        person = hospital.who("staff");
        IntStream.range(0, 7).forEach(i -> {
            open("decide", null, Role.DIRECTOR, i < 4 ? SOON : LATER);
            open("call-the-committee", null, Role.SECRETARY, i % 2 == 0 ? SOON : null);
            open("give-opinion", person, null, i == 0 ? LATER : SOON);
            open("prolong-or-close", null, Role.COMMITTEE_CHAIR, SOON);
        });
    }

    @Test
    void pageByPageEachTaskComesOnceAndTheEarliestFirst() {
        var claims = claims(Set.of(Role.DIRECTOR, Role.SECRETARY), Set.of());
        var whole = find(claims, Inbox.Position.START, 100);
        assertThat(whole).hasSize(21)
                .isSortedAccordingTo(Comparator.comparing(InboxTask::sortedBy).thenComparing(InboxTask::getId));
        var paged = new ArrayList<InboxTask>();
        for (var page = find(claims, Inbox.Position.START, 4); !page.isEmpty(); page = find(claims, end(page), 4)) {
            paged.addAll(page);
        }
        assertThat(paged).extracting(InboxTask::getId).containsExactlyElementsOf(whole.stream().map(InboxTask::getId).toList());
    }

    @Test
    void whatIsLeftToADeputyComesInTheDeputysListAndNotInOnesOwn() {
        assertThat(find(claims(Set.of(Role.DIRECTOR), Set.of("decide")), Inbox.Position.START, 100))
                .extracting(InboxTask::form).containsOnly("give-opinion").hasSize(7);
        var deputy = claims(Set.of(Role.SECRETARY), Set.of(), new AsDeputy(hospital.who("director"), Set.of(Role.DIRECTOR), Set.of(), Set.of("decide")));
        assertThat(find(deputy, Inbox.Position.START, 100)).hasSize(21).extracting(InboxTask::form).contains("decide");
    }

    @Test
    void whoeverHoldsTheRoleOfTheirPrincipalSeesNoTaskTwice() {
        var both = claims(Set.of(Role.SECRETARY), Set.of(),
                new AsDeputy(hospital.who("secretary"), Set.of(Role.SECRETARY), Set.of(), Set.of("call-the-committee")));
        assertThat(find(both, Inbox.Position.START, 100)).hasSize(14).doesNotHaveDuplicates();
        assertThat(count(both, 100)).isEqualTo(14);
    }

    @Test
    void oneKindComesPageByPageToo() {
        var claims = claims(Set.of(Role.DIRECTOR, Role.SECRETARY), Set.of("call-the-committee"));
        assertThat(findOnly(claims, "give-opinion", Inbox.Position.START)).hasSize(4).extracting(InboxTask::form).containsOnly("give-opinion");
        assertThat(findOnly(claims, "give-opinion", end(findOnly(claims, "give-opinion", Inbox.Position.START)))).hasSize(3)
                .extracting(InboxTask::form).containsOnly("give-opinion");
        assertThat(findOnly(claims, "decide", Inbox.Position.START)).hasSize(4).extracting(InboxTask::form).containsOnly("decide");
        assertThat(findOnly(claims, "call-the-committee", Inbox.Position.START)).as("left to a deputy").isEmpty();
        assertThat(findOnly(claims, "prolong-or-close", Inbox.Position.START)).as("another's role").isEmpty();
        var deputy = claims(Set.of(), Set.of(), new AsDeputy(hospital.who("director"), Set.of(Role.DIRECTOR), Set.of(), Set.of("decide")));
        assertThat(findOnly(deputy, "decide", Inbox.Position.START)).hasSize(4);
    }

    private List<InboxTask> findOnly(Claims claims, String form, Inbox.Position after) {
        return hospital.as("staff", () -> waiting.find(claims, form, after, 4));
    }

    @Test
    void countingStopsWhereItNoLongerMatters() {
        assertThat(count(claims(Set.of(Role.DIRECTOR, Role.SECRETARY), Set.of()), 10)).isEqualTo(10);
    }

    @Test
    void aKindOfTaskBehindTheFirstHundredIsOfferedToo() {
        open("record-attendance", null, Role.SECRETARY, LATER);
        assertThat(hospital.as("secretary", inbox::formsWaiting)).containsExactly("call-the-committee", "record-attendance");
        hospital = hospitals.hospital();
        IntStream.range(0, Inbox.MOST_COUNTED).forEach(i -> open("call-the-committee", null, Role.SECRETARY, SOON));
        open("record-attendance", null, Role.SECRETARY, LATER);
        assertThat(hospital.as("secretary", inbox::formsWaiting)).startsWith("call-the-committee")
                .contains("record-attendance").doesNotContain("decide", "give-opinion").doesNotHaveDuplicates();
    }

    @Test
    void anotherFacilitysTasksAreNobodysHere() {
        var another = hospitals.hospital();
        assertThat(another.as("director", () -> waiting.count(claims(Set.of(Role.DIRECTOR), Set.of()), 100))).isZero();
    }

    private static Inbox.Position end(List<InboxTask> page) {
        var last = page.get(page.size() - 1);
        return new Inbox.Position(last.sortedBy(), last.getId());
    }

    private List<InboxTask> find(Claims claims, Inbox.Position after, int limit) {
        return hospital.as("staff", () -> waiting.find(claims, after, limit));
    }

    private int count(Claims claims, int most) {
        return hospital.as("staff", () -> waiting.count(claims, most));
    }

    private Claims claims(Set<Role> roles, Set<String> left, AsDeputy... asDeputy) {
        return new Claims(person, roles, Set.of(), left, List.of(asDeputy));
    }

    private void open(String form, @Nullable UUID assignee, @Nullable Role role, @Nullable Instant due) {
        var task = new NewTask(UUID.randomUUID().toString(), form, new Subject("case", UUID.randomUUID()), null, assignee, role, null, null, due);
        hospital.as("staff", () -> new TransactionTemplate(transactions).executeWithoutResult(
                status -> tasks.save(InboxTask.open(task, "規程の一部改正", SOON, null))));
    }
}
