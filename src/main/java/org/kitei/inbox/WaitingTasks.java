package org.kitei.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.springframework.stereotype.Component;

/** Reads the open tasks that claims cover, in one query: the conditions for deputies stand in it only where there are some. */
@Component
class WaitingTasks {

    private static final String BEHIND = " and (t.dueAt > :due or t.dueAt = :due and t.id > :id) order by t.dueAt, t.id";

    private final EntityManager entityManager;

    WaitingTasks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<InboxTask> find(Claims claims, Inbox.Position after, int limit) {
        return page(Covered.by(claims), after, limit);
    }

    long count(Claims claims) {
        var covered = Covered.by(claims);
        return covered.in(entityManager.createQuery("select count(t) from InboxTask t where " + covered.condition(), Long.class))
                .getSingleResult();
    }

    /** What a deputy does for the person, who is away. */
    List<InboxTask> findLeftToDeputies(Claims claims, int limit) {
        return claims.leftToDeputies().isEmpty() ? List.of() : page(Covered.leftToDeputies(claims), Inbox.Position.START, limit);
    }

    private List<InboxTask> page(Covered covered, Inbox.Position after, int limit) {
        return covered.in(entityManager.createQuery(
                        "select t from InboxTask t where " + covered.condition() + BEHIND, InboxTask.class))
                .setParameter("due", after.due()).setParameter("id", after.id()).setMaxResults(limit).getResultList();
    }

    private record Covered(String condition, Map<String, Object> values) {

        static Covered by(Claims claims) {
            var values = new HashMap<String, Object>(Map.of("person", claims.person(), "roles", claims.roles()));
            var forRoles = new StringBuilder("t.candidateRole in :roles");
            if (!claims.leftToDeputies().isEmpty()) {
                forRoles.append(" and t.form not in :left");
                values.put("left", claims.leftToDeputies());
            }
            int at = 0;
            for (var principal : claims.asDeputy()) {
                forRoles.append(" or t.candidateRole in :roles%d and t.form in :forms%d".formatted(at, at));
                values.put("roles" + at, principal.roles());
                values.put("forms" + at++, principal.forms());
            }
            return new Covered("t.state = 'OPEN' and (t.assignee = :person or t.assignee is null and (" + forRoles + "))", values);
        }

        static Covered leftToDeputies(Claims claims) {
            return new Covered("t.state = 'OPEN' and t.assignee is null and t.candidateRole in :roles and t.form in :left",
                    Map.of("roles", claims.roles(), "left", claims.leftToDeputies()));
        }

        <T> TypedQuery<T> in(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
