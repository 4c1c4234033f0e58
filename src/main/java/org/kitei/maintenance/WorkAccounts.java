package org.kitei.maintenance;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** With which accounts a work is done. */
@Component
class WorkAccounts {

    private final AccountWindowRecords windows;
    private final MaintenanceAccountRecords accounts;

    WorkAccounts(AccountWindowRecords windows, MaintenanceAccountRecords accounts) {
        this.windows = windows;
        this.accounts = accounts;
    }

    /** Their names, as the systems know them; empty where none was opened. */
    Set<String> of(UUID workId) {
        return windows.ofWork(workId).stream().filter(window -> window.openedAt() != null).map(AccountWindow::accountId).filter(Objects::nonNull)
                .map(accounts::findById).flatMap(Optional::stream).map(MaintenanceAccount::name).collect(Collectors.toSet());
    }
}
