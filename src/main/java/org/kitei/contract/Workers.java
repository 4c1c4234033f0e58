package org.kitei.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.Attachments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may work here for a contractor (row 6-3A). A renewal keeps those registered under what it renews: they have pledged for the same
 * work.
 */
@Service
@Transactional(readOnly = true)
public class Workers {

    static final String SUBJECT = "worker";

    private final WorkerRecords records;
    private final WorkerPledges pledges;
    private final AgreementBook book;
    private final Attachments attachments;
    private final OutsideLinks links;
    private final FacilityDirectory facilities;

    Workers(WorkerRecords records, WorkerPledges pledges, AgreementBook book, Attachments attachments, OutsideLinks links,
            FacilityDirectory facilities) {
        this.records = records;
        this.pledges = pledges;
        this.book = book;
        this.attachments = attachments;
        this.links = links;
        this.facilities = facilities;
    }

    /** All ever registered, in the order of their registration. */
    public List<WorkerView> of(UUID agreementId) {
        return views(records.under(withRenewed(agreementId)));
    }

    /** One of them. */
    public WorkerView get(UUID agreementId, UUID workerId) {
        return of(agreementId).stream().filter(one -> one.id().equals(workerId)).findFirst()
                .orElseThrow(() -> new NoSuchRecord(SUBJECT, workerId));
    }

    /** Whether they may work under the agreement on the day, as far as it depends on them. */
    public WorkerStanding standing(UUID agreementId, UUID workerId, LocalDate day) {
        return records.findById(workerId).filter(worker -> withRenewed(agreementId).contains(worker.agreementId()))
                .map(worker -> standing(worker, pledges.of(Set.of(workerId)).get(workerId), day)).orElse(WorkerStanding.UNKNOWN);
    }

    private WorkerStanding standing(Worker worker, @Nullable WorkerPledge pledge, LocalDate day) {
        if (worker.ended(day)) {
            return WorkerStanding.ENDED;
        }
        return pledge == null || day(pledge.pledgedAt()).isAfter(day) ? WorkerStanding.NOT_PLEDGED : WorkerStanding.REGISTERED_AND_PLEDGED;
    }

    private Set<UUID> withRenewed(UUID agreementId) {
        var line = new LinkedHashSet<UUID>();
        for (@Nullable UUID one = agreementId; one != null && line.add(one); one = book.get(one).renewsId()) {
            // back to the first of them
        }
        return line;
    }

    private List<WorkerView> views(Collection<Worker> workers) {
        var pledged = pledges.of(workers.stream().map(Worker::id).toList());
        return new ArrayList<>(workers.stream().map(worker -> view(worker, pledged)).toList());
    }

    private WorkerView view(Worker worker, Map<UUID, WorkerPledge> pledged) {
        var pledge = pledged.get(worker.id());
        var details = worker.details();
        return new WorkerView(worker.id(), worker.agreementId(), details.name(), details.note(), details.email(), day(worker.registeredAt()),
                standing(worker, pledge, facilities.today()), pledge == null ? null : day(pledge.pledgedAt()),
                pledge == null || pledge.fileId() == null ? null : attachments.get(pledge.fileId()), worker.endedOn(),
                pledge == null && worker.endedOn() == null ? links.current(worker.id(), WorkerPurpose.PLEDGE).orElse(null) : null);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(facilities.zone()).toLocalDate();
    }
}
