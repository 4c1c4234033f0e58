package org.kitei.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The acts recorded in the transaction at hand and not yet chained. It is kept among the transaction's synchronizations, so
 * that it is set aside with a suspended transaction and forgotten with a rolled-back one.
 */
final class PendingActs implements TransactionSynchronization {

    record Pending(UUID facilityId, @Nullable UUID actor, String actorName, Act act) {
    }

    private final List<Pending> acts = new ArrayList<>();
    private boolean taken;

    /** @throws IllegalStateException outside a transaction */
    static PendingActs ofTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act is recorded in a transaction only");
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingActs pending) {
                return pending;
            }
        }
        var pending = new PendingActs();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** @throws IllegalStateException where the transaction has already been committed */
    void add(Pending act) {
        if (taken) {
            throw new IllegalStateException("the act " + act.act().name() + " comes after its transaction's commit");
        }
        acts.add(act);
    }

    /** The acts in the order recorded; from now on none is taken in. */
    List<Pending> take() {
        taken = true;
        return acts;
    }
}
