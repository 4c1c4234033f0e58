package org.kitei.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface NoticeRecords extends Repository<Notice, UUID> {

    Optional<Notice> findById(UUID id);

    Optional<Notice> findByIdAndPersonId(UUID id, UUID personId);

    @Query("""
            select n from Notice n
            where n.personId = :person and (n.toldAt < :toldAt or n.toldAt = :toldAt and n.id < :id)
            order by n.toldAt desc, n.id desc""")
    List<Notice> before(UUID person, Instant toldAt, UUID id, Limit limit);

    @Query("select n from Notice n where n.personId = :person order by n.toldAt desc, n.id desc")
    List<Notice> newest(UUID person, Limit limit);

    @Query("select n from Notice n where n.personId = :person and n.readAt is null order by n.toldAt desc, n.id desc")
    List<Notice> newestUnread(UUID person, Limit limit);

    @Modifying
    @Query("update Notice n set n.readAt = :at where n.personId = :person and n.readAt is null and n.toldAt <= :upTo")
    void readAll(UUID person, Instant upTo, Instant at);

    /** In SQL, as every step asks it; Hibernate would work its own out anew each time, because it adds the facility. */
    @Modifying
    @QueryHints(@QueryHint(name = HibernateHints.HINT_NATIVE_SPACES, value = "notice"))
    @Query(nativeQuery = true, value = "update notice set read_at = :at"
            + " where facility_id = :facility and address = :address and read_at is null")
    void settle(UUID facility, String address, Instant at);
}
