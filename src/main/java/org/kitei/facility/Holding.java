package org.kitei.facility;

import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.stereotype.Repository;

/**
 * Reads a record of the current facility and holds it against everyone else until the transaction ends. What the transaction
 * holds already is not asked for again.
 */
@Repository
public class Holding {

    private final EntityManager entityManager;

    Holding(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @return empty where the facility has no such record */
    public <T> Optional<T> find(Class<T> record, Object id) {
        return Optional.ofNullable(entityManager.find(record, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
