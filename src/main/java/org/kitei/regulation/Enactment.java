package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;

/** From this day the edition is the text in force, until the next enactment of the regulation. */
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
    private UUID editionId;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    @Column(name = "executed_at")
    private @Nullable Instant executedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Enactment() {
    }

    static Enactment of(Edition edition, LocalDate effectiveDate) {
        var enactment = new Enactment();
        enactment.id = Ids.next();
        enactment.regulationId = edition.regulationId();
        enactment.editionId = edition.id();
        enactment.effectiveDate = effectiveDate;
        return enactment;
    }

    /** The day has come and the program has noted it. The text was in force from the day on in any case. */
    void execute(Instant now) {
        executedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID editionId() {
        return editionId;
    }

    LocalDate effectiveDate() {
        return effectiveDate;
    }
}
