package org.kitei.facility;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FacilityRecords extends Repository<Facility, UUID> {

    Optional<Facility> findById(UUID id);

    Optional<Facility> findByCode(String code);

    Optional<Facility> findByCodeAndReadyTrue(String code);

    @Query("select f from Facility f where f.ready")
    List<Facility> some(Limit limit);

    boolean existsBySampleFalse();

    List<Facility> findAllBySampleTrueAndReadyTrueOrderByFoundedAt();
}
