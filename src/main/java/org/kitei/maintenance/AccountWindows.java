package org.kitei.maintenance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The windows of a work's accounts, for those who lead it. */
@Service
public class AccountWindows {

    private final AccountWindowRecords records;
    private final AccountWindowList list;
    private final AccountProcess process;
    private final Clock clock;

    AccountWindows(AccountWindowRecords records, AccountWindowList list, AccountProcess process, Clock clock) {
        this.records = records;
        this.list = list;
        this.process = process;
        this.clock = clock;
    }

    /** By system. */
    @Transactional(readOnly = true)
    public List<WindowLine> of(UUID workId) {
        return list.ofWork(workId);
    }

    /**
     * The work was called off or broken off: what is open for it is closed now, what was to be opened is not. In the transaction of
     * whoever does it; the accounts themselves are closed after it, each in a step of its own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void callOff(UUID workId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        records.ofWorkLocked(workId).forEach(window -> window.callOff(now));
        process.calledOff(workId);
    }
}
