package org.kitei.maintenance;

import org.kitei.ledger.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the system manager see to an account that could not be switched; neither the work nor the account waits for it. */
@Component
class AccountIncidents {

    private final AccountProcess process;

    AccountIncidents(AccountProcess process) {
        this.process = process;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccountNotSwitched happened) {
        process.notSwitched(happened.windowId(), new Subject(WindowBook.SUBJECT, happened.windowId()));
    }
}
