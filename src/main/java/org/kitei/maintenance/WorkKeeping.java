package org.kitei.maintenance;

import java.util.UUID;

import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends works before they are done. */
@Service
public class WorkKeeping {

    private final WorkBook book;
    private final Inbox inbox;
    private final WorkProcess process;
    private final AccountWindows accounts;
    private final WorkNews news;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    WorkKeeping(WorkBook book, Inbox inbox, WorkProcess process, AccountWindows accounts, WorkNews news, Appointments appointments,
            FacilityDirectory facilities) {
        this.book = book;
        this.inbox = inbox;
        this.process = process;
        this.accounts = accounts;
        this.news = news;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** The work has gone on meanwhile. */
    static final class GoneOn extends AlreadyDone {

        GoneOn() {
            super(null, null, "maintenance.gone-on.title", "maintenance.gone-on");
        }
    }

    /**
     * Takes an application back before it is approved.
     *
     * @throws AlreadyDone where it was decided meanwhile
     */
    @Transactional
    public void withdraw(UUID workId, String reason) {
        require(Role.OPERATIONS_MANAGER);
        var work = hold(workId);
        requireReason(reason);
        if (work.state() != WorkState.AWAITING_APPROVAL) {
            throw new GoneOn();
        }
        work.withdraw(reason);
        book.record(book.act("maintenance-withdrawn", work).with("reason", reason));
        news.tell(news.concerned(work), "maintenance.told.withdrawn", work);
        process.withdrawn(workId);
    }

    /**
     * Calls an approved work off before its window opens; breaks one off that is under way: its account is closed at once, and
     * what was done until then is reported all the same.
     *
     * @throws AlreadyDone where it is over, or was never approved
     */
    @Transactional
    public void callOff(UUID workId, String reason) {
        require(Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER);
        var work = hold(workId);
        requireReason(reason);
        if (work.state() == WorkState.APPROVED) {
            work.callOff(reason);
            book.record(book.act("maintenance-called-off", work).with("reason", reason));
            news.tell(news.concerned(work), "maintenance.told.called-off", work);
            process.calledOff(workId);
            accounts.drop(workId);
        } else if (work.state() == WorkState.UNDER_WAY) {
            work.breakOff(reason);
            book.record(book.act("maintenance-broken-off", work).with("reason", reason));
            news.tell(news.concerned(work), "maintenance.told.broken-off", work);
            accounts.callOff(workId);
        } else {
            throw new GoneOn();
        }
    }

    /** The tasks first, as whoever completes one does. */
    private Work hold(UUID workId) {
        inbox.holdAbout(WorkBook.subject(workId));
        return book.hold(workId);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw InvalidInput.at("reason", reason.isBlank() ? "maintenance.error.required.reason" : "maintenance.error.long", 1000);
        }
    }

    private void require(Role... any) {
        var held = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
        for (var role : any) {
            if (held.contains(role)) {
                return;
            }
        }
        throw new NotAllowed("end a work", any[0]);
    }
}
