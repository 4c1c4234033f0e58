package org.kitei.maintenance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.ledger.Act;
import org.kitei.ledger.Digest;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts for maintenance, kept by the operations managers. */
@Service
public class AccountRegister {

    static final String SUBJECT = "maintenance-account";
    private static final int MOST_RETIRED = 100;

    private final MaintenanceAccountRecords records;
    private final AccountReading reading;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final Clock clock;

    AccountRegister(MaintenanceAccountRecords records, AccountReading reading, Appointments appointments, FacilityDirectory facilities,
            Ledger ledger, Clock clock) {
        this.records = records;
        this.reading = reading;
        this.appointments = appointments;
        this.facilities = facilities;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By system and name. */
    @Transactional(readOnly = true)
    public List<AccountView> inUse() {
        return records.inUse().stream().map(reading::account).toList();
    }

    /** The last ones, newest first. */
    @Transactional(readOnly = true)
    public List<AccountView> retired() {
        return records.retired(Limit.of(MOST_RETIRED)).stream().map(reading::account).toList();
    }

    @Transactional(readOnly = true)
    public AccountView get(UUID id) {
        return reading.account(find(id));
    }

    /**
     * @throws NotAllowed   where the person at work is no operations manager
     * @throws InvalidInput where something is missing, or the account is entered already
     */
    @Transactional
    public UUID enter(NewAccount wanted) {
        requireKeeper();
        wanted.check(facilities.current().systems());
        if (records.countInUse(wanted.system(), wanted.name()) > 0) {
            throw InvalidInput.at("name", "maintenance.account.error.taken");
        }
        var account = records.save(MaintenanceAccount.enter(wanted, FacilityContext.requiredPerson(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ledger.record(act("maintenance-account-entered", account).with("maintenanceAccount", account.id()));
        return account.id();
    }

    /**
     * No work is planned with it any more. Windows that are planned or open already stay what they are.
     *
     * @throws NotAllowed where the person at work is no operations manager
     */
    @Transactional
    public void retire(UUID id) {
        requireKeeper();
        var account = records.findLocked(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
        account.retire(clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.record(act("maintenance-account-retired", account));
    }

    private static Act act(String name, MaintenanceAccount account) {
        return Act.of(name, new Subject(SUBJECT, account.id())).on(hash(account.id(), account.system(), account.name(),
                        account.contractorId() == null ? "" : account.contractorId(), account.enteredBy()))
                .with("name", account.name()).with("system", account.system());
    }

    static String hash(UUID id, String system, String name, Object contractor, UUID enteredBy) {
        return Digest.of(id, system, name, contractor, enteredBy);
    }

    private MaintenanceAccount find(UUID id) {
        return records.findById(id).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    private void requireKeeper() {
        if (!appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()).contains(Role.OPERATIONS_MANAGER)) {
            throw new NotAllowed("keep maintenance accounts", Role.OPERATIONS_MANAGER);
        }
    }
}
