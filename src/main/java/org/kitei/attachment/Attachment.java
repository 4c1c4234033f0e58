package org.kitei.attachment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kitei.facility.Ids;

/** What is known of a file; its bytes lie in parts, because one column does not hold as many on every database. */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private AttachmentKind kind;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private int size;

    @Column(name = "sha256", nullable = false, updatable = false)
    private String sha256;

    @Column(name = "kept_at", nullable = false, updatable = false)
    private Instant keptAt;

    protected Attachment() {
    }

    static Attachment of(String name, AttachmentKind kind, int size, String sha256, Instant now) {
        var attachment = new Attachment();
        attachment.id = Ids.next();
        attachment.name = name;
        attachment.kind = kind;
        attachment.size = size;
        attachment.sha256 = sha256;
        attachment.keptAt = now;
        return attachment;
    }

    AttachmentRef ref() {
        return new AttachmentRef(id, name, kind, size, sha256, keptAt);
    }
}
