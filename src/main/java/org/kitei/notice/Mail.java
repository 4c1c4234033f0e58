package org.kitei.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;
import org.kitei.facility.MailRecipient;
import org.kitei.outside.OutsideMail;

/** A notice on its way to a person's e-mail address, or a letter to somebody outside. {@link MailQueue} moves it along, across facilities. */
@Entity
@Table(name = "mail")
class Mail {

    enum State {
        /** Not sent yet. */
        QUEUED,
        /** A sender has it; after a crash nobody knows whether it was sent. */
        SENDING,
        SENT,
        /** The mail server will not have it, or could not be reached for a day. */
        FAILED,
        /** It may have been sent or not; a person decides. */
        UNCLEAR,
        /** Not delivered, and a person has seen to it. */
        CLOSED
    }

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "notice_id", updatable = false)
    private @Nullable UUID noticeId;

    @Column(name = "letter_subject")
    private @Nullable String letterSubject;

    @Column(name = "letter_text")
    private @Nullable String letterText;

    @Column(name = "attachment_id", updatable = false)
    private @Nullable UUID attachmentId;

    @Column(name = "recipient", nullable = false, updatable = false)
    private String recipient;

    @Column(name = "language", nullable = false, updatable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "queued_at", nullable = false, updatable = false)
    private Instant queuedAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "problem", nullable = false)
    private String problem;

    protected Mail() {
    }

    static Mail queue(Notice notice, MailRecipient recipient, Instant now) {
        var mail = queued(recipient.email(), recipient.language(), now);
        mail.noticeId = notice.id();
        return mail;
    }

    /** A letter to somebody outside, in words of its own. */
    static Mail queue(OutsideMail.Letter letter, Instant now) {
        var mail = queued(letter.to(), Locale.JAPANESE.getLanguage(), now);
        mail.letterSubject = letter.subject();
        mail.letterText = letter.text();
        mail.attachmentId = letter.attachment();
        return mail;
    }

    /** Whether it can be sent once more: a letter's words are forgotten. */
    boolean canBeSentAgain() {
        return noticeId != null;
    }

    private static Mail queued(String to, String language, Instant now) {
        var mail = new Mail();
        mail.id = Ids.next();
        mail.recipient = to;
        mail.language = language;
        mail.state = State.QUEUED;
        mail.queuedAt = now;
        mail.dueAt = now;
        mail.problem = "";
        return mail;
    }

    UUID id() {
        return id;
    }

    Optional<UUID> noticeId() {
        return Optional.ofNullable(noticeId);
    }

    Optional<String> letterSubject() {
        return Optional.ofNullable(letterSubject);
    }

    /** Empty once it has gone, or will not. */
    Optional<String> letterText() {
        return Optional.ofNullable(letterText);
    }

    Optional<UUID> attachmentId() {
        return Optional.ofNullable(attachmentId);
    }

    String recipient() {
        return recipient;
    }

    String language() {
        return language;
    }

    State state() {
        return state;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    String problem() {
        return problem;
    }
}
