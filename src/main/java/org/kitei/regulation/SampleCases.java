package org.kitei.regulation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounded;
import org.kitei.facility.Size;
import org.kitei.inbox.SampleTasks;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a sample facility an edition in force and a case half way. Its people do their tasks with their own passwords, as
 * people of a real facility do.
 */
@Component
class SampleCases {

    private static final int DAYS_FOR_OPINIONS = 7;
    private static final int WHO_ANSWERED = 3;

    private final CaseOpening opening;
    private final CaseReading cases;
    private final Drafting drafting;
    private final SampleTasks tasks;
    private final FacilityDirectory facilities;

    SampleCases(CaseOpening opening, CaseReading cases, Drafting drafting, SampleTasks tasks, FacilityDirectory facilities) {
        this.opening = opening;
        this.cases = cases;
        this.drafting = drafting;
        this.tasks = tasks;
        this.facilities = facilities;
    }

    @EventListener
    @Order(200)
    void fill(SampleFounded sample) {
        var hospital = sample.size() == Size.B;
        var drafter = tasks.holders(Role.DRAFTER).stream()
                .filter(person -> !tasks.holders(Role.DIRECTOR).contains(person)).findFirst().orElseThrow();
        var regulation = enact(drafter, hospital);
        var amending = tasks.as(drafter, () -> opening.amend(regulation));
        tasks.as(drafter, () -> revise(amending));
        tasks.does(drafter, "draft-text", Map.of("outcome", "submit", "reason", "情報システムの利用の状況に合わせて、監査の回数を改める。"));
        if (hospital) {
            call();
            members().stream().limit(WHO_ANSWERED).forEach(this::adopts);
        }
    }

    private UUID enact(PersonRef drafter, boolean hospital) {
        var enacting = tasks.as(drafter, opening::enact);
        tasks.does(drafter, "draft-text", Map.of("outcome", "submit", "reason", "医療情報システムの安全管理に関するガイドラインに沿って、規程を定める。"));
        if (hospital) {
            call();
            members().forEach(this::adopts);
            tasks.does(tasks.holder(Role.COMMITTEE_CHAIR), "confirm-minutes", Map.of());
        }
        tasks.does(tasks.holder(Role.DIRECTOR), "decide", Map.of("decision", "approve", "effectiveDate", facilities.today().toString()));
        return tasks.as(drafter, () -> cases.get(enacting)).regulationId();
    }

    /** Some change that anybody can see in the comparison: audits six times a year instead of as often as set. */
    private UUID revise(UUID caseId) {
        var opened = drafting.open(caseId);
        var often = opened.plain().replaceAll("(監査[^。]{0,30}毎年)[０-９]+回", "$1６回");
        drafting.save(caseId, often, opened.revision());
        return caseId;
    }

    private void call() {
        tasks.does(tasks.holder(Role.SECRETARY), "call-the-committee", Map.of(
                "mode", "written", "deadline", facilities.today().plusDays(DAYS_FOR_OPINIONS).toString()));
    }

    private void adopts(PersonRef member) {
        tasks.does(member, "give-opinion", Map.of("opinion", "adopt"));
    }

    private List<PersonRef> members() {
        return Stream.of(Role.VICE_CHAIR, Role.COMMITTEE_MEMBER)
                .flatMap(role -> tasks.holders(role).stream()).toList();
    }
}
