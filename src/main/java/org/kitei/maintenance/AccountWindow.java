package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;
import org.kitei.ledger.Digest;
import org.kitei.maintenance.AccountSwitch.How;

/**
 * While it lasts, one account is open for one work. Its state is what makes every step happen once: a step that comes twice, or
 * late, or again after the clock was set back, finds what it would do already done.
 */
@Entity
@Table(name = "maintenance_account_window")
class AccountWindow {

    private static final int LONGEST_FAILURE = 500;

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "work_id", nullable = false, updatable = false)
    private UUID workId;

    @Column(name = "target_system", nullable = false, updatable = false)
    private String system;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "from_at", nullable = false, updatable = false)
    private Instant from;

    @Column(name = "until_at", nullable = false, updatable = false)
    private Instant until;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private WindowState state;

    @Column(name = "called_off_at")
    private @Nullable Instant calledOffAt;

    @Column(name = "opening_tries", nullable = false)
    private int openingTries;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "opened_by")
    private @Nullable UUID openedBy;

    @Column(name = "opened_how", nullable = false)
    private String openedHow = "";

    @Column(name = "closing_tries", nullable = false)
    private int closingTries;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closed_how", nullable = false)
    private String closedHow = "";

    @Column(name = "failure", nullable = false)
    private String failure = "";

    @Column(name = "alarm_at")
    private @Nullable Instant alarmAt;

    protected AccountWindow() {
    }

    static AccountWindow plan(UUID workId, String system, @Nullable UUID accountId, Instant from, Instant until) {
        var window = new AccountWindow();
        window.id = Ids.next();
        window.workId = workId;
        window.system = system;
        window.accountId = accountId;
        window.from = from;
        window.until = until;
        window.state = WindowState.PLANNED;
        return window;
    }

    /** Which account it will be: the one there is now, or none where somebody has to choose. */
    void choose(@Nullable UUID account) {
        require(state == WindowState.PLANNED);
        accountId = account;
    }

    /** Whether there is still something to open: it was not opened, is not over, and its work was not called off. */
    boolean toOpen(Instant now) {
        return state.beforeOpen() && calledOffAt == null && now.isBefore(until);
    }

    /** It is being opened, so that from here on somebody has to see to its closing, whatever came of it. */
    void opening() {
        require(state.beforeOpen());
        state = WindowState.OPENING;
    }

    /** One more try did not succeed. */
    void openingFailed(String why) {
        opening();
        openingTries++;
        failure = shortened(why);
    }

    /** @param account the one that was opened */
    void opened(UUID account, Instant at, @Nullable UUID by, How how) {
        opening();
        state = WindowState.OPEN;
        accountId = account;
        openedAt = at;
        openedBy = by;
        openedHow = how.name();
        failure = "";
    }

    /** It is over, and nothing was opened. */
    void notOpened() {
        require(state.beforeOpen());
        state = WindowState.NOT_OPENED;
    }

    /** The work needs no account. Where opening was tried in vain it is closed all the same: nobody knows what came of it. */
    void notNeeded() {
        require(state.beforeOpen());
        if (openingTries == 0) {
            state = WindowState.NOT_OPENED;
        }
    }

    /** The work was called off. */
    void callOff(Instant now) {
        if (calledOffAt == null && !state.over()) {
            calledOffAt = now;
        }
    }

    void closing() {
        require(state == WindowState.OPENING || state == WindowState.OPEN || state == WindowState.CLOSING);
        state = WindowState.CLOSING;
    }

    void closingFailed(String why) {
        closing();
        closingTries++;
        failure = shortened(why);
    }

    void alarm(Instant now) {
        require(state == WindowState.CLOSING);
        if (alarmAt == null) {
            alarmAt = now;
        }
    }

    void closed(Instant at, @Nullable UUID by, How how) {
        closing();
        state = WindowState.CLOSED;
        closedAt = at;
        closedBy = by;
        closedHow = how.name();
        failure = "";
        alarmAt = null;
    }

    private static String shortened(String why) {
        return why.substring(0, Math.min(LONGEST_FAILURE, why.length()));
    }

    private void require(boolean met) {
        if (!met) {
            throw new IllegalStateException("the window is " + state);
        }
    }

    /** What the ledger says of its opening. */
    String openedHash() {
        return openedHash(id, workId, accountId, openedAt, openedBy, openedHow);
    }

    static String openedHash(UUID id, UUID workId, @Nullable UUID accountId, @Nullable Instant at, @Nullable UUID by, String how) {
        return Digest.of(id, workId, told(accountId), told(at), told(by), how);
    }

    /** What the ledger says of its closing. */
    String closedHash() {
        return closedHash(id, closedAt, closedBy, closedHow);
    }

    static String closedHash(UUID id, @Nullable Instant at, @Nullable UUID by, String how) {
        return Digest.of(id, told(at), told(by), how);
    }

    private static Object told(@Nullable Object fact) {
        return fact == null ? "" : fact;
    }

    UUID id() {
        return id;
    }

    UUID workId() {
        return workId;
    }

    String system() {
        return system;
    }

    @Nullable UUID accountId() {
        return accountId;
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    WindowState state() {
        return state;
    }

    @Nullable Instant calledOffAt() {
        return calledOffAt;
    }

    int openingTries() {
        return openingTries;
    }

    int closingTries() {
        return closingTries;
    }

    @Nullable Instant openedAt() {
        return openedAt;
    }

    String failure() {
        return failure;
    }

    @Nullable Instant alarmAt() {
        return alarmAt;
    }
}
