package org.kitei.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.kitei.facility.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InboxTasks extends Repository<InboxTask, String> {

    InboxTask save(InboxTask task);

    Optional<InboxTask> findById(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InboxTask t where t.id = :id")
    Optional<InboxTask> findLocked(String id);

    @Query("""
            select t from InboxTask t
            where t.state = 'OPEN' and (t.assignee = :person or t.assignee is null and t.candidateRole in :roles)
              and (t.dueAt > :due or t.dueAt = :due and t.id > :id)
            order by t.dueAt, t.id""")
    List<InboxTask> findWaiting(UUID person, Collection<Role> roles, Instant due, String id, Limit limit);

    @Query("""
            select count(t) from InboxTask t
            where t.state = 'OPEN' and (t.assignee = :person or t.assignee is null and t.candidateRole in :roles)""")
    long countWaiting(UUID person, Collection<Role> roles);

    @Query("""
            select t from InboxTask t
            where t.subjectType = :type and t.subjectId = :id and t.state = 'OPEN' order by t.dueAt, t.id""")
    List<InboxTask> findOpenAbout(String type, String id);
}
