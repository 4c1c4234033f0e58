package org.kitei.committee;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.AppointmentEnded;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskEngine;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in a round while appointments go on changing, and who presides over it. */
@Service("seating")
@Transactional
public class Seating {

    static final List<Role> SEATED = List.of(Role.COMMITTEE_CHAIR, Role.VICE_CHAIR, Role.COMMITTEE_MEMBER);

    private final Rounds rounds;
    private final RoundRecords records;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final Inbox inbox;
    private final TaskEngine engine;
    private final Ledger ledger;

    Seating(Rounds rounds, RoundRecords records, Appointments appointments, FacilityDirectory facilities, Inbox inbox, TaskEngine engine,
            Ledger ledger) {
        this.rounds = rounds;
        this.records = records;
        this.appointments = appointments;
        this.facilities = facilities;
        this.inbox = inbox;
        this.engine = engine;
        this.ledger = ledger;
    }

    /** Members whose term has ended are asked no more and no longer count; an opinion they gave while in office stays. */
    public void releaseThoseWhoLeft(String roundId) {
        release(rounds.hold(roundId));
    }

    /**
     * A term that ended before today ends its holder's part in the rounds at once; any other the next midnight. A chair's ends
     * like that only where a successor is being appointed.
     */
    @EventListener
    void ended(AppointmentEnded ended) {
        if (ended.role().ofCommittee() && ended.lastDay().isBefore(facilities.today())) {
            records.findDeliberatingWith(ended.personId()).forEach(id ->
                    release(rounds.hold(id.toString()), ended.role() == Role.COMMITTEE_CHAIR));
        }
    }

    void release(Round round) {
        release(round, isHeld(Role.COMMITTEE_CHAIR));
    }

    private void release(Round round, boolean chairIsSucceeded) {
        var today = facilities.today();
        var inOffice = appointments.holders(SEATED, today).values().stream().flatMap(List::stream).map(PersonRef::id).collect(Collectors.toSet());
        var left = round.release(member -> !inOffice.contains(member.personId()), chairIsSucceeded, today);
        left.forEach(member -> ledger.record(Act.of("member-released", Rounds.matter(round)).on(round.contentHash())
                .with("round", round.number()).with("roundId", round.id()).with("person", member.name())));
        if (!left.isEmpty()) {
            askNobodyElse(round);
        }
    }

    private void askNobodyElse(Round round) {
        var asked = round.seats().voters().stream().map(RoundMember::personId).collect(Collectors.toSet());
        inbox.openAbout(Rounds.matter(round)).stream()
                .filter(task -> task.form().equals("give-opinion") && task.roundId().filter(round.id().toString()::equals).isPresent())
                .filter(task -> task.assignee().filter(asked::contains).isEmpty())
                .forEach(task -> engine.drop(task.getId()));
    }

    /**
     * The role of whoever presides: the vice-chair where the chair has an interest, left or stayed away from the meeting. For a chair
     * who is away now the vice-chair stands in as long as that lasts, so the task is the chair's.
     */
    @Transactional(readOnly = true)
    public String presidingRole(String roundId) {
        return presiding(rounds.get(roundId)).name();
    }

    /** As {@link #presidingRole}; but a vice-chair who has voted breaks no tie. */
    @Transactional(readOnly = true)
    public String tieBreakingRole(String roundId) {
        var round = rounds.get(roundId);
        var seats = round.seats();
        var viceChairsHaveVoted = seats.takingPart().stream()
                .filter(member -> member.role() == Role.VICE_CHAIR).allMatch(seats::heard);
        return (presiding(round) == Role.VICE_CHAIR && viceChairsHaveVoted && seats.chair().filter(RoundMember::recused).isEmpty()
                ? Role.COMMITTEE_CHAIR : presiding(round)).name();
    }

    private Role presiding(Round round) {
        var seats = round.seats();
        var recused = seats.chair().filter(RoundMember::recused).isPresent();
        var viceChair = seats.president().filter(president -> !president.chairs()).isPresent();
        return recused || viceChair || !isHeld(Role.COMMITTEE_CHAIR) && isHeld(Role.VICE_CHAIR)
                ? Role.VICE_CHAIR : Role.COMMITTEE_CHAIR;
    }

    private boolean isHeld(Role role) {
        return !appointments.holders(role, facilities.today()).isEmpty();
    }

    /** What to tell at the field a person who has an interest in the matter and so does not preside over it. */
    static Map<String, String> interestAt(String field, Round round) {
        return hasInterest(round, FacilityContext.requiredPerson()) ? Map.of(field, "committee.error.own-interest") : Map.of();
    }

    static Set<UUID> withAnInterest(Round round) {
        return round.seats().members().stream().filter(RoundMember::recused).map(RoundMember::personId).collect(Collectors.toSet());
    }

    private static boolean hasInterest(Round round, UUID person) {
        return round.seats().of(person).filter(RoundMember::recused).isPresent();
    }

    /** @throws NotAllowed where the person has an interest in the matter */
    static void requireNoInterest(Round round, UUID person) {
        if (hasInterest(round, person)) {
            throw new NotAllowed("preside over a matter of one's own", Role.VICE_CHAIR);
        }
    }

    /** @throws NotAllowed where the person has voted, and so cannot decide between equal votes */
    static void requireNoVote(Round round, UUID person) {
        if (round.seats().opinionOf(person).isPresent()) {
            throw new NotAllowed("break a tie of one's own vote", Role.COMMITTEE_CHAIR);
        }
    }
}
