package org.kitei.facility;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AccountRecords extends Repository<Account, UUID> {

    Optional<Account> findById(UUID personId);

    Optional<Account> findBySignInName(String signInName);

    List<Account> findAllByPersonIdIn(Collection<UUID> personIds);

    boolean existsBySignInName(String signInName);
}
