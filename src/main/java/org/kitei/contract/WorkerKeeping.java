package org.kitei.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.outside.HandedOver;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the contract manager does about those who work here for a contractor. */
@Service
public class WorkerKeeping {

    private final WorkerRecords records;
    private final WorkerPledges pledges;
    private final AgreementBook book;
    private final Attachments attachments;
    private final OutsideLinks links;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final Clock clock;

    WorkerKeeping(WorkerRecords records, WorkerPledges pledges, AgreementBook book, Attachments attachments, OutsideLinks links,
            Appointments appointments, FacilityDirectory facilities, Clock clock) {
        this.records = records;
        this.pledges = pledges;
        this.book = book;
        this.attachments = attachments;
        this.links = links;
        this.appointments = appointments;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** The agreement is not signed, or over, or the worker does not work here any more. */
    static final class NoLongerRegistered extends AlreadyDone {

        NoLongerRegistered() {
            super(null, null, "contract.closed.worker.title", "contract.closed.worker");
        }
    }

    /** Whether workers can be registered under it now. */
    @Transactional(readOnly = true)
    public boolean possible(UUID agreementId) {
        return possible(book.get(agreementId));
    }

    private static boolean possible(Agreement agreement) {
        return agreement.state() == AgreementState.CONCLUDED || agreement.state() == AgreementState.IN_FORCE;
    }

    /** Once both sides have signed, so that they can work from the first day on; before that day, and before their pledge, they may not. */
    @Transactional
    public UUID register(UUID agreementId, WorkerDetails details) {
        requireManager();
        var agreement = book.hold(agreementId);
        if (!possible(agreement)) {
            throw new NoLongerRegistered();
        }
        var worker = records.save(Worker.register(agreementId, details, now()));
        book.record(book.act("worker-registered", agreement).with("worker", worker.id()).with("name", worker.name())
                .with("recordHash", worker.recordHash()));
        return worker.id();
    }

    /** The pledge on paper, signed by the worker. */
    @Transactional
    public void keepPledge(UUID workerId, ExaminedFile paper) {
        requireManager();
        var worker = hold(workerId);
        var kept = attachments.keep(paper);
        var now = now();
        pledges.keep(book.get(worker.agreementId()), new WorkerPledge(Ids.next(), workerId, kept.id(), null, worker.name(), "", kept.sha256(),
                "", "", now, now));
        links.revoke(workerId, WorkerPurpose.PLEDGE);
    }

    /**
     * A link at which the worker pledges; one made before opens nothing any more.
     *
     * @return what a person hands over where no mail goes out; else empty
     * @throws InvalidInput at {@code email} where mail goes out and none is known of the worker
     */
    @Transactional
    public Optional<HandedOver> makeLink(UUID workerId) {
        requireManager();
        var worker = hold(workerId);
        if (worker.details().email().isEmpty() && links.mailed()) {
            throw InvalidInput.at("email", "contract.error.worker-email");
        }
        return links.make(worker.invite());
    }

    /** From today on they work here no more. */
    @Transactional
    public void end(UUID workerId, String reason) {
        requireManager();
        AgreementKeeping.requireReason(reason);
        var worker = hold(workerId);
        worker.end(facilities.today());
        links.revoke(workerId, WorkerPurpose.PLEDGE);
        book.record(book.act("worker-ended", book.get(worker.agreementId())).with("workerEnded", workerId).with("name", worker.name())
                .with("day", facilities.today()).with("reason", reason));
    }

    private Worker hold(UUID workerId) {
        var worker = records.findById(workerId).orElseThrow(() -> new NoSuchRecord(Workers.SUBJECT, workerId));
        book.hold(worker.agreementId());
        return records.findLocked(workerId).filter(one -> one.endedOn() == null).orElseThrow(NoLongerRegistered::new);
    }

    private void requireManager() {
        if (!appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()).contains(Role.CONTRACT_MANAGER)) {
            throw new NotAllowed("register workers", Role.CONTRACT_MANAGER);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
