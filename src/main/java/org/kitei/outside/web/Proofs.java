package org.kitei.outside.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.kitei.outside.OutsideVisit;
import org.springframework.stereotype.Component;

/** That whoever holds the session has typed the code of a link: of one at a time, and for an hour. */
@Component
class Proofs {

    private static final String PROVED = Proofs.class.getName();
    private static final Duration HOLDS = Duration.ofMinutes(60);

    private final Clock clock;

    Proofs(Clock clock) {
        this.clock = clock;
    }

    private record Proof(UUID linkId, Instant at) implements Serializable {
    }

    void keep(HttpServletRequest request, OutsideVisit visit) {
        request.getSession().setAttribute(PROVED, new Proof(visit.linkId(), visit.provedAt()));
        request.changeSessionId();
    }

    /** When it was proved. */
    Optional<Instant> of(HttpServletRequest request, UUID linkId) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(PROVED))
                .filter(Proof.class::isInstance).map(Proof.class::cast)
                .filter(proof -> proof.linkId().equals(linkId) && clock.instant().isBefore(proof.at().plus(HOLDS)))
                .map(Proof::at);
    }
}
