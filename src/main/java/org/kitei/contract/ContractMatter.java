package org.kitei.contract;

import java.util.Set;

/** Records whose tasks belong to the work of those who keep contracts, as the ledger calls their kinds; a module that builds on agreements adds its own. */
@FunctionalInterface
public interface ContractMatter {

    Set<String> subjectTypes();
}
