package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;

/**
 * From this day the edition is the text in force, or without one the regulation is abolished, until the next enactment of
 * the regulation. One whose date was moved, or that was called off, stays on record and counts no more.
 */
@Entity
@Table(name = "enactment")
class Enactment {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id")
    private UUID regulationId;

    @Column(name = "edition_id")
    private @Nullable UUID editionId;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    /** The case, while this stands; the database keeps it unique. */
    @Column(name = "standing_case_id")
    private @Nullable UUID standingCaseId;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    @Column(name = "executed_at")
    private @Nullable Instant executedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Enactment() {
    }

    static Enactment of(Edition edition, LocalDate effectiveDate) {
        var enactment = of(edition.regulationId(), edition.caseId().orElse(null), effectiveDate);
        enactment.editionId = edition.id();
        return enactment;
    }

    /** Of a text that was in force before the program came: its day has come long since. */
    static Enactment found(Edition edition, LocalDate effectiveDate, Instant now) {
        var enactment = of(edition, effectiveDate);
        enactment.execute(now);
        return enactment;
    }

    static Enactment abolishing(RevisionCase revision, LocalDate effectiveDate, String documentNumber) {
        var enactment = of(revision.regulationId(), revision.id(), effectiveDate);
        enactment.documentNumber = documentNumber;
        return enactment;
    }

    private static Enactment of(UUID regulationId, @Nullable UUID caseId, LocalDate effectiveDate) {
        var enactment = new Enactment();
        enactment.id = Ids.next();
        enactment.regulationId = regulationId;
        enactment.caseId = caseId;
        enactment.standingCaseId = caseId;
        enactment.effectiveDate = effectiveDate;
        return enactment;
    }

    /** The same from another day; this one must be cancelled first. */
    Enactment moved(LocalDate day) {
        if (cancelledAt == null) {
            throw new IllegalStateException("the enactment still stands");
        }
        var moved = of(regulationId, caseId, day);
        moved.editionId = editionId;
        moved.documentNumber = documentNumber;
        return moved;
    }

    void cancel(Instant now) {
        if (cancelledAt != null || executedAt != null) {
            throw new IllegalStateException("what has happened or was cancelled is not cancelled");
        }
        cancelledAt = now;
        standingCaseId = null;
    }

    /** The day has come and the program has noted it. The text was in force from the day on in any case. */
    void execute(Instant now) {
        executedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID regulationId() {
        return regulationId;
    }

    /** Empty where the regulation is abolished. */
    Optional<UUID> editionId() {
        return Optional.ofNullable(editionId);
    }

    /** Empty where the text was found, not decided here. */
    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    /** Of an abolition; an edition bears its own. */
    Optional<String> documentNumber() {
        return Optional.ofNullable(documentNumber);
    }

    LocalDate effectiveDate() {
        return effectiveDate;
    }

    /** When the program noted that the day had come. */
    Optional<Instant> executedAt() {
        return Optional.ofNullable(executedAt);
    }

    Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    boolean stands() {
        return cancelledAt == null;
    }
}
