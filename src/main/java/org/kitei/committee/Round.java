package org.kitei.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Embedded
    private Sitting sitting = new Sitting();

    @Column(name = "deadline")
    private @Nullable Instant deadline;

    @Column(name = "call_due_at")
    private @Nullable Instant callDue;

    /** Since when opinions are awaited; each prolongation asks anew. */
    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    @Column(name = "presiding_id")
    private @Nullable UUID presidingId;

    @Column(name = "rule_number")
    private int ruleNumber;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Embedded
    private RulingsOfRound rulings = new RulingsOfRound();

    @Enumerated(EnumType.STRING)
    @Column(name = "resolution")
    private @Nullable Resolution resolution;

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

    /** @param callDue by when the secretary calls the committee; null where the first model runs, which asks for no date */
    static Round open(Matter matter, int number, Instant now, @Nullable Instant callDue) {
        var round = new Round();
        round.id = Ids.next();
        round.matterType = matter.type();
        round.matterId = matter.id();
        round.title = matter.title();
        round.contentHash = matter.contentHash();
        round.number = number;
        round.state = State.CALLING;
        round.openedAt = now;
        round.callDue = callDue;
        return round;
    }

    void seat(RoundMember member) {
        members.add(member);
    }

    /** The rule by which this round is decided, whatever the facility decides on meanwhile. */
    void goBy(ResolutionRules.Current rule) {
        ruleNumber = rule.number();
        ruleVersion = rule.engineVersion();
    }

    void call(Call call, Instant now) {
        require(State.CALLING);
        sitting = Sitting.of(call);
        deadline = call.deadline();
        askedAt = now;
        members.stream().filter(member -> call.recused().contains(member.personId())).forEach(RoundMember::recuse);
        preside();
        state = State.DELIBERATING;
    }

    private void preside() {
        presidingId = seats().toPreside().map(RoundMember::personId).orElse(null);
    }

    /**
     * Records who came to the meeting.
     *
     * @param opinionsUntil the least time those present are given; a deadline that lies before it moves there
     */
    void recordAttendance(Set<UUID> attended, Instant opinionsUntil, Instant now) {
        require(State.DELIBERATING);
        seats().takingPart().forEach(member -> member.attended(attended.contains(member.personId())));
        preside();
        askedAt = now;
        if (deadline == null || deadline.isBefore(opinionsUntil)) {
            deadline = opinionsUntil;
        }
    }

    boolean underWay() {
        return state == State.CALLING || state == State.DELIBERATING;
    }

    /**
     * Whether the record of who came can still be mended: nobody has answered on the strength of it. A round without a date to
     * be called by runs on the first model, which has no way back.
     */
    boolean attendanceCanBeCorrected() {
        return state == State.DELIBERATING && sitting.meetingAt().isPresent() && callDue != null && opinions.isEmpty()
                && members.stream().anyMatch(member -> member.attendance() != null);
    }

    /** Whether today is a day to remind those whose opinion is missing: not the day they were asked, and once a day. */
    boolean remind(LocalDate today, LocalDate askedOn) {
        if (state != State.DELIBERATING || today.equals(askedOn) || today.equals(remindedOn)) {
            return false;
        }
        remindedOn = today;
        return true;
    }

    /**
     * Members who left office before they were heard take no part any more.
     *
     * @param chairIsSucceeded whether somebody holds the chair now who can preside without a seat in this round
     * @return those who take no part from now on
     */
    List<RoundMember> release(Predicate<RoundMember> left, boolean chairIsSucceeded, LocalDate today) {
        if (!underWay()) {
            return List.of();
        }
        var leaving = members.stream()
                .filter(member -> member.leftOn().isEmpty() && !seats().heard(member) && left.test(member)).toList();
        leaving.forEach(member -> member.leave(today));
        if (leaving.stream().anyMatch(seats()::presides)) {
            presidingId = null;
            if (!chairIsSucceeded) {
                preside();
            }
        }
        return leaving;
    }

    /** Adds a member's opinion; the member must be entitled and must not have given one in this round. */
    void give(Opinion opinion) {
        require(State.DELIBERATING);
        if (!opinion.contentHash().equals(contentHash)) {
            throw new IllegalStateException("an opinion on another text does not count");
        }
        if (seats().voters().stream().noneMatch(member -> member.personId().equals(opinion.personId()))) {
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
    void breakTie(Resolution result, Ruling ruling) {
        require(State.RESOLVED);
        if (resolution != Resolution.TIE || result != Resolution.ADOPT && result != Resolution.NOT_ADOPT) {
            throw new IllegalStateException("there is no tie to break with " + result);
        }
        resolution = result;
        rulings.note(ruling);
    }

    /** After a missed quorum: the same round goes on in writing until a later deadline, for those who were absent too. */
    void prolong(Instant until, Ruling ruling, Instant now) {
        requireMissedQuorum();
        members.forEach(RoundMember::askAgain);
        deadline = until;
        askedAt = now;
        resolution = null;
        resolvedAt = null;
        state = State.DELIBERATING;
        rulings.note(ruling);
    }

    /** After a missed quorum: the round ends and the matter goes back. */
    void close(Ruling ruling) {
        requireMissedQuorum();
        rulings.note(ruling);
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

    Seats seats() {
        return new Seats(List.copyOf(members), List.copyOf(opinions), presidingId);
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

    Sitting sitting() {
        return sitting;
    }

    RulingsOfRound rulings() {
        return rulings;
    }

    Optional<Instant> callDue() {
        return Optional.ofNullable(callDue);
    }

    ResolutionRules.Current rule() {
        return new ResolutionRules.Current(ruleNumber, ruleVersion);
    }

    Instant askedAt() {
        return askedAt == null ? openedAt : askedAt;
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
