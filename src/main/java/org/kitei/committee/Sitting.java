package org.kitei.committee;

import java.time.LocalDateTime;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** How a round sits, as the secretary called it: in a meeting or in writing, about what, without whom for which reason. */
@Embeddable
class Sitting {

    @Column(name = "meeting_at")
    private @Nullable LocalDateTime meetingAt;

    @Column(name = "place")
    private String place = "";

    @Column(name = "agenda")
    private String agenda = "";

    @Column(name = "recusal_reason")
    private String recusalReason = "";

    static Sitting of(Call call) {
        var sitting = new Sitting();
        sitting.meetingAt = call.meetingAt();
        sitting.place = call.place();
        sitting.agenda = call.agenda();
        sitting.recusalReason = call.recusalReason();
        return sitting;
    }

    /** The facility's local time; none for a written deliberation. */
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
}
