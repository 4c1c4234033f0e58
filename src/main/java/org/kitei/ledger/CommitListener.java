package org.kitei.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Chains the acts of a transaction as the last thing before its commit. A transaction synchronization would come too early:
 * one that is first registered while others run before the commit is not called, and its acts were lost.
 */
@Component
class CommitListener implements TransactionExecutionListener {

    private final Chain chain;

    CommitListener(Chain chain) {
        this.chain = chain;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            var acts = PendingActs.ofTransaction().take();
            if (!acts.isEmpty()) {
                chain.append(acts);
            }
        }
    }
}
