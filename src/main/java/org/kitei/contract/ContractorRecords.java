package org.kitei.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractorRecords extends Repository<Contractor, UUID> {

    Contractor save(Contractor contractor);

    Optional<Contractor> findById(UUID id);

    Optional<Contractor> findByName(String name);

    List<Contractor> findAllByOrderByNameAscIdAsc();

    @Query("""
            select c from Contractor c
            where (:pattern is null or c.name like :pattern escape '!' or c.kindOfWork like :pattern escape '!')
              and (c.name > :name or c.name = :name and c.id > :id) order by c.name, c.id""")
    List<Contractor> behind(@org.jspecify.annotations.Nullable String pattern, String name, UUID id, Limit limit);
}
