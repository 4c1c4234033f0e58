package org.kitei.maintenance;

import java.util.HashMap;
import java.util.UUID;

import org.kitei.inbox.SubjectView;
import org.springframework.stereotype.Component;

/** The window of an account, beside a task about it. */
@Component
class WindowSubject implements SubjectView {

    private final WindowBook book;
    private final WorkReading works;

    WindowSubject(WindowBook book, WorkReading works) {
        this.book = book;
        this.works = works;
    }

    @Override
    public String type() {
        return WindowBook.SUBJECT;
    }

    @Override
    public String title(String id) {
        var window = book.get(id);
        var account = book.account(window).map(known -> "　" + known.name()).orElse("");
        return window.system() + account + "（" + works.get(window.workId()).number() + "）";
    }

    @Override
    public Shown show(String id) {
        var window = book.get(id);
        var model = new HashMap<String, Object>();
        model.put("work", works.get(window.workId()));
        model.put("window", new Facts(window.system(), book.account(window).map(MaintenanceAccount::name).orElse(""), window.failure(),
                window.calledOffAt() != null, !book.neededBeside(window).isEmpty()));
        return new Shown("maintenance/account-subject", "window", model);
    }

    /** @param needed whether another work needs the account open */
    record Facts(String system, String account, String failure, boolean calledOff, boolean needed) {
    }

    @Override
    public String address(String id) {
        return "/maintenance/" + book.get(id).workId();
    }
}
