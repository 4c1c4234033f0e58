package org.kitei.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoundRecords extends Repository<Round, UUID> {

    Round save(Round round);

    Optional<Round> findById(UUID id);

    /** The rounds under way in which this person has a seat. */
    @Query("select r.id from Round r join r.members m where r.state = 'DELIBERATING' and m.personId = :person order by r.id")
    List<UUID> findDeliberatingWith(UUID person);

    List<Round> findByMatterTypeAndMatterIdOrderByNumber(String matterType, String matterId);

    List<Round> findByState(Round.State state, Limit limit);

    @Query("select r from Round r join r.members m where r.state = :state and m.personId = :person")
    List<Round> findOfMember(Round.State state, UUID person, Limit limit);

    int countByMatterTypeAndMatterId(String matterType, String matterId);
}
