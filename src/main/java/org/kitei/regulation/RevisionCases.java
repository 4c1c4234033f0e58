package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevisionCases extends Repository<RevisionCase, UUID> {

    RevisionCase save(RevisionCase revision);

    Optional<RevisionCase> findById(UUID id);

    /** @throws NoSuchRecord where the facility has no such case */
    default RevisionCase get(UUID id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord(CaseSubject.TYPE, id));
    }

    /** As {@link #get(UUID)}, by the id as tasks, acts and process variables have it. */
    default RevisionCase get(String id) {
        return get(UUID.fromString(id));
    }

    /** The edition the case started from, without its long text. */
    @Query("select c.baseEditionId from RevisionCase c where c.id = :id and c.baseEditionId is not null")
    Optional<UUID> findBaseEditionId(UUID id);

    @Query("select c from RevisionCase c where c.drafterId = :drafter and c.state in ('DRAFTING', 'IN_COMMITTEE', 'AWAITING_DECISION') order by c.id")
    List<RevisionCase> findUndecidedOf(UUID drafter);
}
