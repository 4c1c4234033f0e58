package org.kitei.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The current facility's mail. */
interface MailRecords extends Repository<Mail, UUID> {

    Optional<Mail> findById(UUID id);

    @Query("select m from Mail m where m.state in :states order by m.queuedAt, m.id")
    List<Mail> oldest(Collection<Mail.State> states, Limit limit);
}
