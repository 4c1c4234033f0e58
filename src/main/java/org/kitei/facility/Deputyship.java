package org.kitei.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A deputy named beforehand, for some acts and from one day to another, both included. */
@Entity
@Table(name = "deputyship")
class Deputyship {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "principal_id", nullable = false, updatable = false)
    private UUID principalId;

    @Column(name = "deputy_id", nullable = false, updatable = false)
    private UUID deputyId;

    @Column(name = "from_day", nullable = false, updatable = false)
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "named_at", nullable = false, updatable = false)
    private Instant namedAt;

    @ElementCollection
    @CollectionTable(name = "deputyship_act", joinColumns = @JoinColumn(name = "deputyship_id"))
    @Column(name = "act", nullable = false)
    private Set<String> acts = new TreeSet<>();

    protected Deputyship() {
    }

    static Deputyship of(
            UUID principalId, UUID deputyId, Set<String> acts, LocalDate from, @Nullable LocalDate until, Instant now) {
        var named = new Deputyship();
        named.id = Ids.next();
        named.principalId = principalId;
        named.deputyId = deputyId;
        named.acts.addAll(acts);
        named.from = from;
        named.until = until;
        named.namedAt = now;
        return named;
    }

    /** From today on the deputy acts no more. */
    void endBefore(LocalDate today) {
        if (until == null || !until.isBefore(today)) {
            until = today.minusDays(1);
        }
    }

    UUID principalId() {
        return principalId;
    }

    DeputyTerm term() {
        return new DeputyTerm(id, principalId, deputyId, from, until, Set.copyOf(acts));
    }
}
