package org.kitei.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResolutionRuleRecords extends Repository<ResolutionRule, UUID> {

    ResolutionRule save(ResolutionRule rule);

    Optional<ResolutionRule> findByNumber(int number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ResolutionRule r where r.id = :id")
    Optional<ResolutionRule> findLocked(UUID id);

    @Query("select r from ResolutionRule r where r.state = 'DECIDED' order by r.number desc")
    List<ResolutionRule> findDecided();

    @Query("select r from ResolutionRule r where r.state = 'PROPOSED' order by r.id desc")
    List<ResolutionRule> findProposed();
}
