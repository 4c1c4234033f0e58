package org.kitei.committee;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;

/** One round of the committee on one content of a matter. Any change of the content takes a new round. */
@Entity
@Table(name = "committee_round")
class Round {

    enum State { CALLING, DELIBERATING, RESOLVED, REPORTED, ABANDONED }

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "matter_type")
    private String matterType;

    @Column(name = "matter_id")
    private String matterId;

    @Column(name = "title")
    private String title;

    @Column(name = "number")
    private int number;

    @Column(name = "content_hash")
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "meeting_at")
    private @Nullable LocalDateTime meetingAt;

    @Column(name = "place")
    private String place = "";

    @Column(name = "agenda")
    private String agenda = "";

    @Column(name = "deadline")
    private @Nullable Instant deadline;

    @Column(name = "recusal_reason")
    private String recusalReason = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "resolution")
    private @Nullable Resolution resolution;

    @Column(name = "tie_reason")
    private String tieReason = "";

    /** A line for each time the deadline was prolonged. */
    @Column(name = "prolonging_reason")
    private String prolongingReason = "";

    @Column(name = "closing_reason")
    private String closingReason = "";

    @Column(name = "minutes")
    private @Nullable String minutes;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<RoundMember> members = new ArrayList<>();

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Opinion> opinions = new ArrayList<>();

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Round() {
    }

    static Round open(Matter matter, int number, Instant now) {
        var round = new Round();
        round.id = Ids.next();
        round.matterType = matter.type();
        round.matterId = matter.id();
        round.title = matter.title();
        round.contentHash = matter.contentHash();
        round.number = number;
        round.state = State.CALLING;
        round.openedAt = now;
        return round;
    }

    void seat(RoundMember member) {
        members.add(member);
    }

    void call(Call call) {
        require(State.CALLING);
        meetingAt = call.meetingAt();
        place = call.place();
        agenda = call.agenda();
        deadline = call.deadline();
        recusalReason = call.recusalReason();
        members.stream().filter(member -> call.recused().contains(member.personId())).forEach(RoundMember::recuse);
        state = State.DELIBERATING;
    }

    /**
     * Records who came to the meeting.
     *
     * @param opinionsUntil the least time those present are given; a deadline that lies before it moves there
     */
    void recordAttendance(Set<UUID> attended, Instant opinionsUntil) {
        require(State.DELIBERATING);
        entitled().forEach(member -> member.attended(attended.contains(member.personId())));
        if (deadline == null || deadline.isBefore(opinionsUntil)) {
            deadline = opinionsUntil;
        }
    }

    /** Adds a member's opinion; the member must be entitled and must not have given one in this round. */
    void give(Opinion opinion) {
        require(State.DELIBERATING);
        if (!opinion.contentHash().equals(contentHash)) {
            throw new IllegalStateException("an opinion on another text does not count");
        }
        if (voters().stream().noneMatch(member -> member.personId().equals(opinion.personId()))) {
            throw new IllegalStateException("not a member of this round, or has given an opinion already");
        }
        opinions.add(opinion);
    }

    void resolve(Resolution result, Instant now) {
        require(State.DELIBERATING);
        resolution = result;
        resolvedAt = now;
        state = State.RESOLVED;
    }

    /** The chair's vote on a tie. */
    void breakTie(Resolution result, String reason) {
        require(State.RESOLVED);
        if (resolution != Resolution.TIE || result != Resolution.ADOPT && result != Resolution.NOT_ADOPT) {
            throw new IllegalStateException("there is no tie to break with " + result);
        }
        resolution = result;
        tieReason = reason;
    }

    /** After a missed quorum: the same round goes on in writing until a later deadline, for those who were absent too. */
    void prolong(Instant until, String reason) {
        requireMissedQuorum();
        members.forEach(RoundMember::askAgain);
        prolongingReason = prolongingReason.isEmpty() ? reason : prolongingReason + "\n" + reason;
        deadline = until;
        resolution = null;
        resolvedAt = null;
        state = State.DELIBERATING;
    }

    /** After a missed quorum: the round ends and the matter goes back. */
    void close(String reason) {
        requireMissedQuorum();
        closingReason = reason;
    }

    void confirmMinutes(String confirmed) {
        require(State.RESOLVED);
        minutes = confirmed;
    }

    void report(Instant now) {
        require(State.RESOLVED);
        reportedAt = now;
        state = State.REPORTED;
    }

    /** Nothing is deliberated any more; a round that has reported stays as it is. */
    void abandon() {
        if (state != State.REPORTED) {
            state = State.ABANDONED;
        }
    }

    Tally tally() {
        int present = (int) entitled().stream().filter(this::present).count();
        return new Tally(entitled().size(), present, count(OpinionKind.ADOPT), count(OpinionKind.AMEND),
                count(OpinionKind.SEND_BACK), count(OpinionKind.AGAINST), count(OpinionKind.ABSTAIN));
    }

    private boolean present(RoundMember member) {
        return member.wasPresent() || opinionOf(member.personId()).isPresent();
    }

    private int count(OpinionKind kind) {
        return (int) opinions.stream().filter(opinion -> opinion.kind() == kind).count();
    }

    /** The members who may still give an opinion: not recused, not absent from the meeting, not heard yet. */
    List<RoundMember> voters() {
        return entitled().stream()
                .filter(member -> !member.wasAbsent() && opinionOf(member.personId()).isEmpty())
                .toList();
    }

    /** Those who count for the quorum and vote; the chair votes only on a tie. */
    List<RoundMember> entitled() {
        return members.stream().filter(member -> !member.recused() && !member.chairs()).toList();
    }

    List<RoundMember> members() {
        return List.copyOf(members);
    }

    List<Opinion> opinions() {
        return List.copyOf(opinions);
    }

    Optional<Opinion> opinionOf(UUID person) {
        return opinions.stream().filter(opinion -> opinion.personId().equals(person)).findFirst();
    }

    private void requireMissedQuorum() {
        require(State.RESOLVED);
        if (resolution != Resolution.NO_QUORUM) {
            throw new IllegalStateException("the quorum was not missed");
        }
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("the round is " + state + ", not " + expected);
        }
    }

    UUID id() {
        return id;
    }

    String matterType() {
        return matterType;
    }

    String matterId() {
        return matterId;
    }

    String title() {
        return title;
    }

    int number() {
        return number;
    }

    String contentHash() {
        return contentHash;
    }

    State state() {
        return state;
    }

    Optional<LocalDateTime> meetingAt() {
        return Optional.ofNullable(meetingAt);
    }

    String place() {
        return place;
    }

    String agenda() {
        return agenda;
    }

    String recusalReason() {
        return recusalReason;
    }

    String tieReason() {
        return tieReason;
    }

    String prolongingReason() {
        return prolongingReason;
    }

    String closingReason() {
        return closingReason;
    }

    Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    Optional<Resolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    Optional<String> minutes() {
        return Optional.ofNullable(minutes);
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }
}
