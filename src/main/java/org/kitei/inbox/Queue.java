package org.kitei.inbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.DeputableAct;
import org.kitei.facility.Role;

/**
 * Open tasks that one index holds in the order of their due dates. The queues of a person have no task in common.
 *
 * @param column what the index distinguishes them by after the facility
 * @param department of a head's queue; null for what no department is named in
 * @param only   the forms taken from it; empty for all
 * @param except the forms left in it
 */
record Queue(String column, Object key, @Nullable UUID department, Set<String> only, Set<String> except) {

    /** A role, and for heads of departments the department; without one what any of them may do. */
    private record Office(Role role, @Nullable UUID department) {

        static Stream<Office> of(Set<Role> roles, Set<UUID> departments) {
            return Stream.concat(roles.stream().map(role -> new Office(role, null)), roles.contains(Role.DEPARTMENT_HEAD)
                    ? departments.stream().map(department -> new Office(Role.DEPARTMENT_HEAD, department)) : Stream.empty());
        }
    }

    /** Everything the claims cover: the person's own, and for each office the forms that are theirs or a principal's. */
    static List<Queue> of(Claims claims) {
        var forms = new HashMap<Office, Set<String>>();
        claims.asDeputy().forEach(principal -> Office.of(principal.roles(), principal.departments()).forEach(office ->
                forms.computeIfAbsent(office, first -> new HashSet<>()).addAll(principal.forms())));
        var offices = Office.of(claims.roles(), claims.departments()).toList();
        var own = offices.stream().map(office -> {
            var left = new HashSet<>(claims.leftToDeputies());
            left.removeAll(forms.getOrDefault(office, Set.of()));
            return ofOffice(office, Set.of(), left);
        });
        var asDeputy = forms.entrySet().stream()
                .filter(entry -> !offices.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .map(entry -> ofOffice(entry.getKey(), entry.getValue(), Set.of()));
        return Stream.concat(Stream.of(ofPerson(claims.person())), inOrder(Stream.concat(own, asDeputy))).toList();
    }

    /** Of the queue what asks for this form; empty where it holds none. */
    Optional<Queue> just(String form) {
        return except.contains(form) || !only.isEmpty() && !only.contains(form) ? Optional.empty()
                : Optional.of(new Queue(column, key, department, Set.of(form), Set.of()));
    }

    /** Those of these acts that the claims could meet, in their order. */
    static Stream<String> formsFor(Claims claims, List<DeputableAct> acts) {
        var queues = of(claims);
        return acts.stream().filter(act -> queues.stream().anyMatch(queue -> queue.holds(act))).map(DeputableAct::name);
    }

    private boolean holds(DeputableAct act) {
        return isOfRole() && act.roles().contains(Role.valueOf((String) key)) && just(act.name()).isPresent();
    }

    /** What waits for the deputies of the person, who is away. */
    static List<Queue> leftToDeputies(Claims claims) {
        return claims.leftToDeputies().isEmpty() ? List.of() : inOrder(Office.of(claims.roles(), claims.departments())
                .map(office -> ofOffice(office, claims.leftToDeputies(), Set.of()))).toList();
    }

    /** So that the database is asked the same question in the same words. */
    private static Stream<Queue> inOrder(Stream<Queue> queues) {
        return queues.sorted(Comparator.comparing(queue -> queue.key() + String.valueOf(queue.department())));
    }

    private static Queue ofPerson(UUID person) {
        return new Queue("assignee", person, null, Set.of(), Set.of());
    }

    private static Queue ofOffice(Office office, Set<String> only, Set<String> except) {
        return new Queue("candidate_role", office.role().name(), office.department(), only, except);
    }

    boolean isOfRole() {
        return key instanceof String;
    }

    /** Whether tasks of one department stand in it, or those of none. */
    boolean isByDepartment() {
        return Role.DEPARTMENT_HEAD.name().equals(key);
    }
}
