package org.kitei.committee;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/** What the chair ruled in a round: deadlines prolonged, a tie broken, the round closed; first first. */
@Embeddable
class RulingsOfRound {

    @Convert(converter = RulingsAsJson.class)
    @Column(name = "rulings")
    private List<Ruling> noted = List.of();

    @Column(name = "tie_reason")
    private String tieReason = "";

    /** Of rounds from before rulings were kept: a line for each time the deadline was prolonged. */
    @Column(name = "prolonging_reason")
    private String prolongingReason = "";

    @Column(name = "closing_reason")
    private String closingReason = "";

    void note(Ruling ruling) {
        noted = Stream.concat(all().stream(), Stream.of(ruling)).toList();
        switch (ruling.kind()) {
            case TIE_BROKEN -> tieReason = ruling.reason();
            case CLOSED -> closingReason = ruling.reason();
            case PROLONGED -> { }
        }
    }

    List<Ruling> all() {
        return noted.isEmpty() ? ofOldRounds() : noted;
    }

    /** Why the round was closed; empty while it was not. */
    String closingReason() {
        return closingReason;
    }

    private List<Ruling> ofOldRounds() {
        return Stream.of(
                        prolongingReason.lines().map(reason -> Ruling.unnamed(Ruling.Kind.PROLONGED, reason)),
                        Stream.of(tieReason).map(reason -> Ruling.unnamed(Ruling.Kind.TIE_BROKEN, reason)),
                        Stream.of(closingReason).map(reason -> Ruling.unnamed(Ruling.Kind.CLOSED, reason)))
                .flatMap(Function.identity()).filter(ruling -> !ruling.reason().isEmpty()).toList();
    }
}
