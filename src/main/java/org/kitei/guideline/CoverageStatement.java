package org.kitei.guideline;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;
import org.kitei.ledger.Digest;
import org.kitei.text.ProvisionId;

/**
 * That a provision answers a row, or why none does, said by a person. Provisions keep their identity, so it holds in later
 * editions and in drafts; it is written once, and no longer counts once withdrawn.
 */
@Entity
@Table(name = "coverage_statement")
class CoverageStatement {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id", updatable = false)
    private UUID regulationId;

    @Column(name = "row_id", updatable = false)
    private String rowId;

    @Column(name = "provision_id", updatable = false)
    private @Nullable String provisionId;

    @Column(name = "provision_label", updatable = false)
    private String provisionLabel;

    @Column(name = "fingerprint", updatable = false)
    private String fingerprint;

    @Column(name = "on_draft", updatable = false)
    private boolean onDraft;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "stated_by", updatable = false)
    private UUID statedBy;

    @Column(name = "stated_at", updatable = false)
    private Instant statedAt;

    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected CoverageStatement() {
    }

    /** @param fingerprint of the provision's words as they are now */
    static CoverageStatement answered(UUID regulation, String row, Coverage.Provision provision, String fingerprint, boolean onDraft,
            UUID by, Instant now) {
        var statement = of(regulation, row, by, now);
        statement.provisionId = provision.id().value();
        statement.provisionLabel = provision.label();
        statement.fingerprint = fingerprint;
        statement.onDraft = onDraft;
        return statement;
    }

    static CoverageStatement answeredNowhere(UUID regulation, String row, String reason, UUID by, Instant now) {
        var statement = of(regulation, row, by, now);
        statement.reason = reason;
        return statement;
    }

    private static CoverageStatement of(UUID regulation, String row, UUID by, Instant now) {
        var statement = new CoverageStatement();
        statement.id = Ids.next();
        statement.regulationId = regulation;
        statement.rowId = row;
        statement.provisionLabel = "";
        statement.fingerprint = "";
        statement.reason = "";
        statement.statedBy = by;
        statement.statedAt = now;
        return statement;
    }

    void withdraw(UUID by, Instant now) {
        if (withdrawnAt != null) {
            throw new IllegalStateException("withdrawn before");
        }
        withdrawnBy = by;
        withdrawnAt = now;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    Stated stated() {
        return new Stated(id, rowId, provisionId == null ? null : new ProvisionId(provisionId), provisionLabel, fingerprint, onDraft,
                reason, statedBy, statedAt);
    }

    /** A fingerprint of what was said, which never changes. */
    static String digest(UUID regulation, String row, @Nullable String provision, String fingerprint, String reason) {
        return Digest.of(regulation, row, provision == null ? "" : provision, fingerprint, reason);
    }

    String digest() {
        return digest(regulationId, rowId, provisionId, fingerprint, reason);
    }

    UUID id() {
        return id;
    }

    UUID regulationId() {
        return regulationId;
    }

    String rowId() {
        return rowId;
    }

    @Nullable String provisionId() {
        return provisionId;
    }

    String provisionLabel() {
        return provisionLabel;
    }

    String reason() {
        return reason;
    }
}
