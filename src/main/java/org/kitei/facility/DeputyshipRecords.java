package org.kitei.facility;

import java.time.Instant;
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

    /** A row for each act: whoever stands in now for somebody away, being here themselves; of the one or for the other. */
    @Query("""
            select new org.kitei.facility.StandInAct(d.principalId, d.deputyId, act)
            from Deputyship d join d.acts act join Person p on p.id = d.deputyId
            where (d.principalId = :person or d.deputyId = :person)
              and d.from <= :today and (d.until is null or d.until >= :today)
              and p.activeFrom <= :today and (p.activeUntil is null or p.activeUntil >= :today)
              and exists (select 1 from Absence a
                where a.personId = d.principalId and a.from <= :now and (a.until is null or a.until > :now))
              and not exists (select 1 from Absence b
                where b.personId = d.deputyId and b.from <= :now and (b.until is null or b.until > :now))
            order by d.id""")
    List<StandInAct> standingIn(UUID person, LocalDate today, Instant now);
}
