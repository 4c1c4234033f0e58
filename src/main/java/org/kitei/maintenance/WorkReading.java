package org.kitei.maintenance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementReading;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works as pages and the other parts of maintenance read them. */
@Service
@Transactional(readOnly = true)
public class WorkReading {

    private final WorkBook book;
    private final AgreementReading agreements;
    private final People people;
    private final PreconditionsOfWork preconditions;
    private final WorkTimes times;

    WorkReading(WorkBook book, AgreementReading agreements, People people, PreconditionsOfWork preconditions, WorkTimes times) {
        this.book = book;
        this.agreements = agreements;
        this.people = people;
        this.preconditions = preconditions;
        this.times = times;
    }

    /** @throws NoSuchRecord where the facility has no such work */
    public WorkView get(UUID id) {
        return view(book.get(id));
    }

    /** Whether it has not begun, and cannot while its agreement, or one above it, stays suspended. */
    public boolean held(UUID id) {
        var work = book.get(id);
        return (work.state() == WorkState.AWAITING_APPROVAL || work.state() == WorkState.APPROVED) && !preconditions.agreementStands(work);
    }

    WorkView view(Work work) {
        var agreement = agreements.get(work.plan().agreementId());
        return new WorkView(work.id(), work.version(), work.number(), work.plan(), agreement.terms().title(),
                agreement.contractor().id(), agreement.contractor().details().name(), work.workers(), work.emergencyBecause(),
                work.appliedBy(), work.applicant(), work.appliedAt(), work.state(), times.afterwards(work), work.approvalOwed(),
                work.approval() == Work.Approval.GIVEN, work.attendantId(), name(work.attendantId()), work.refusals(),
                work.reason(), work.dueAt(), work.planHash());
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : people.find(person).map(PersonRef::name).orElse("");
    }
}
