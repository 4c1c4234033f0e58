package org.kitei.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.inbox.Bearers;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.InboxTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whom the committee tells of what, and where they go from there. */
@Component
class RoundAnnouncements {

    private final Inbox inbox;
    private final Bearers bearers;
    private final MatterSources matters;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;

    RoundAnnouncements(Inbox inbox, Bearers bearers, MatterSources matters, Appointments appointments, FacilityDirectory facilities,
            ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.bearers = bearers;
        this.matters = matters;
        this.appointments = appointments;
        this.facilities = facilities;
        this.events = events;
    }

    /** Reminds those whose opinion is missing, each of their own task. */
    void opinionsMissing(Round round) {
        var missing = round.seats().voters().stream().map(RoundMember::personId).collect(Collectors.toSet());
        open(round, "give-opinion").filter(task -> task.assignee().filter(missing::contains).isPresent()).forEach(task ->
                tell(Set.of(task.assignee().orElseThrow()), "committee.told.opinion-missing", round.title(),
                        lastDay(round).toString(), task));
    }

    /** Reminds the secretaries, and whoever stands in for them, that the committee has not been called. */
    void callMissing(Round round) {
        open(round, "call-the-committee").forEach(task ->
                tell(asked(task), "committee.told.call-missing", round.title(), String.valueOf(round.number()), task));
    }

    /** Tells everyone who took part what came of it. */
    void reported(Round round) {
        var members = round.seats().takingPart().stream().map(RoundMember::personId).collect(Collectors.toSet());
        members.addAll(holders(Role.SECRETARY));
        events.publishEvent(new Announcement(members, "committee.told.reported", List.of(round.title(), String.valueOf(round.number())),
                matters.of(round.matterType()).address(round.matterId())));
    }

    private void tell(Set<UUID> people, String key, String title, String more, InboxTask task) {
        events.publishEvent(new Announcement(people, key, List.of(title, more), "/tasks/" + task.getId()));
    }

    private Stream<InboxTask> open(Round round, String form) {
        return inbox.openAbout(Rounds.matter(round)).stream().filter(task -> task.form().equals(form)
                && task.roundId().filter(round.id().toString()::equals).isPresent());
    }

    private Set<UUID> asked(InboxTask task) {
        var asked = holders(Role.SECRETARY);
        bearers.of(task).forEach(bearer -> asked.add(bearer.person().id()));
        return asked;
    }

    private Set<UUID> holders(Role role) {
        return appointments.holders(role, facilities.today()).stream().map(PersonRef::id).collect(Collectors.toSet());
    }

    private LocalDate lastDay(Round round) {
        return round.deadline().orElseThrow().atZone(facilities.zone()).toLocalDate();
    }
}
