package org.kitei.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.kitei.maintenance.AccountNotSwitched.Wanted;
import org.kitei.maintenance.AccountSwitch.Answer;
import org.kitei.maintenance.AccountSwitch.How;
import org.kitei.maintenance.AccountSwitch.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the model {@code maintenance-account} asks of the record. Moments and intervals are in ISO 8601, as the engine takes them;
 * {@link #open} and {@link #close} answer the name of a {@link Result}, which the gateways behind them compare. Each of the two is
 * a step of its own with a transaction of its own, which holds the account for as long as the switch takes, see {@link AccountSwitch}.
 */
@Component("maintenanceAccounts")
@Transactional
public class AccountSteps {

    /** So long after its end an account may wait for its closing before everybody is told. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private final WindowBook book;
    private final AccountWindowRecords windows;
    private final WindowPlanning planning;
    private final WorkReading works;
    private final SwitchInUse switches;
    private final SwitchSettings settings;
    private final WorkTimes times;
    private final AccountNews news;
    private final Clock clock;

    AccountSteps(WindowBook book, AccountWindowRecords windows, WindowPlanning planning, WorkReading works,
            SwitchInUse switches, SwitchSettings settings, WorkTimes times, AccountNews news, Clock clock) {
        this.book = book;
        this.windows = windows;
        this.planning = planning;
        this.works = works;
        this.switches = switches;
        this.settings = settings;
        this.times = times;
        this.news = news;
        this.clock = clock;
    }

    /** What was planned when the work was approved; an emergency, and a work approved by an older version, is planned here. */
    public void prepare(String workId) {
        planning.plan(works.get(UUID.fromString(workId)));
    }

    /** The work's windows that are not over. */
    @Transactional(readOnly = true)
    public List<String> windows(String workId) {
        return windows.ofWork(UUID.fromString(workId)).stream().filter(window -> !window.state().over())
                .map(window -> window.id().toString()).toList();
    }

    @Transactional(readOnly = true)
    public String opensAt(String windowId) {
        return book.get(windowId).from().toString();
    }

    @Transactional(readOnly = true)
    public String closesAt(String windowId) {
        return book.get(windowId).until().toString();
    }

    /**
     * The window begins. That it is being opened is written down before anything is done, so that it is closed even where the
     * program dies over the opening and comes back when the window is over.
     */
    public void begin(String windowId) {
        var window = book.hold(windowId);
        if (window.toOpen(clock.instant())) {
            window.opening();
        }
    }

    /** The work was called off, or broken off: what is open for it is closed now, what was to be opened is not. */
    public void calledOff(String windowId) {
        book.hold(windowId).callOff(now());
    }

    /**
     * Opens the account, where that has not happened and there is still reason to. An account that is open for another work is not
     * opened again.
     */
    public String open(String windowId) {
        var window = book.hold(windowId);
        if (!window.toOpen(clock.instant())) {
            return Result.DONE.name();
        }
        var account = book.account(window).filter(known -> !known.retired()).orElse(null);
        if (account == null) {
            window.opening();
            return Result.BY_HAND.name();
        }
        if (!book.openBeside(window, account.id()).isEmpty()) {
            opened(window, account.id(), How.SHARED);
            return Result.DONE.name();
        }
        var accountSwitch = switches.get();
        var answer = accountSwitch.open(book.order("open", window, account));
        switch (answer.result()) {
            case DONE -> opened(window, account.id(), accountSwitch.how());
            case BY_HAND -> window.opening();
            case AGAIN, FAILED -> window.openingFailed(answer.reason());
        }
        return outcome(answer, window.openingTries());
    }

    private void opened(AccountWindow window, UUID account, How how) {
        window.opened(account, now(), null, how);
        book.record(book.act("maintenance-account-opened", window).on(window.openedHash()).with("how", how));
    }

    private String outcome(Answer answer, int tries) {
        return (answer.result() == Result.AGAIN && tries >= settings.tries() ? Result.FAILED : answer.result()).name();
    }

    /** When a failed opening is tried again: a minute later, then two, four and so on. */
    @Transactional(readOnly = true)
    public String nextOpening(String windowId) {
        return afterTries(book.get(windowId).openingTries());
    }

    @Transactional(readOnly = true)
    public String nextClosing(String windowId) {
        return afterTries(book.get(windowId).closingTries());
    }

    private String afterTries(int tries) {
        return now().plus(1L << Math.max(0, tries - 1), ChronoUnit.MINUTES).toString();
    }

    /** The program cannot open it: the operations managers are told, and do it. */
    public void tellOpeningFailed(String windowId) {
        var window = book.get(windowId);
        book.record(book.act("maintenance-account-opening-failed", window).with("reason", window.failure()));
        news.tell(news.keepers(), "maintenance.told.account-opening-failed", window);
        news.publish(window, Wanted.OPENED);
    }

    /**
     * Closes the account, where it may be open; also where nobody knows whether it was opened. While another work needs it, it stays
     * open, and the last of them closes it.
     */
    public String close(String windowId) {
        var window = book.hold(windowId);
        if (window.state().over()) {
            return Result.DONE.name();
        }
        if (window.state() == WindowState.PLANNED) {
            window.notOpened();
            book.record("maintenance-account-not-opened", window);
            return Result.DONE.name();
        }
        var account = book.account(window).orElse(null);
        if (account == null) {
            window.closing();
            return Result.BY_HAND.name();
        }
        if (!book.neededBeside(window).isEmpty()) {
            closed(window, How.SHARED);
            return Result.DONE.name();
        }
        var accountSwitch = switches.get();
        var answer = accountSwitch.close(book.order("close", window, account));
        switch (answer.result()) {
            case DONE -> closed(window, accountSwitch.how());
            case BY_HAND -> window.closing();
            case AGAIN, FAILED -> window.closingFailed(answer.reason());
        }
        return outcome(answer, window.closingTries());
    }

    private void closed(AccountWindow window, How how) {
        window.closed(now(), null, how);
        book.record(book.act("maintenance-account-closed", window).on(window.closedHash()).with("how", how));
    }

    /** The account is not closed: from now on it stands on everyone's home page, until somebody confirms that it is. */
    public void alarm(String windowId) {
        var window = book.hold(windowId);
        window.alarm(now());
        book.record(book.act("maintenance-account-closing-failed", window).with("reason", window.failure()));
        news.tell(news.keepers(), "maintenance.told.account-not-closed", window);
        news.publish(window, Wanted.CLOSED);
    }

    /** Until when it is decided in time whether an account that could not be switched is an incident. */
    @Transactional(readOnly = true)
    public String incidentDue(String windowId) {
        return times.toReport().toString();
    }

    /** Until when whoever is asked to close it does so in time. */
    @Transactional(readOnly = true)
    public String closingDue(String windowId) {
        return now().plus(PATIENCE).toString();
    }

    /** Every hour from then on. */
    @Transactional(readOnly = true)
    public String closingReminders(String windowId) {
        return "R/" + now().plus(PATIENCE).truncatedTo(ChronoUnit.SECONDS) + "/PT1H";
    }

    /** Nobody has confirmed yet that it is closed. */
    public void remindClosing(String windowId) {
        var window = book.hold(windowId);
        if (window.state() == WindowState.CLOSING) {
            window.alarm(now());
            news.tell(news.keepers(), "maintenance.told.account-not-closed", window);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
