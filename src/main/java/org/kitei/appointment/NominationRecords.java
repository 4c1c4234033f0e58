package org.kitei.appointment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NominationRecords extends Repository<Nomination, UUID> {

    Nomination save(Nomination nomination);

    Optional<Nomination> findById(UUID id);

    @Query("select n from Nomination n where n.state = 'WAITING' order by n.namedAt, n.id")
    List<Nomination> waiting();

    @Query("select n from Nomination n where n.state = 'WAITING' and n.personId = :person order by n.namedAt, n.id")
    List<Nomination> waitingFor(UUID person);
}
