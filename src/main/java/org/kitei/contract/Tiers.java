package org.kitei.contract;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work passed on, tier by tier (row 6-2A). An agreement stands only while every one above it does, itself or by its renewal; one
 * missing or expired link marks all below.
 */
@Component
class Tiers {

    private final JdbcClient database;

    Tiers(JdbcClient database) {
        this.database = database;
    }

    private record Link(UUID id, @Nullable UUID above, @Nullable UUID renews, boolean stands) {
    }

    /** Those that do not stand on the day because one above them does not. */
    Set<UUID> cut(LocalDate day) {
        var links = links(day);
        var below = new HashMap<UUID, List<Link>>();
        links.values().stream().filter(link -> link.above() != null)
                .forEach(link -> below.computeIfAbsent(link.above(), above -> new ArrayList<>()).add(link));
        var standing = standing(links);
        var cut = new HashSet<UUID>();
        var next = new ArrayDeque<Link>();
        links.values().stream().filter(link -> !standing.contains(link.id())).forEach(next::add);
        while (!next.isEmpty()) {
            below.getOrDefault(next.poll().id(), List.of()).stream().filter(link -> cut.add(link.id())).forEach(next::add);
        }
        return cut;
    }

    /** Those that stand themselves, and those whose renewal stands in their place. */
    private static Set<UUID> standing(Map<UUID, Link> links) {
        var standing = new HashSet<UUID>();
        links.values().stream().filter(Link::stands).forEach(link -> {
            for (var one = link; one != null && standing.add(one.id()); one = one.renews() == null ? null : links.get(one.renews())) {
                // each former one is stood in for
            }
        });
        return standing;
    }

    /** Only what takes part in a chain is read: those above somebody, those below, and what they renew. */
    private Map<UUID, Link> links(LocalDate day) {
        var links = new HashMap<UUID, Link>();
        database.sql("""
                        select a.id, a.parent_id, a.renews_id,
                          case when a.state in ('CONCLUDED', 'IN_FORCE') and a.expired = false and a.suspended_because = ''
                            and a.from_day <= :day and a.until_day >= :day then 1 else 0 end as stands
                        from agreement a where a.facility_id = :facility
                          and (a.parent_id is not null or a.renews_id is not null
                            or exists (select 1 from agreement b where b.facility_id = a.facility_id and (b.parent_id = a.id or b.renews_id = a.id)))""")
                .param("facility", FacilityContext.requiredFacility()).param("day", day)
                .query((row, number) -> new Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                        row.getInt(4) == 1)).list().forEach(link -> links.put(link.id(), link));
        return links;
    }
}
