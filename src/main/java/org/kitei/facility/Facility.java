package org.kitei.facility;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The facility itself. It carries no tenant id: it is what the others' tenant id refers to. */
@Entity
@Table(name = "facility")
class Facility {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "short_name", nullable = false)
    private String shortName;

    @Enumerated(EnumType.STRING)
    @Column(name = "size", nullable = false, updatable = false)
    private Size size;

    @Column(name = "zone", nullable = false, updatable = false)
    private ZoneId zone;

    @Column(name = "sample", nullable = false, updatable = false)
    private boolean sample;

    @Column(name = "ready", nullable = false)
    private boolean ready;

    @Embedded
    private FacilitySettings settings;

    @ElementCollection
    @CollectionTable(name = "facility_system", joinColumns = @JoinColumn(name = "facility_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "name", nullable = false)
    private List<String> systems = new ArrayList<>();

    @Column(name = "founded_at", nullable = false, updatable = false)
    private Instant foundedAt;

    protected Facility() {
    }

    static Facility found(UUID id, NewFacility wanted, Instant at) {
        var facility = new Facility();
        facility.id = id;
        facility.code = wanted.code();
        facility.name = wanted.name();
        facility.shortName = wanted.shortName();
        facility.size = wanted.size();
        facility.zone = wanted.zone();
        facility.sample = wanted.sample();
        facility.ready = !wanted.sample();
        facility.settings = FacilitySettings.of(wanted.settings());
        facility.systems.addAll(wanted.systems());
        facility.foundedAt = at;
        return facility;
    }

    void change(FacilityChange change) {
        name = change.name();
        shortName = change.shortName();
        settings = FacilitySettings.of(change.settings());
        if (!systems.equals(change.systems())) {
            systems.clear();
            systems.addAll(change.systems());
        }
    }

    /** A sample is complete: people may sign in. */
    void open() {
        ready = true;
    }

    boolean ready() {
        return ready;
    }

    UUID id() {
        return id;
    }

    Instant foundedAt() {
        return foundedAt;
    }

    String code() {
        return code;
    }

    Size size() {
        return size;
    }

    ZoneId zone() {
        return zone;
    }

    int version() {
        return version;
    }

    String shortName() {
        return shortName;
    }

    FacilityProfile profile() {
        return new FacilityProfile(id, code, name, shortName, size, zone, sample, List.copyOf(systems), settings.values());
    }
}
