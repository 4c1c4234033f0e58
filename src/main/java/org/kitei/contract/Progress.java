package org.kitei.contract;

import java.util.Arrays;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How far an agreement has come, and what stops the work under it meanwhile. */
@Embeddable
class Progress {

    /** What the contract manager decided about the time after the term. */
    enum Renewal { UNDECIDED, RENEW, END }

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private AgreementState state = AgreementState.PREPARING;

    @Column(name = "expired", nullable = false)
    private boolean expired;

    @Column(name = "suspended_because", nullable = false)
    private String suspendedBecause = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "renewal", nullable = false)
    private Renewal renewal = Renewal.UNDECIDED;

    protected Progress() {
    }

    static Progress beginning() {
        return new Progress();
    }

    /** @throws IllegalStateException where it stands somewhere else */
    void leave(AgreementState next, AgreementState... from) {
        require(from);
        state = next;
    }

    /** @throws IllegalStateException where it stands somewhere else */
    void require(AgreementState... needed) {
        if (!Arrays.asList(needed).contains(state)) {
            throw new IllegalStateException("the agreement is " + state);
        }
    }

    void decide(Renewal afterTerm) {
        require(AgreementState.IN_FORCE);
        renewal = afterTerm;
    }

    void expire() {
        require(AgreementState.IN_FORCE);
        expired = true;
    }

    /** @param because empty where the work goes on */
    void suspend(String because) {
        suspendedBecause = because;
    }

    /** Whether something stops the work. */
    boolean stopped() {
        return expired || !suspendedBecause.isEmpty();
    }

    AgreementState state() {
        return state;
    }

    boolean expired() {
        return expired;
    }

    String suspendedBecause() {
        return suspendedBecause;
    }

    Renewal renewal() {
        return renewal;
    }
}
