package org.kitei.maintenance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.ledger.Digest;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which indirect works there are, and how each is checked. */
@Service
public class IndirectWorkKeeping {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER);

    private final IndirectWorkRecords records;
    private final IndirectWorkBook book;
    private final Inbox inbox;
    private final IndirectWorkProcess process;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    IndirectWorkKeeping(IndirectWorkRecords records, IndirectWorkBook book, Inbox inbox, IndirectWorkProcess process,
            Appointments appointments, FacilityDirectory facilities) {
        this.records = records;
        this.book = book;
        this.inbox = inbox;
        this.process = process;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** @throws InvalidInput with everything that is wrong */
    @Transactional
    public UUID enter(IndirectWorkDetails details, LocalDate firstCheck) {
        requireKeeper();
        requireDayToCome(firstCheck);
        var work = records.save(IndirectWork.enter(details, firstCheck));
        book.record(book.act("indirect-work-entered", work).with("recordHash", Digest.of(details)));
        process.entered(work.id(), IndirectWorkBook.subject(work.id()));
        return work.id();
    }

    /** @throws ObjectOptimisticLockingFailureException where it was changed since it was shown */
    @Transactional
    public void arrange(UUID id, int version, IndirectWorkDetails details, LocalDate nextCheck) {
        requireKeeper();
        var work = hold(id);
        if (work.version() != version) {
            throw new ObjectOptimisticLockingFailureException(IndirectWork.class, id);
        }
        if (!nextCheck.equals(work.dueOn())) {
            requireDayToCome(nextCheck);
        }
        work.arrange(details, nextCheck);
        book.record(book.act("indirect-work-rearranged", work).with("recordHash", Digest.of(details)));
        process.rearranged(id);
    }

    @Transactional
    public void end(UUID id, String reason) {
        requireKeeper();
        if (reason.isBlank() || reason.length() > 1000) {
            throw InvalidInput.at("reason", reason.isBlank() ? "maintenance.error.required" : "maintenance.error.long", 1000);
        }
        var work = hold(id);
        work.end(facilities.today());
        book.record(book.act("indirect-work-ended", work).with("reason", reason));
        process.ended(id);
    }

    /** The tasks first, as whoever completes one does. */
    private IndirectWork hold(UUID id) {
        inbox.holdAbout(IndirectWorkBook.subject(id));
        return book.hold(id);
    }

    private void requireDayToCome(LocalDate day) {
        if (day.isBefore(facilities.today())) {
            throw InvalidInput.at("dueOn", "maintenance-check.error.past");
        }
    }

    private void requireKeeper() {
        if (appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()).stream().noneMatch(KEEPERS::contains)) {
            throw new NotAllowed("arrange checks of indirect work", Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER);
        }
    }
}
