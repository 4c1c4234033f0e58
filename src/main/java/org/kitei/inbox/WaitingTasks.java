package org.kitei.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.kitei.facility.FacilityContext;
import org.springframework.stereotype.Component;

/**
 * Reads the open tasks that claims cover. Each queue is read along its index and no further than the page goes, which a
 * database does not do by itself where one condition joins several queues by "or": it would sort all of them.
 */
@Component
class WaitingTasks {

    private final EntityManager entityManager;

    WaitingTasks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<InboxTask> find(Claims claims, Inbox.Position after, int limit) {
        return page(Queue.of(claims), after, limit);
    }

    /** As {@link #find(Claims, Inbox.Position, int)}, of one kind. */
    List<InboxTask> find(Claims claims, String form, Inbox.Position after, int limit) {
        return page(Queue.of(claims).stream().flatMap(queue -> queue.just(form).stream()).toList(), after, limit);
    }

    /** What a deputy does for the person, who is away. */
    List<InboxTask> findLeftToDeputies(Claims claims, int limit) {
        return page(Queue.leftToDeputies(claims), Inbox.Position.START, limit);
    }

    /** How many there are, but not beyond {@code most}. */
    int count(Claims claims, int most) {
        var asked = new Asked();
        var all = Queue.of(claims).stream().map(queue -> asked.about(queue, "", most)).collect(Collectors.joining(" union all "));
        var counted = asked.of(entityManager.createNativeQuery("select count(*) from (" + all + ") t")).getSingleResult();
        return (int) Math.min(most, ((Number) counted).longValue());
    }

    @SuppressWarnings("unchecked")
    private List<InboxTask> page(List<Queue> queues, Inbox.Position after, int limit) {
        if (queues.isEmpty()) {
            return List.of();
        }
        var asked = new Asked();
        var all = queues.stream().flatMap(queue -> asked.behind(after).stream().map(behind -> asked.about(queue, behind, limit)))
                .collect(Collectors.joining(" union all "));
        return asked.of(entityManager.createNativeQuery(
                "select * from (" + all + ") t order by due_at, id fetch first " + limit + " rows only", InboxTask.class))
                .getResultList();
    }

    /** The words of one query and what is put in for their names. */
    private static final class Asked {

        private final Map<String, Object> values = new HashMap<>(Map.of("facility", FacilityContext.requiredFacility()));

        /** Conditions that an index answers one by one: later, and as early but behind. */
        List<String> behind(Inbox.Position after) {
            values.put("due", after.due());
            if (after.equals(Inbox.Position.START)) {
                return List.of(" and due_at > :due");
            }
            values.put("id", after.id());
            return List.of(" and due_at > :due", " and due_at = :due and id > :id");
        }

        String about(Queue queue, String behind, int limit) {
            var column = queue.column();
            var index = queue.isOfRole() ? "facility_id, candidate_role, assignee" : "facility_id, assignee";
            return "(select * from inbox_task where facility_id = :facility and " + column + " = :" + name(queue.key())
                    + " and state = 'OPEN'" + (queue.isOfRole() ? " and assignee is null" : "") + department(queue) + behind
                    + forms(" and form in ", queue.only()) + forms(" and form not in ", queue.except())
                    + " order by " + index + ", state, due_at, id fetch first " + limit + " rows only)";
        }

        private String department(Queue queue) {
            if (!queue.isByDepartment()) {
                return "";
            }
            return queue.department() == null ? " and department_id is null" : " and department_id = :" + name(queue.department());
        }

        private String forms(String condition, Set<String> forms) {
            return forms.isEmpty() ? "" : condition + forms.stream().sorted().map(form -> ":" + name(form))
                    .collect(Collectors.joining(", ", "(", ")"));
        }

        private String name(Object value) {
            return IntStream.range(0, values.size()).mapToObj(at -> "v" + at).filter(name -> value.equals(values.get(name)))
                    .findFirst().orElseGet(() -> {
                        var name = "v" + values.size();
                        values.put(name, value);
                        return name;
                    });
        }

        Query of(Query query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
