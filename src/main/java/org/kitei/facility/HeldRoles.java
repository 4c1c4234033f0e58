package org.kitei.facility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which role on a day. Nearly every step asks and nobody wants the appointments themselves, so it is asked in SQL. */
@Component
class HeldRoles {

    static final String IN_FORCE = " and from_day <= :day and (until_day is null or until_day >= :day)";

    private final JdbcClient jdbc;

    HeldRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Role> of(UUID personId, LocalDate day) {
        return jdbc.sql("select role from appointment where facility_id = :facility and person_id = :person" + IN_FORCE)
                .param("facility", FacilityContext.requiredFacility()).param("person", personId).param("day", day)
                .query((row, number) -> Role.valueOf(row.getString(1))).list().stream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    Set<UUID> departmentsOf(UUID personId, Role role, LocalDate day) {
        return jdbc.sql("select department_id from appointment where facility_id = :facility and person_id = :person and role = :role"
                        + " and department_id is not null" + IN_FORCE)
                .param("facility", FacilityContext.requiredFacility()).param("person", personId).param("role", role.name()).param("day", day)
                .query((row, number) -> row.getObject(1, UUID.class)).set();
    }

    List<PersonRef> holders(Role role, UUID departmentId, LocalDate day) {
        return jdbc.sql("""
                        select distinct p.sort_key, p.id, p.name
                        from appointment a join person p on p.facility_id = a.facility_id and p.id = a.person_id
                        where a.facility_id = :facility and a.role = :role and a.department_id = :department""" + IN_FORCE
                        + " order by p.sort_key, p.id")
                .param("facility", FacilityContext.requiredFacility()).param("role", role.name()).param("department", departmentId)
                .param("day", day).query((row, number) -> new PersonRef(row.getObject(2, UUID.class), row.getString(3))).list();
    }

    /** By name, each person once a role; every role asked for is a key. */
    Map<Role, List<PersonRef>> holders(Collection<Role> roles, LocalDate day) {
        Map<Role, List<PersonRef>> holders = new EnumMap<>(Role.class);
        roles.forEach(role -> holders.put(role, List.of()));
        holders.putAll(jdbc.sql("""
                        select distinct a.role, p.sort_key, p.id, p.name
                        from appointment a join person p on p.facility_id = a.facility_id and p.id = a.person_id
                        where a.facility_id = :facility and a.role in (:roles)""" + IN_FORCE + " order by p.sort_key, p.id")
                .param("facility", FacilityContext.requiredFacility())
                .param("roles", roles.stream().map(Role::name).toList()).param("day", day)
                .query((row, number) -> Map.entry(Role.valueOf(row.getString(1)),
                        new PersonRef(row.getObject(3, UUID.class), row.getString(4))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return holders;
    }
}
