package org.kitei.maintenance;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.Holding;
import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Act;
import org.kitei.ledger.Entry;
import org.kitei.ledger.Ledger;
import org.kitei.maintenance.AccountSwitch.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the windows of accounts, holds them, and records what is done to them. */
@Component
class WindowBook {

    static final String SUBJECT = "account-window";
    private static final List<String> NOT_SWITCHED = List.of("maintenance-account-opening-failed", "maintenance-account-closing-failed");

    private final AccountWindowRecords windows;
    private final MaintenanceAccountRecords accounts;
    private final WorkBook works;
    private final Holding holding;
    private final Ledger ledger;

    WindowBook(AccountWindowRecords windows, MaintenanceAccountRecords accounts, WorkBook works, Holding holding, Ledger ledger) {
        this.windows = windows;
        this.accounts = accounts;
        this.works = works;
        this.holding = holding;
        this.ledger = ledger;
    }

    AccountWindow get(String id) {
        return windows.findById(UUID.fromString(id)).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    /** The window and its account, held against everyone else until the transaction ends; the account first, always. */
    @Transactional(propagation = Propagation.MANDATORY)
    AccountWindow hold(String id) {
        // asked for alone, because what is read before it is held may be stale
        windows.accountOf(UUID.fromString(id)).ifPresent(this::holdAccount);
        return holding.find(AccountWindow.class, UUID.fromString(id)).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    MaintenanceAccount holdAccount(UUID id) {
        return accounts.findLocked(id).orElseThrow(() -> new NoSuchRecord(AccountRegister.SUBJECT, id));
    }

    Optional<MaintenanceAccount> account(AccountWindow window) {
        return Optional.ofNullable(window.accountId()).flatMap(accounts::findById);
    }

    /** The windows of other works for which the account is open for certain. */
    List<AccountWindow> openBeside(AccountWindow window, @Nullable UUID account) {
        return beside(window, account, EnumSet.of(WindowState.OPEN));
    }

    /** The windows of other works that need the account open. Each of them closes it in its turn. */
    List<AccountWindow> neededBeside(AccountWindow window) {
        return beside(window, window.accountId(), EnumSet.of(WindowState.OPENING, WindowState.OPEN));
    }

    private List<AccountWindow> beside(AccountWindow window, @Nullable UUID account, EnumSet<WindowState> states) {
        return account == null ? List.of()
                : windows.ofAccount(account, states).stream().filter(other -> !other.id().equals(window.id())).toList();
    }

    Order order(String act, AccountWindow window, MaintenanceAccount account) {
        return new Order(window.id() + "-" + act, FacilityContext.requiredFacility(), window.workId(), account.system(), account.name(),
                window.until());
    }

    /** When and why the program could not open it, and not close it; of each the first time. */
    List<NotSwitched> notSwitched(AccountWindow window) {
        var entries = ledger.about(WorkBook.subject(window.workId())).stream()
                .filter(entry -> window.id().toString().equals(entry.details().get("window")))
                .filter(entry -> !entry.details().getOrDefault("reason", "").isEmpty()).toList();
        return NOT_SWITCHED.stream().flatMap(act -> entries.stream().filter(entry -> entry.act().equals(act))
                .min(Comparator.comparing(Entry::sequence)).stream())
                .map(entry -> new NotSwitched(entry.act(), entry.at(), entry.details().getOrDefault("reason", ""))).toList();
    }

    /** @param act its name in the ledger */
    record NotSwitched(String act, Instant at, String reason) {
    }

    /** An act on the work, which names the account. */
    Act act(String name, AccountWindow window) {
        var work = works.get(window.workId());
        return Act.of(name, WorkBook.subject(window.workId())).with("window", window.id()).with("number", work.number())
                .with("system", window.system()).with("account", account(window).map(MaintenanceAccount::name).orElse(""));
    }

    void record(Act act) {
        ledger.record(act);
    }

    void record(String name, AccountWindow window) {
        record(act(name, window));
    }
}
