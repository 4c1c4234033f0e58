package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevisionCases extends Repository<RevisionCase, UUID> {

    RevisionCase save(RevisionCase revision);

    Optional<RevisionCase> findById(UUID id);

    /** The cases, youngest first, behind the one named; their ids lie in the order of their birth. */
    @Query("select c from RevisionCase c where c.id < :before order by c.id desc")
    List<RevisionCase> findBefore(UUID before, Limit limit);

    List<RevisionCase> findByRegulationIdOrderByIdDesc(UUID regulationId);

    @Query("""
            select c from RevisionCase c
            where c.state not in ('IN_FORCE', 'REJECTED', 'WITHDRAWN') order by c.id desc""")
    List<RevisionCase> findUnderWay(Limit limit);
}
