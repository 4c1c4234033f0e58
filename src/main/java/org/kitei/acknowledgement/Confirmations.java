package org.kitei.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to read an edition, and who has confirmed it: a row each, written for all of a facility in one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Confirmations {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    /** @param entities written before these rows, which refer to editions and people of the same transaction */
    Confirmations(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Asks everyone who has an account and has not left; who was asked before is not asked again. */
    int askEveryone(UUID editionId, LocalDate today, Instant now) {
        entities.flush();
        return jdbc.sql("""
                insert into confirmation (facility_id, edition_id, person_id, asked_at)
                select p.facility_id, cast(:edition as uuid), p.id, cast(:now as timestamp(6) with time zone)
                from person p join account a on a.person_id = p.id
                where p.facility_id = :facility and (p.active_until is null or p.active_until >= :today)
                  and not exists (select 1 from confirmation c
                      where c.facility_id = p.facility_id and c.edition_id = :edition and c.person_id = p.id)""")
                .param("edition", editionId).param("now", at(now)).param("facility", facility()).param("today", today)
                .update();
    }

    /** Asks a person who joined to read what everybody is being asked to read. */
    void askToo(UUID personId, Instant now) {
        entities.flush();
        jdbc.sql("""
                insert into confirmation (facility_id, edition_id, person_id, asked_at)
                select k.facility_id, k.edition_id, a.person_id, cast(:now as timestamp(6) with time zone)
                from acknowledgement k join account a on a.facility_id = k.facility_id
                where k.facility_id = :facility and k.state = 'OPEN' and a.person_id = :person
                  and not exists (select 1 from confirmation c
                      where c.facility_id = k.facility_id and c.edition_id = k.edition_id and c.person_id = a.person_id)""")
                .param("now", at(now)).param("facility", facility()).param("person", personId).update();
    }

    /** Confirms once; false where the person has confirmed before, or is not asked. */
    boolean confirm(UUID editionId, UUID personId, String contentHash, Instant now) {
        return jdbc.sql("""
                update confirmation set confirmed_at = :now, content_hash = :hash
                where facility_id = :facility and edition_id = :edition and person_id = :person and confirmed_at is null""")
                .param("now", at(now)).param("hash", contentHash).param("facility", facility()).param("edition", editionId)
                .param("person", personId).update() == 1;
    }

    record Mine(Instant askedAt, @Nullable Instant confirmedAt) {
    }

    Optional<Mine> of(UUID editionId, UUID personId) {
        return jdbc.sql("""
                select asked_at, confirmed_at from confirmation
                where facility_id = :facility and edition_id = :edition and person_id = :person""")
                .param("facility", facility()).param("edition", editionId).param("person", personId)
                .query((row, at) -> new Mine(instant(row.getObject(1, OffsetDateTime.class)),
                        moment(row.getObject(2, OffsetDateTime.class)))).optional();
    }

    /** The open editions that the person has not confirmed. */
    List<UUID> unconfirmed(UUID personId) {
        return jdbc.sql("""
                select c.edition_id from confirmation c
                join acknowledgement k on k.facility_id = c.facility_id and k.edition_id = c.edition_id
                where c.facility_id = :facility and c.person_id = :person and c.confirmed_at is null and k.state = 'OPEN'
                order by k.due_on, k.edition_id""")
                .param("facility", facility()).param("person", personId).query(UUID.class).list();
    }

    private static final String READERS = """
            from confirmation c
            join person p on p.id = c.person_id
            left join department d on d.id = p.department_id
            where c.facility_id = :facility and c.edition_id = :edition
              and (p.active_until is null or p.active_until >= :today or c.confirmed_at is not null)""";

    /** How many of each department are asked and have confirmed, in the order of the departments. */
    List<ReaderCount> counts(UUID editionId, LocalDate today) {
        return jdbc.sql("select d.name, count(c.confirmed_at), count(*) " + READERS
                        + " group by d.id, d.name, d.ordinal order by coalesce(d.ordinal, 2147483647)")
                .param("facility", facility()).param("edition", editionId).param("today", today)
                .query((row, at) -> new ReaderCount(row.getString(1), row.getLong(2), row.getLong(3))).list();
    }

    /**
     * Some of those asked, in the order of {@link #people}.
     *
     * @param missing only those who have not confirmed
     * @param after   the last person of the page before; null for the first page
     */
    List<PersonLine> page(UUID editionId, LocalDate today, boolean missing, @Nullable UUID after, int size) {
        return jdbc.sql("select p.id, p.name, d.name, c.confirmed_at " + READERS + (missing ? " and c.confirmed_at is null" : "") + """
                         and (cast(:after as uuid) is null or exists (select 1 from person q left join department e on e.id = q.department_id
                            where q.facility_id = c.facility_id and q.id = cast(:after as uuid)
                              and (coalesce(d.ordinal, 2147483647) > coalesce(e.ordinal, 2147483647)
                                or coalesce(d.ordinal, 2147483647) = coalesce(e.ordinal, 2147483647)
                                  and (p.sort_key > q.sort_key or p.sort_key = q.sort_key and p.id > q.id))))
                        order by coalesce(d.ordinal, 2147483647), p.sort_key, p.id fetch first :size rows only""")
                .param("facility", facility()).param("edition", editionId).param("today", today).param("after", after)
                .param("size", size)
                .query((row, at) -> new PersonLine(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        moment(row.getObject(4, OffsetDateTime.class)))).list();
    }

    /** Everyone asked who has not left, by department in its order and by name. */
    List<PersonLine> people(UUID editionId, LocalDate today) {
        return jdbc.sql("""
                select p.id, p.name, d.name as department, c.confirmed_at from confirmation c
                join person p on p.id = c.person_id
                left join department d on d.id = p.department_id
                where c.facility_id = :facility and c.edition_id = :edition
                  and (p.active_until is null or p.active_until >= :today or c.confirmed_at is not null)
                order by case when d.ordinal is null then 1 else 0 end, d.ordinal, p.sort_key, p.id""")
                .param("facility", facility()).param("edition", editionId).param("today", today)
                .query((row, at) -> new PersonLine(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        moment(row.getObject(4, OffsetDateTime.class)))).list();
    }

    Set<UUID> missing(UUID editionId, LocalDate today) {
        return people(editionId, today).stream().filter(line -> line.confirmedAt() == null).map(PersonLine::personId)
                .collect(Collectors.toSet());
    }

    private static UUID facility() {
        return FacilityContext.requiredFacility();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
