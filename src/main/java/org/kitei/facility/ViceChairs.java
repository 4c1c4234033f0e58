package org.kitei.facility;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * A vice-chair stands in for a chair who is away, by office and without being named, in what the models give to either of them
 * (domain section 1, 副委員長). A deputy whom the chair has named for it goes before.
 */
@Component
class ViceChairs {

    private static final Set<Role> PRESIDING = Set.of(Role.COMMITTEE_CHAIR, Role.VICE_CHAIR);

    private final HeldRoles held;
    private final AwayNow away;
    private final DeputableActs acts;

    ViceChairs(HeldRoles held, AwayNow away, DeputableActs acts) {
        this.held = held;
        this.away = away;
        this.acts = acts;
    }

    /** Who stands in so for the person, and for whom the person does. */
    List<StandIn> standingIn(UUID person, LocalDate today) {
        var holders = held.holders(PRESIDING, today);
        if (holders.values().stream().flatMap(List::stream).noneMatch(holder -> holder.id().equals(person))) {
            return List.of();
        }
        var missing = away.among(holders.values().stream().flatMap(List::stream).map(PersonRef::id).toList());
        return pairs(holders).filter(one -> missing.contains(one.principalId()) && !missing.contains(one.deputyId()))
                .map(one -> new StandIn(one.principalId(), one.deputyId(), leftBy(one.principalId(), today)))
                .filter(one -> !one.acts().isEmpty() && (one.principalId().equals(person) || one.deputyId().equals(person))).toList();
    }

    /** For whom the person would stand in so. */
    List<StandIn> readyToStandIn(UUID person, LocalDate today) {
        return pairs(held.holders(PRESIDING, today)).filter(one -> one.deputyId().equals(person)).toList();
    }

    /**
     * Who would stand in so for the person.
     *
     * @param seenTo the acts that others do meanwhile
     */
    Set<UUID> of(UUID chair, Set<String> seenTo, LocalDate today) {
        return seenTo.containsAll(ofBoth()) ? Set.of() : pairs(held.holders(PRESIDING, today)).filter(one -> one.principalId().equals(chair)).map(StandIn::deputyId)
                .collect(Collectors.toSet());
    }

    private Stream<StandIn> pairs(Map<Role, List<PersonRef>> holders) {
        return holders.get(Role.COMMITTEE_CHAIR).stream().flatMap(chair -> holders.get(Role.VICE_CHAIR).stream()
                .filter(vice -> !vice.id().equals(chair.id())).map(vice -> new StandIn(chair.id(), vice.id(), ofBoth())));
    }

    private Set<String> ofBoth() {
        return acts.all().stream().filter(act -> act.roles().containsAll(PRESIDING)).map(DeputableAct::name).collect(Collectors.toSet());
    }

    private Set<String> leftBy(UUID chair, LocalDate today) {
        var left = new HashSet<>(ofBoth());
        away.standingIn(chair, today).stream().filter(one -> one.principalId().equals(chair)).forEach(one -> left.removeAll(one.acts()));
        return Set.copyOf(left);
    }
}
