package org.kitei.maintenance;

import org.kitei.contract.Contractors;
import org.springframework.stereotype.Component;

/** Makes views of accounts. */
@Component
class AccountReading {

    private final Contractors contractors;

    AccountReading(Contractors contractors) {
        this.contractors = contractors;
    }

    AccountView account(MaintenanceAccount account) {
        var contractor = account.contractorId();
        return new AccountView(account.id(), account.system(), account.name(),
                contractor == null ? null : contractors.get(contractor).details().name(), account.retiredAt());
    }
}
