package org.kitei.maintenance;

import java.util.Set;
import java.util.UUID;

/** With which accounts a work is done. */
interface WorkAccounts {

    /** Their names, as the systems know them; empty where no account was opened. */
    Set<String> of(UUID workId);
}
