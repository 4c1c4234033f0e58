package org.kitei.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Announcement;
import org.kitei.facility.Ids;

/** What one person was told: a message key with what stands in it, so that each reads it in their own language. */
@Entity
@Table(name = "notice")
class Notice {

    private static final int LONGEST_ARGUMENT = 500;

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Column(name = "message_key", nullable = false, updatable = false)
    private String key;

    @Convert(converter = ArgumentsAsJson.class)
    @Column(name = "arguments", nullable = false, updatable = false)
    private List<String> arguments;

    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    @Column(name = "due_day", updatable = false)
    private @Nullable LocalDate due;

    @Column(name = "told_at", nullable = false, updatable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected Notice() {
    }

    static Notice to(UUID person, Announcement announced, Instant at) {
        var notice = new Notice();
        notice.id = Ids.next();
        notice.personId = person;
        notice.key = announced.key();
        notice.arguments = announced.args().stream().map(Notice::cut).toList();
        notice.address = announced.address();
        notice.due = announced.due();
        notice.toldAt = at;
        return notice;
    }

    private static String cut(String argument) {
        return argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }

    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }

    String address() {
        return address;
    }

    Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    Instant toldAt() {
        return toldAt;
    }

    boolean unread() {
        return readAt == null;
    }
}
