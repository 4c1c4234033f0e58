package org.kitei.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;

/**
 * Who takes part in a round, and who has been heard.
 *
 * @param presiding who presides where it is known; whoever presides votes on a tie only
 */
record Seats(List<RoundMember> members, List<Opinion> opinions, @Nullable UUID presiding) {

    /** Those in office who have no interest in the matter. */
    List<RoundMember> takingPart() {
        return members.stream().filter(RoundMember::takesPart).toList();
    }

    /** Those who count for the quorum and vote. */
    List<RoundMember> entitled() {
        return takingPart().stream().filter(member -> !member.chairs() && !presides(member)).toList();
    }

    /** The members who may still give an opinion: entitled, not absent from the meeting, not heard yet. */
    List<RoundMember> voters() {
        return entitled().stream().filter(member -> !member.wasAbsent() && !heard(member)).toList();
    }

    Tally tally() {
        int present = (int) entitled().stream().filter(member -> member.wasPresent() || heard(member)).count();
        return new Tally(entitled().size(), present, count(OpinionKind.ADOPT), count(OpinionKind.AMEND),
                count(OpinionKind.SEND_BACK), count(OpinionKind.AGAINST), count(OpinionKind.ABSTAIN));
    }

    private int count(OpinionKind kind) {
        return (int) opinions.stream().filter(opinion -> opinion.kind() == kind).count();
    }

    /** The chair or, where the chair takes no part, the first vice-chair who does and has not voted. */
    Optional<RoundMember> toPreside() {
        return chair().filter(RoundMember::takesPart).filter(chair -> !chair.wasAbsent()).or(() -> takingPart().stream()
                .filter(member -> member.role() == Role.VICE_CHAIR && !member.wasAbsent() && !heard(member)).findFirst());
    }

    Optional<RoundMember> chair() {
        return members.stream().filter(RoundMember::chairs).findFirst();
    }

    Optional<RoundMember> president() {
        return Optional.ofNullable(presiding).flatMap(this::of);
    }

    boolean presides(RoundMember member) {
        return member.personId().equals(presiding);
    }

    boolean heard(RoundMember member) {
        return opinionOf(member.personId()).isPresent();
    }

    Optional<RoundMember> of(UUID person) {
        return members.stream().filter(member -> member.personId().equals(person)).findFirst();
    }

    Optional<Opinion> opinionOf(UUID person) {
        return opinions.stream().filter(opinion -> opinion.personId().equals(person)).findFirst();
    }
}
