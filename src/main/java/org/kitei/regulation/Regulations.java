package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Regulations extends Repository<Regulation, UUID> {

    Regulation save(Regulation regulation);

    Optional<Regulation> findById(UUID id);

    /** Holds the regulation until the transaction ends, so that decisions about it are taken one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Regulation r where r.id = :id")
    Optional<Regulation> findLocked(UUID id);

    List<Regulation> findAllByTitle(String title);

    List<Regulation> findAllByOrderByTitleAscIdAsc();
}
