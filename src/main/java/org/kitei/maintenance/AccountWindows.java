package org.kitei.maintenance;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The windows of a work's accounts, for those who lead it. */
@Service
public class AccountWindows {

    private final AccountWindowList list;
    private final AccountProcess process;
    private final WindowPlanning planning;

    AccountWindows(AccountWindowList list, AccountProcess process, WindowPlanning planning) {
        this.list = list;
        this.process = process;
        this.planning = planning;
    }

    /** By system. */
    @Transactional(readOnly = true)
    public List<WindowLine> of(UUID workId) {
        return list.ofWork(workId);
    }

    /**
     * The work is broken off: what is open for it is closed now, what was to be opened is not. In the transaction of whoever does it;
     * the accounts themselves are closed after it, each in a step of its own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void callOff(UUID workId) {
        process.calledOff(workId);
    }

    /** The work is approved: the register says from now on which accounts will be open for it, and when. */
    @Transactional(propagation = Propagation.MANDATORY)
    void plan(WorkView work) {
        planning.plan(work);
    }

    /** The work will not begin: none of its accounts will be open. */
    @Transactional(propagation = Propagation.MANDATORY)
    void drop(UUID workId) {
        planning.drop(workId);
    }
}
