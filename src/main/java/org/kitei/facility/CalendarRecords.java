package org.kitei.facility;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarRecords extends Repository<FacilityCalendar, UUID> {

    Optional<FacilityCalendar> findById(UUID facilityId);

    @Query("select c.version from FacilityCalendar c where c.facilityId = :facilityId")
    Optional<Integer> version(UUID facilityId);
}
