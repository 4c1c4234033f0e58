package org.kitei.committee;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;

/**
 * A round as others show it.
 *
 * @param number     1 for the first round on the matter
 * @param meetingAt  the facility's local time; null in a written deliberation or before the call
 * @param deadline   null before the call
 * @param resolution null before the count
 * @param ruleNumber of the rule that decides; 0 for the one the product brings along
 * @param rulings    what the chair ruled, first first
 * @param correctable whether the reader can still mend the record of who came to the meeting
 * @param late       whether the reader joined the committee after this round was opened, and so has no seat in it
 * @param abandoned  whether the matter was withdrawn meanwhile
 * @param minutes    null before the chair has confirmed them
 */
public record RoundView(
        UUID id, int number, String contentHash, boolean called, @Nullable LocalDateTime meetingAt, String place,
        @Nullable Instant deadline, @Nullable Resolution resolution, boolean reported, boolean abandoned, @Nullable String minutes,
        String closingReason, int ruleNumber, String recusalReason, List<Ruling> rulings, boolean correctable, boolean late, Instant openedAt,
        @Nullable Instant reportedAt, List<Seat> seats) {

    /**
     * @param recused  whether an interest in the matter keeps the person out
     * @param left     whether the person left office before being heard
     * @param presides whether the person presides over the round
     * @param attended null where nobody has recorded it
     * @param opinion  null where none has been given
     */
    public record Seat(
            UUID personId, String name, Role role, boolean recused, boolean left, boolean presides, boolean votes,
            @Nullable Boolean attended, @Nullable Given opinion) {
    }

    /** @param comments as label of the provision and words */
    public record Given(OpinionKind kind, String reason, Instant at, List<Comment> comments) {
    }

    public record Comment(String provisionId, String label, String words) {
    }

    /** How many opinions have been given. */
    public long given() {
        return seats.stream().filter(seat -> seat.opinion() != null).count();
    }

    /** How many are asked for an opinion. */
    public long asked() {
        return seats.stream().filter(Seat::votes).count();
    }

    static RoundView of(Round round, boolean correctable, boolean late) {
        var seats = round.seats();
        return new RoundView(round.id(), round.number(), round.contentHash(), round.deadline().isPresent(),
                round.sitting().meetingAt().orElse(null), round.sitting().place(), round.deadline().orElse(null),
                round.resolution().orElse(null), round.state() == Round.State.REPORTED,
                round.state() == Round.State.ABANDONED, round.minutes().orElse(null),
                round.rulings().closingReason(), round.rule().number(), round.sitting().recusalReason(), round.rulings().all(), correctable, late,
                round.openedAt(), round.reportedAt().orElse(null),
                seats.members().stream().map(member -> seat(seats, member)).toList());
    }

    private static Seat seat(Seats seats, RoundMember member) {
        return new Seat(member.personId(), member.name(), member.role(), member.recused(), member.leftOn().isPresent(),
                seats.presides(member), seats.entitled().contains(member), member.attendance(),
                seats.opinionOf(member.personId()).map(RoundView::given).orElse(null));
    }

    private static Given given(Opinion opinion) {
        return new Given(opinion.kind(), opinion.reason(), opinion.givenAt(), opinion.comments().stream()
                .map(comment -> new Comment(comment.provisionId(), comment.label(), comment.words())).toList());
    }
}
