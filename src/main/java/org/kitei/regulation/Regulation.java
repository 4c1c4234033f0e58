package org.kitei.regulation;

import java.time.Instant;
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

/** The thing with an identity that lives for decades. What is in force of it on a day is computed from its enactments. */
@Entity
@Table(name = "regulation")
class Regulation {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "title")
    private String title;

    @Column(name = "last_edition")
    private int lastEdition;

    @Column(name = "undecided_case_id")
    private @Nullable UUID undecidedCaseId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Regulation() {
    }

    static Regulation prepare(String title, Instant now) {
        var regulation = new Regulation();
        regulation.id = Ids.next();
        regulation.title = title;
        regulation.createdAt = now;
        return regulation;
    }

    /** One that exists already. */
    static Regulation found(UUID id, String title, Instant now) {
        var regulation = prepare(title, now);
        regulation.id = id;
        return regulation;
    }

    /** Takes a case up; a regulation has one undecided case at most, also when two people open one at once. */
    void take(UUID caseId) {
        if (undecidedCaseId != null) {
            throw new IllegalStateException("case " + undecidedCaseId + " is undecided");
        }
        undecidedCaseId = caseId;
    }

    /** The case is decided, rejected or withdrawn: another may be opened. */
    void release(UUID caseId) {
        if (caseId.equals(undecidedCaseId)) {
            undecidedCaseId = null;
        }
    }

    /** The number of the next edition, 1 for the first. */
    int numberEdition(String editionTitle) {
        title = editionTitle;
        return ++lastEdition;
    }

    /** The number of the next edition, which was found and need not be the youngest. */
    int numberFound() {
        return ++lastEdition;
    }

    /** Its text in force has this title. */
    void call(String editionTitle) {
        title = editionTitle;
    }

    boolean hasEditions() {
        return lastEdition > 0;
    }

    /** Whether it has an edition, or a case that may give it the first. */
    boolean isOrMayBecome() {
        return hasEditions() || undecidedCaseId != null;
    }

    Optional<UUID> undecidedCaseId() {
        return Optional.ofNullable(undecidedCaseId);
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }
}
