package org.kitei.acknowledgement;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.regulation.EditionText;

/** One edition made known (周知). Its id is the edition's; each person's confirmation binds to its content hash. */
@Entity
@Table(name = "acknowledgement")
class Acknowledgement {

    enum State { OPEN, REPLACED }

    @Id
    @Column(name = "edition_id")
    private UUID editionId;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id")
    private UUID regulationId;

    @Column(name = "edition_number")
    private int editionNumber;

    @Column(name = "title")
    private String title;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "reminded_on")
    private @Nullable LocalDate remindedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Acknowledgement() {
    }

    static Acknowledgement open(EditionText edition, LocalDate today, LocalDate dueOn) {
        var opened = new Acknowledgement();
        opened.editionId = edition.id();
        opened.regulationId = edition.regulationId();
        opened.editionNumber = edition.number();
        opened.title = edition.text().title();
        opened.contentHash = edition.contentHash();
        opened.effectiveDate = edition.effectiveDate();
        opened.openedOn = today;
        opened.dueOn = dueOn;
        opened.state = State.OPEN;
        return opened;
    }

    /** Notes a reminder; false where people were told of this edition today already. */
    boolean remind(LocalDate today) {
        if (today.equals(openedOn) || today.equals(remindedOn)) {
            return false;
        }
        remindedOn = today;
        return true;
    }

    /** The edition comes into force on another day than was made known. */
    void moveTo(LocalDate day) {
        effectiveDate = day;
    }

    /** A newer edition is made known, or there is none any more: nobody is asked to read this one. */
    void replace() {
        state = State.REPLACED;
    }

    boolean open() {
        return state == State.OPEN;
    }

    UUID editionId() {
        return editionId;
    }

    UUID regulationId() {
        return regulationId;
    }

    int editionNumber() {
        return editionNumber;
    }

    String title() {
        return title;
    }

    String contentHash() {
        return contentHash;
    }

    LocalDate effectiveDate() {
        return effectiveDate;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
