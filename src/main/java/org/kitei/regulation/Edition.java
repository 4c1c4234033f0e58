package org.kitei.regulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One immutable text of a regulation, as it was decided. */
@Entity
@Immutable
@Table(name = "edition")
class Edition extends WrittenOnce {

    @Column(name = "regulation_id")
    private UUID regulationId;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Column(name = "number")
    private int number;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Embedded
    private Draft draft;

    @Column(name = "found")
    private boolean found;

    @Column(name = "promulgated_at")
    private Instant promulgatedAt;

    protected Edition() {
    }

    static Edition promulgate(RevisionCase revision, int number, String documentNumber, Instant now) {
        var edition = new Edition();
        edition.add();
        edition.regulationId = revision.regulationId();
        edition.caseId = revision.id();
        edition.number = number;
        edition.documentNumber = documentNumber;
        edition.draft = revision.draft();
        edition.promulgatedAt = now;
        return edition;
    }

    /** One that was in force before the program came. Its number counts when it was taken in; its day says when it was in force. */
    static Edition found(UUID regulationId, int number, Draft draft, Instant now) {
        var edition = new Edition();
        edition.add();
        edition.regulationId = regulationId;
        edition.number = number;
        edition.draft = draft;
        edition.found = true;
        edition.promulgatedAt = now;
        return edition;
    }

    UUID regulationId() {
        return regulationId;
    }

    /** Empty where the text was found, not decided here. */
    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    int number() {
        return number;
    }

    Optional<String> documentNumber() {
        return Optional.ofNullable(documentNumber);
    }

    Draft draft() {
        return draft;
    }

    boolean found() {
        return found;
    }

    /** Where it was found: when it was taken in. */
    Instant promulgatedAt() {
        return promulgatedAt;
    }
}
