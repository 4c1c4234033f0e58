package org.kitei.maintenance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which account of which system is to be enabled for a work, and when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WindowPlanning {

    private static final int LONGEST_NAME = 200;

    private final AccountWindowRecords windows;
    private final MaintenanceAccountRecords accounts;
    private final WindowBook book;
    private final AccountNews news;
    private final Clock clock;

    WindowPlanning(AccountWindowRecords windows, MaintenanceAccountRecords accounts, WindowBook book, AccountNews news, Clock clock) {
        this.windows = windows;
        this.accounts = accounts;
        this.book = book;
        this.news = news;
        this.clock = clock;
    }

    /**
     * One window for each of the work's systems; the operations managers are told when. Asked again it plans nothing more, but looks again
     * which accounts there are: between the approval and the window some were entered, others retired.
     */
    void plan(WorkView work) {
        var planned = windows.ofWork(work.id());
        if (planned.isEmpty()) {
            for (var system : systems(work)) {
                windows.save(AccountWindow.plan(work.id(), system, chosen(system, work.contractorId()), work.plan().from(), work.plan().until()));
            }
            news.tellPlanned(work);
        }
        planned.stream().filter(window -> window.state() == WindowState.PLANNED)
                .forEach(window -> window.choose(chosen(window.system(), work.contractorId())));
    }

    /** The work will not be done: none of its accounts is enabled. */
    void drop(UUID workId) {
        windows.ofWork(workId).stream().filter(window -> window.state() == WindowState.PLANNED).forEach(window -> {
            window.callOff(clock.instant().truncatedTo(ChronoUnit.MICROS));
            window.notOpened();
            book.record("maintenance-account-not-opened", window);
        });
    }

    private static Set<String> systems(WorkView work) {
        return work.plan().systemNames().stream().map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The contractor's own account of the system, else the one that several use; none where somebody has to choose. */
    private @Nullable UUID chosen(String system, UUID contractor) {
        var possible = accounts.inUseOf(system);
        var own = possible.stream().filter(account -> contractor.equals(account.contractorId())).toList();
        var usable = own.isEmpty() ? possible.stream().filter(account -> account.contractorId() == null).toList() : own;
        return usable.size() == 1 ? usable.get(0).id() : null;
    }
}
