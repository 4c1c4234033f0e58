package org.kitei.facility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class Person {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "reading", nullable = false)
    private String reading;

    @Column(name = "sort_key", nullable = false)
    private String sortKey;

    @Column(name = "department_id")
    private @Nullable UUID departmentId;

    @Column(name = "active_from", nullable = false)
    private LocalDate activeFrom;

    @Column(name = "active_until")
    private @Nullable LocalDate activeUntil;

    @Column(name = "language", nullable = false)
    private String language;

    @Column(name = "email")
    private @Nullable String email;

    @Column(name = "mail_wanted", nullable = false)
    private boolean mailWanted = true;

    protected Person() {
    }

    static Person enter(NewPerson wanted, LocalDate from) {
        var person = new Person();
        person.id = Ids.next();
        person.describe(wanted.name(), wanted.reading(), wanted.departmentId(), wanted.language());
        person.email = wanted.email();
        person.activeFrom = from;
        return person;
    }

    void change(PersonChange change) {
        describe(change.name(), change.reading(), change.departmentId(), change.language());
        email = change.email();
    }

    /** @param lastDay the last day at work, not before the first */
    void leave(LocalDate lastDay) {
        if (lastDay.isBefore(activeFrom)) {
            throw InvalidInput.at("lastDay", "facility.people.leave.before-start", activeFrom);
        }
        activeUntil = lastDay;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    /** Whether what the person is told goes to their e-mail address too. */
    void wantMail(boolean wanted) {
        mailWanted = wanted;
    }

    boolean leaves() {
        return activeUntil != null;
    }

    boolean activeOn(LocalDate day) {
        return !day.isBefore(activeFrom) && (activeUntil == null || !day.isAfter(activeUntil));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    PersonRef ref() {
        return new PersonRef(id, name);
    }

    PersonDetails details(Optional<String> signInName) {
        return new PersonDetails(id, version, name, reading, sortKey, departmentId, activeFrom, activeUntil, language,
                email, mailWanted, signInName.orElse(null));
    }

    private void describe(String newName, String newReading, @Nullable UUID newDepartmentId, String newLanguage) {
        name = newName;
        reading = newReading;
        sortKey = newReading.isBlank() ? newName : newReading;
        departmentId = newDepartmentId;
        language = newLanguage;
    }
}
