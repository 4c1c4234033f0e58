package org.kitei.maintenance;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Ids;

/** One kind of indirect work, as long as it is done here. */
@Entity
@Table(name = "indirect_work")
class IndirectWork {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Embedded
    private IndirectWorkDetails details;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected IndirectWork() {
    }

    /** It is not done here any more. */
    static final class NoLongerDone extends AlreadyDone {

        NoLongerDone() {
            super(null, null, "maintenance-check.closed.title", "maintenance-check.closed");
        }
    }

    static IndirectWork enter(IndirectWorkDetails details, LocalDate firstCheck) {
        var work = new IndirectWork();
        work.id = Ids.next();
        work.arrange(details, firstCheck);
        return work;
    }

    /** How it is checked from now on, and when next. */
    void arrange(IndirectWorkDetails wanted, LocalDate nextCheck) {
        requireDone();
        wanted.check();
        details = wanted;
        dueOn = nextCheck;
    }

    /** Checked: the next one comes an interval after the day this one was due, but never on a day that has passed. */
    void checked(LocalDate today) {
        requireDone();
        dueOn = dueOn.plusMonths(details.everyMonths());
        if (!dueOn.isAfter(today)) {
            dueOn = today.plusMonths(details.everyMonths());
        }
    }

    void end(LocalDate today) {
        requireDone();
        endedOn = today;
    }

    private void requireDone() {
        if (endedOn != null) {
            throw new NoLongerDone();
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    IndirectWorkDetails details() {
        return details;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable LocalDate endedOn() {
        return endedOn;
    }
}
