package org.kitei.guideline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FacilityGuidelines extends Repository<FacilityGuideline, UUID> {

    FacilityGuideline save(FacilityGuideline told);

    Optional<FacilityGuideline> findByEditionId(String edition);

    @Query("select g from FacilityGuideline g where g.adoptedAt is not null order by g.adoptedAt desc, g.id desc")
    List<FacilityGuideline> adopted();
}
