package org.kitei.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is away at this moment, and who acts for them, being here themselves. Every page and every step asks, so it is asked in
 * SQL, for the reason that {@link HeldRoles} gives.
 */
@Component
class AwayNow {

    private static final String AWAY = "select %1$s.person_id from absence %1$s where %1$s.facility_id = :facility"
            + " and %1$s.person_id %2$s and %1$s.begins_at <= :now and (%1$s.ends_at is null or %1$s.ends_at > :now)";

    /** A row for each act that somebody has left to another. */
    private static final String STANDING_IN = """
            select d.id, cast(null as varchar(30)) as role, d.principal_id, d.deputy_id, act.act
            from deputyship d
            join deputyship_act act on act.deputyship_id = d.id
            join person p on p.facility_id = d.facility_id and p.id = d.deputy_id
            where d.facility_id = :facility and (d.principal_id = :person or d.deputy_id = :person)
              and d.from_day <= :day and (d.until_day is null or d.until_day >= :day)
              and p.active_from <= :day and (p.active_until is null or p.active_until >= :day)
              and exists (%s) and not exists (%s)"""
            .formatted(AWAY.formatted("a", "= d.principal_id"), AWAY.formatted("b", "= d.deputy_id"));

    private static final String ROLES = """
            select cast(null as uuid) as id, role, cast(null as uuid) as principal_id, cast(null as uuid) as deputy_id,
                cast(null as varchar(100)) as act
            from appointment where facility_id = :facility and person_id = :person""" + HeldRoles.IN_FORCE;

    private final JdbcClient jdbc;
    private final Clock clock;

    AwayNow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<UUID> among(Collection<UUID> people) {
        return new HashSet<>(jdbc.sql(AWAY.formatted("a", "in (:people)"))
                .param("facility", FacilityContext.requiredFacility()).param("people", people)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(UUID.class).list());
    }

    List<StandIn> standingIn(UUID person, LocalDate today) {
        return capacity(STANDING_IN, person, today).standingIn();
    }

    Capacity capacity(UUID person, LocalDate today) {
        return capacity(ROLES + " union all " + STANDING_IN, person, today);
    }

    private Capacity capacity(String sql, UUID person, LocalDate today) {
        var found = new Found();
        jdbc.sql(sql + " order by id").param("facility", FacilityContext.requiredFacility()).param("person", person).param("day", today)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(found::read);
        return found.capacity();
    }

    private static final class Found {

        private record Pair(UUID principal, UUID deputy) {
        }

        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private final LinkedHashMap<Pair, Set<String>> acts = new LinkedHashMap<>();

        void read(ResultSet row) throws SQLException {
            var role = row.getString(2);
            if (role != null) {
                roles.add(Role.valueOf(role));
            } else {
                var pair = new Pair(row.getObject(3, UUID.class), row.getObject(4, UUID.class));
                acts.computeIfAbsent(pair, first -> new TreeSet<>()).add(row.getString(5));
            }
        }

        Capacity capacity() {
            return new Capacity(roles, acts.entrySet().stream()
                    .map(entry -> new StandIn(entry.getKey().principal(), entry.getKey().deputy(), Set.copyOf(entry.getValue())))
                    .toList());
        }
    }
}
