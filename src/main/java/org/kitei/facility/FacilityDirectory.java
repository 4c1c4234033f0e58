package org.kitei.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows the facility the thread works in. */
@Service
public class FacilityDirectory {

    private final FacilityRecords facilities;
    private final DepartmentRecords departments;
    private final Clock clock;

    FacilityDirectory(FacilityRecords facilities, DepartmentRecords departments, Clock clock) {
        this.facilities = facilities;
        this.departments = departments;
        this.clock = clock;
    }

    /** The facility of the {@link FacilityContext}. */
    @Transactional(readOnly = true)
    public FacilityProfile current() {
        return facility().profile();
    }

    /** Today in that facility's time zone. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.now(clock.withZone(facility().zone()));
    }

    /** The departments in the facility's own order. */
    @Transactional(readOnly = true)
    public List<DepartmentRef> departments() {
        return departments.findAllByOrderByOrdinalAscIdAsc().stream().map(Department::ref).toList();
    }

    private Facility facility() {
        var id = FacilityContext.requiredFacility();
        return facilities.findById(id).orElseThrow(() -> new NoSuchRecord("facility", id));
    }
}
