package org.kitei.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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
              and (:work is null or c.kindOfWork = :work)
              and (c.name > :name or c.name = :name and c.id > :id) order by c.name, c.id""")
    List<Contractor> byName(@Nullable String pattern, @Nullable String work, String name, UUID id, Limit limit);

    @Query("""
            select c from Contractor c
            where (:pattern is null or c.name like :pattern escape '!' or c.kindOfWork like :pattern escape '!')
              and (:work is null or c.kindOfWork = :work)
              and (c.kindOfWork > :lastWork or c.kindOfWork = :lastWork and (c.name > :name or c.name = :name and c.id > :id))
            order by c.kindOfWork, c.name, c.id""")
    List<Contractor> byWork(@Nullable String pattern, @Nullable String work, String lastWork, String name, UUID id, Limit limit);

    @Query("select distinct c.kindOfWork from Contractor c where c.kindOfWork <> '' order by c.kindOfWork")
    List<String> kindsOfWork(Limit limit);
}
