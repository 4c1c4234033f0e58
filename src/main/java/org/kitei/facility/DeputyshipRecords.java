package org.kitei.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeputyshipRecords extends Repository<Deputyship, UUID> {

    Optional<Deputyship> findById(UUID id);

    @Query("""
            select d from Deputyship d left join fetch d.acts
            where d.principalId = :principal and (d.until is null or d.until >= :today and d.until >= d.from)
            order by d.from, d.id""")
    List<Deputyship> namedBy(UUID principal, LocalDate today);

    @Query("""
            select d from Deputyship d left join fetch d.acts
            where d.deputyId = :deputy and (d.until is null or d.until >= :today and d.until >= d.from)
            order by d.from, d.id""")
    List<Deputyship> naming(UUID deputy, LocalDate today);
}
