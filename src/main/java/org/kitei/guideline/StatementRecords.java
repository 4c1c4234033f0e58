package org.kitei.guideline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatementRecords extends Repository<CoverageStatement, UUID> {

    CoverageStatement save(CoverageStatement statement);

    Optional<CoverageStatement> findById(UUID id);

    /** Those that count, oldest first. */
    @Query("select s from CoverageStatement s where s.regulationId = :regulation and s.withdrawnAt is null order by s.id")
    List<CoverageStatement> standing(UUID regulation);

    @Query("""
            select s from CoverageStatement s where s.regulationId = :regulation and s.rowId = :row and s.withdrawnAt is null
            order by s.id""")
    List<CoverageStatement> standing(UUID regulation, String row);
}
