package org.kitei.inbox;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.kitei.facility.Role;

/**
 * Open tasks that one index holds in the order of their due dates. The queues of a person have no task in common.
 *
 * @param column what the index distinguishes them by after the facility
 * @param only   the forms taken from it; empty for all
 * @param except the forms left in it
 */
record Queue(String column, Object key, Set<String> only, Set<String> except) {

    /** Everything the claims cover: the person's own, and for each role the forms that are theirs or a principal's. */
    static List<Queue> of(Claims claims) {
        var forms = new EnumMap<Role, Set<String>>(Role.class);
        claims.asDeputy().forEach(principal -> principal.roles().forEach(role ->
                forms.computeIfAbsent(role, first -> new HashSet<>()).addAll(principal.forms())));
        var own = claims.roles().stream().map(role -> {
            var left = new HashSet<>(claims.leftToDeputies());
            left.removeAll(forms.getOrDefault(role, Set.of()));
            return ofRole(role, Set.of(), left);
        });
        var asDeputy = forms.entrySet().stream()
                .filter(entry -> !claims.roles().contains(entry.getKey()) && !entry.getValue().isEmpty())
                .map(entry -> ofRole(entry.getKey(), entry.getValue(), Set.of()));
        return Stream.concat(Stream.of(ofPerson(claims.person())), inOrder(Stream.concat(own, asDeputy))).toList();
    }

    /** What waits for the deputies of the person, who is away. */
    static List<Queue> leftToDeputies(Claims claims) {
        return claims.leftToDeputies().isEmpty() ? List.of()
                : inOrder(claims.roles().stream().map(role -> ofRole(role, claims.leftToDeputies(), Set.of()))).toList();
    }

    /** So that the database is asked the same question in the same words. */
    private static Stream<Queue> inOrder(Stream<Queue> queues) {
        return queues.sorted(Comparator.comparing(queue -> (String) queue.key()));
    }

    private static Queue ofPerson(UUID person) {
        return new Queue("assignee", person, Set.of(), Set.of());
    }

    private static Queue ofRole(Role role, Set<String> only, Set<String> except) {
        return new Queue("candidate_role", role.name(), only, except);
    }

    boolean isOfRole() {
        return key instanceof String;
    }
}
