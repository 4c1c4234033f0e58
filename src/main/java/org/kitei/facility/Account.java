package org.kitei.facility;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;

/** How a person signs in. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "sign_in_name", nullable = false)
    private String signInName;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "must_change_password", nullable = false)
    private boolean mustChangePassword;

    @Column(name = "password_set_at", nullable = false)
    private Instant passwordSetAt;

    protected Account() {
    }

    static Account open(UUID personId, String signInName, String passwordHash, boolean mustChange, Instant at) {
        var account = new Account();
        account.personId = personId;
        account.signInName = signInName;
        account.passwordHash = passwordHash;
        account.mustChangePassword = mustChange;
        account.passwordSetAt = at;
        return account;
    }

    /** The person chose this password. */
    void choose(String hash, Instant at) {
        passwordHash = hash;
        mustChangePassword = false;
        passwordSetAt = at;
    }

    /** An administrator gave this password; it is only good for choosing an own one. */
    void reset(String hash, Instant at) {
        passwordHash = hash;
        mustChangePassword = true;
        passwordSetAt = at;
    }

    UUID personId() {
        return personId;
    }

    String signInName() {
        return signInName;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Counts up with every new password, because nothing else of an account ever changes. */
    int passwordEdition() {
        return version;
    }
}
