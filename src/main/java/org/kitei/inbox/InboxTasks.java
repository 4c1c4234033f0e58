package org.kitei.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.kitei.facility.Role;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InboxTasks extends Repository<InboxTask, String> {

    InboxTask save(InboxTask task);

    Optional<InboxTask> findById(String id);

    @Query("""
            select t from InboxTask t
            where t.subjectType = :type and t.subjectId = :id and t.state = 'OPEN' order by t.dueAt, t.id""")
    List<InboxTask> findOpenAbout(String type, String id);

    /** By id, so that two who hold the same tasks take them in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from InboxTask t where t.subjectType = :type and t.subjectId = :id and t.state = 'OPEN' order by t.id")
    List<InboxTask> findOpenAboutLocked(String type, String id);

    @Query("""
            select count(t) > 0 from InboxTask t
            where t.state = 'OPEN' and t.assignee is null and t.candidateRole = :role and t.departmentId is null""")
    boolean waitForAny(Role role);

    @Query("""
            select count(t) > 0 from InboxTask t
            where t.state = 'OPEN' and t.assignee is null and t.candidateRole = :role and t.departmentId = :departmentId""")
    boolean waitForOneOf(UUID departmentId, Role role);
}
