package org.kitei.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounded;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.Size;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskCompletion;
import org.kitei.inbox.TaskDesk;
import org.kitei.signature.Signatures;
import org.springframework.context.event.EventListener;
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
    private final Inbox inbox;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final Signatures signatures;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    SampleCases(CaseOpening opening, CaseReading cases, Drafting drafting, Inbox inbox, TaskDesk desk,
            TaskCompletion completion, Signatures signatures, Appointments appointments, FacilityDirectory facilities) {
        this.opening = opening;
        this.cases = cases;
        this.drafting = drafting;
        this.inbox = inbox;
        this.desk = desk;
        this.completion = completion;
        this.signatures = signatures;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    @EventListener
    void fill(SampleFounded sample) {
        var hospital = sample.size() == Size.B;
        var drafter = holders(Role.DRAFTER).stream()
                .filter(person -> !holders(Role.DIRECTOR).contains(person)).findFirst().orElseThrow();
        var regulation = enact(drafter, hospital);
        var amending = as(drafter, () -> opening.amend(regulation));
        as(drafter, () -> revise(amending));
        does(drafter, "draft-text", Map.of("outcome", "submit", "reason", "情報システムの利用の状況に合わせて、監査の回数を改める。"));
        if (hospital) {
            call();
            members().stream().limit(WHO_ANSWERED).forEach(this::adopts);
        }
    }

    private UUID enact(PersonRef drafter, boolean hospital) {
        var enacting = as(drafter, opening::enact);
        does(drafter, "draft-text", Map.of("outcome", "submit", "reason", "医療情報システムの安全管理に関するガイドラインに沿って、規程を定める。"));
        if (hospital) {
            call();
            members().forEach(this::adopts);
            does(holder(Role.COMMITTEE_CHAIR), "confirm-minutes", Map.of());
        }
        does(holder(Role.DIRECTOR), "decide", Map.of("decision", "approve", "effectiveDate", facilities.today().toString()));
        return as(drafter, () -> cases.get(enacting)).regulationId();
    }

    /** Some change that anybody can see in the comparison: audits six times a year instead of as often as set. */
    private UUID revise(UUID caseId) {
        var opened = drafting.open(caseId);
        var often = opened.plain().replaceAll("(監査[^。]{0,30}毎年)[０-９]+回", "$1６回");
        drafting.save(caseId, often, opened.revision());
        return caseId;
    }

    private void call() {
        does(holder(Role.SECRETARY), "call-the-committee", Map.of(
                "mode", "written", "deadline", facilities.today().plusDays(DAYS_FOR_OPINIONS).toString()));
    }

    private void adopts(PersonRef member) {
        does(member, "give-opinion", Map.of("opinion", "adopt"));
    }

    /** Answers the person's task, with what the task proposes where nothing else is said. */
    private void does(PersonRef person, String form, Map<String, String> answers) {
        as(person, () -> {
            var task = inbox.waiting(null, 100).tasks().stream()
                    .filter(waiting -> waiting.form().equals(form)).findFirst().orElseThrow().getId();
            var typed = new LinkedHashMap<String, List<String>>();
            desk.open(task, Locale.JAPANESE).fields().forEach(field -> typed.put(field.name(), field.values()));
            answers.forEach((key, value) -> typed.put(key, List.of(value)));
            var checked = desk.check(task, typed, Locale.JAPANESE);
            if (checked.content() != null) {
                var proof = signatures.reauthenticate(SampleFounding.PASSWORD).orElseThrow();
                completion.completeSigned(task, checked.answers(), proof, checked.content().contentHash());
            } else {
                completion.complete(task, checked.answers());
            }
            return task;
        });
    }

    private List<PersonRef> members() {
        return Stream.of(Role.VICE_CHAIR, Role.COMMITTEE_MEMBER)
                .flatMap(role -> holders(role).stream()).toList();
    }

    private PersonRef holder(Role role) {
        return holders(role).get(0);
    }

    private List<PersonRef> holders(Role role) {
        return appointments.holders(role, facilities.today());
    }

    private static <T> T as(PersonRef person, Supplier<T> work) {
        return FacilityContext.call(FacilityContext.requiredFacility(), person.id(), work);
    }
}
