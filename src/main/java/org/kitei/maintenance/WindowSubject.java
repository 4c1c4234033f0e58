package org.kitei.maintenance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kitei.inbox.SubjectView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The window of an account, beside a task about it. */
@Component
class WindowSubject implements SubjectView {

    private final WindowBook book;
    private final WorkReading works;
    private final MessageSource messages;

    WindowSubject(WindowBook book, WorkReading works, MessageSource messages) {
        this.book = book;
        this.works = works;
        this.messages = messages;
    }

    @Override
    public String type() {
        return WindowBook.SUBJECT;
    }

    @Override
    public String title(String id) {
        var window = book.get(id);
        var account = book.account(window).map(known -> "　" + known.name()).orElse("");
        var work = works.get(window.workId());
        var title = window.system() + account + "（" + work.number() + "）";
        return work.emergency() ? messages.getMessage("maintenance.emergency.titled", new Object[] {title}, Locale.JAPANESE) : title;
    }

    @Override
    public Shown show(String id) {
        var window = book.get(id);
        var model = new HashMap<String, Object>();
        model.put("work", works.get(window.workId()));
        model.put("window", new Facts(window.system(), book.account(window).map(MaintenanceAccount::name).orElse(""), window.failure(),
                book.notSwitched(window), window.calledOffAt() != null, !book.neededBeside(window).isEmpty()));
        return new Shown("maintenance/account-subject", "window", model);
    }

    /**
     * @param failure     why the last try did not succeed; empty where it did
     * @param notSwitched what was left to people
     * @param needed      whether another work needs the account open
     */
    record Facts(String system, String account, String failure, List<WindowBook.NotSwitched> notSwitched, boolean calledOff, boolean needed) {
    }

    @Override
    public String address(String id) {
        return "/maintenance/" + book.get(id).workId();
    }
}
