package org.kitei.regulation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.kitei.facility.Ids;
import org.springframework.data.domain.Persistable;

/** One immutable text of a regulation, as it was decided. */
@Entity
@Immutable
@Table(name = "edition")
class Edition implements Persistable<UUID> {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id")
    private UUID regulationId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "number")
    private int number;

    @Column(name = "document_number")
    private String documentNumber;

    @Embedded
    private Draft draft;

    @Column(name = "promulgated_at")
    private Instant promulgatedAt;

    @Transient
    private boolean added;

    protected Edition() {
    }

    static Edition promulgate(RevisionCase revision, int number, String documentNumber, Instant now) {
        var edition = new Edition();
        edition.id = Ids.next();
        edition.added = true;
        edition.regulationId = revision.regulationId();
        edition.caseId = revision.id();
        edition.number = number;
        edition.documentNumber = documentNumber;
        edition.draft = revision.draft();
        edition.promulgatedAt = now;
        return edition;
    }

    UUID id() {
        return id;
    }

    UUID regulationId() {
        return regulationId;
    }

    UUID caseId() {
        return caseId;
    }

    int number() {
        return number;
    }

    String documentNumber() {
        return documentNumber;
    }

    Draft draft() {
        return draft;
    }

    Instant promulgatedAt() {
        return promulgatedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return added;
    }
}
