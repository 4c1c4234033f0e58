package org.kitei.outside;

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

/**
 * An address at which somebody outside does one thing once, after proving by a code sent to the same mail address that they read
 * its mail. Neither the address nor the code can be read from the database.
 */
@Entity
@Table(name = "outside_link")
class OutsideLink {

    private static final int MOST_TRIES = 5;
    private static final int MOST_CODES = 10;

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "subject_type", nullable = false, updatable = false)
    private String subjectType;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private UUID subjectId;

    @Column(name = "purpose", nullable = false, updatable = false)
    private String purpose;

    @Column(name = "token_hash", nullable = false, updatable = false)
    private String tokenHash;

    @Column(name = "recipient", nullable = false, updatable = false)
    private String recipient;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "code_hash", nullable = false)
    private String codeHash = "";

    @Column(name = "code_until")
    private @Nullable Instant codeUntil;

    @Column(name = "by_hand", nullable = false)
    private boolean byHand;

    @Column(name = "code_tries", nullable = false)
    private int codeTries;

    @Column(name = "codes_sent", nullable = false)
    private int codesSent;

    @Column(name = "uses", nullable = false)
    private int uses;

    @Column(name = "expiry_told", nullable = false)
    private boolean expiryTold;

    protected OutsideLink() {
    }

    static OutsideLink to(Invitation invited, OutsidePurpose purpose, String token, Instant now) {
        var link = new OutsideLink();
        link.id = Ids.next();
        link.subjectType = purpose.subjectType();
        link.subjectId = invited.subjectId();
        link.purpose = purpose.word();
        link.tokenHash = Digest.of(token);
        link.recipient = invited.email();
        link.madeAt = now;
        link.expiresAt = now.plus(purpose.valid());
        return link;
    }

    boolean open(Instant now) {
        return closedAt == null && now.isBefore(expiresAt);
    }

    boolean expired(Instant now) {
        return closedAt == null && !now.isBefore(expiresAt);
    }

    /** Used or revoked: it opens nothing any more. */
    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    /** It serves so often, and is dead then. */
    void use(int most, Instant now) {
        uses++;
        if (uses >= most) {
            close(now);
        }
    }

    /** Whether somebody is still to be told that nobody used it in time. */
    boolean expiryToBeTold(Instant now) {
        return expired(now) && !expiryTold && uses == 0;
    }

    void expiryTold() {
        expiryTold = true;
    }

    LinkExpired expiredNow() {
        return new LinkExpired(purpose, subjectType, subjectId, recipient);
    }

    /** Whether another code may be sent; somebody who asks for ever is not the one it was meant for. */
    boolean mayHaveCode() {
        return codesSent < MOST_CODES;
    }

    void expectCode(String code, Instant until) {
        codeHash = Digest.of(id, code);
        codeUntil = until;
        codeTries = 0;
        codesSent++;
    }

    /** The code goes from hand to hand like the link, and holds as long. */
    void handOver(String code) {
        expectCode(code, expiresAt);
        byHand = true;
    }

    boolean byHand() {
        return byHand;
    }

    boolean expectsCode(Instant now) {
        return codeUntil != null && now.isBefore(codeUntil) && codeTries < MOST_TRIES;
    }

    /** Tries a code; a right one is used up, a wrong one counts. */
    boolean tryCode(String code, Instant now) {
        if (!expectsCode(now)) {
            return false;
        }
        codeTries++;
        if (!Digest.of(id, code).equals(codeHash)) {
            return false;
        }
        codeUntil = null;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID subjectId() {
        return subjectId;
    }

    String purpose() {
        return purpose;
    }

    String recipient() {
        return recipient;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
