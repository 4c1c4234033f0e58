package org.kitei.regulation;

import java.time.LocalDate;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.committee.Deliberations;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** Keeps what the director, or a deputy, decides: the record and its entry in the ledger. */
@Component
class DirectorsDecisions {

    private final Decisions decisions;
    private final Deliberations deliberations;
    private final Drafters drafters;
    private final Ledger ledger;

    DirectorsDecisions(Decisions decisions, Deliberations deliberations, Drafters drafters, Ledger ledger) {
        this.decisions = decisions;
        this.deliberations = deliberations;
        this.drafters = drafters;
        this.ledger = ledger;
    }

    /**
     * @param act    {@code decided} or {@code date-decided}
     * @param answer as the form has it; the timeline says it in words
     */
    Decision keep(String act, String answer, RevisionCase revision, Decision.Outcome outcome, @Nullable LocalDate day, String reason,
            Signature signature) {
        var decision = decisions.save(Decision.of(revision, outcome, day, reason, signature));
        var told = Act.of(act, CaseSubject.of(revision)).on(signature.contentHash()).with("decision", answer)
                .with("decisionId", decision.id()).with("recordHash", decision.digest());
        told = day == null ? told : told.with("effectiveDate", day);
        told = reason.isEmpty() ? told : told.with("reason", reason);
        ledger.record(decision.doubleRole() ? told.with("doubleRole", true) : told);
        return decision;
    }

    /** Whether the person drafts the case, or did before it was handed over. */
    boolean draftedBy(UUID person, RevisionCase revision) {
        return drafters.include(revision, person);
    }

    /** In a hospital nobody decides their own draft, nor a text on which the committee has not reported (domain section 2). */
    void requireDecidable(RevisionCase revision, Signature signature) {
        if (!revision.committee()) {
            return;
        }
        if (drafters.include(revision, signature.signerId())) {
            throw new IllegalStateException("author and decider are the same person");
        }
        var rounds = deliberations.on(CaseSubject.of(revision));
        if (rounds.isEmpty() || !rounds.get(rounds.size() - 1).reported()
                || !rounds.get(rounds.size() - 1).contentHash().equals(signature.contentHash())) {
            throw new IllegalStateException("the committee has not reported on this text");
        }
    }
}
