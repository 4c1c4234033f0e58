package org.kitei.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.kitei.facility.People;

/** Queues notices for mail, in the transaction that keeps them; a deployment without a mail server queues nothing. */
interface Mailing {

    void queue(Collection<Notice> notices, Instant now);

    /** Without a mail server. */
    static Mailing off() {
        return (notices, now) -> { };
    }

    static Mailing on(People people, EntityManager entityManager) {
        return (notices, now) -> {
            var byPerson = notices.stream().collect(Collectors.toMap(Notice::personId, Function.identity()));
            people.mailRecipients(byPerson.keySet()).forEach(recipient ->
                    entityManager.persist(Mail.queue(byPerson.get(recipient.personId()), recipient, now)));
        };
    }
}
