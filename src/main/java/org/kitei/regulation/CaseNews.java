package org.kitei.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.Announcement;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.inbox.Bearers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people, and the modules above, what has become of a case. The first argument of every sentence is the case's title. */
@Component
class CaseNews {

    private final Participants participants;
    private final CaseTitles titles;
    private final Bearers bearers;
    private final People people;
    private final ApplicationEventPublisher events;

    CaseNews(Participants participants, CaseTitles titles, Bearers bearers, People people, ApplicationEventPublisher events) {
        this.participants = participants;
        this.titles = titles;
        this.bearers = bearers;
        this.people = people;
        this.events = events;
    }

    /** An approval is told when the text is promulgated, in the same transaction. */
    void decided(RevisionCase revision, Decision decision) {
        switch (decision.outcome()) {
            case SEND_BACK -> tellAll(revision, "sent-back", decision.reason());
            case REJECT -> {
                tellAll(revision, "rejected", decision.reason());
                close(revision);
            }
            default -> { }
        }
        tellWhomADeputyActedFor(revision, decision);
    }

    void dateDecided(RevisionCase revision, Decision decision) {
        switch (decision.outcome()) {
            case MOVE_DATE -> tellAll(revision, "date-moved", day(decision.effectiveDate().orElseThrow()));
            case KEEP_DATE -> tellAll(revision, "date-kept", day(decision.effectiveDate().orElseThrow()));
            default -> {
                tellAll(revision, "called-off", decision.reason());
                close(revision);
            }
        }
        tellWhomADeputyActedFor(revision, decision);
    }

    private void tellWhomADeputyActedFor(RevisionCase revision, Decision decision) {
        decision.onBehalfOf().ifPresent(director -> tell(Set.of(director), revision, "deputy-decided",
                people.find(decision.decidedBy()).map(PersonRef::name).orElse("")));
    }

    /** @param report of a round that sends the text back to its drafter: amend, send-back or no-quorum */
    void reported(RevisionCase revision, String report) {
        tellAll(revision, "report-" + report);
    }

    void pulledBack(RevisionCase revision, Set<UUID> asked) {
        tell(asked, revision, "pulled-back");
    }

    void withdrawn(RevisionCase revision, String reason, Set<UUID> asked) {
        tell(asked, revision, "withdrawn", reason);
        close(revision);
    }

    void promulgated(RevisionCase revision, LocalDate effective) {
        tellAll(revision, revision.kind() == CaseKind.ABOLISH ? "abolition-promulgated" : "promulgated", day(effective));
    }

    /** The day may have passed: a program that stood still over midnight tells it when it starts. */
    void inForce(RevisionCase revision, LocalDate since, LocalDate today) {
        var what = revision.kind() == CaseKind.ABOLISH ? "abolished" : "in-force";
        if (since.equals(today)) {
            tellAll(revision, what);
        } else {
            tellAll(revision, what + "-since", day(since));
        }
        close(revision);
    }

    void dateAsked(RevisionCase revision, RevisionCase.DateQuestion question) {
        tell(holders(Role.DIRECTOR), revision, "date-asked",
                people.find(question.askedBy()).map(PersonRef::name).orElse(""), day(question.wished()), question.reason());
    }

    void draftIsIdle(RevisionCase revision) {
        tell(Set.of(revision.drafterId()), revision, "draft-idle");
    }

    /**
     * Tells the director and whoever stands in for them.
     *
     * @param form {@code decide} or {@code decide-date}
     * @param what {@code decision-soon}, {@code decision-overdue}, {@code date-soon} or {@code date-overdue}
     */
    void decisionAwaited(RevisionCase revision, String form, String what, LocalDate due) {
        var asked = holders(Role.DIRECTOR);
        bearers.of(Role.DIRECTOR, form).forEach(bearer -> asked.add(bearer.person().id()));
        tell(asked, revision, what, day(due));
    }

    private void close(RevisionCase revision) {
        events.publishEvent(CaseClosed.of(revision));
    }

    private Set<UUID> holders(Role role) {
        return participants.holders(role).collect(Collectors.toSet());
    }

    private void tellAll(RevisionCase revision, String what, String... more) {
        tell(participants.of(revision), revision, what, more);
    }

    private void tell(Set<UUID> whom, RevisionCase revision, String what, String... more) {
        var words = new java.util.ArrayList<>(List.of(titles.of(revision)));
        words.addAll(List.of(more));
        events.publishEvent(new Announcement(whom, "regulation.told." + what, words, "/cases/" + revision.id()));
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
