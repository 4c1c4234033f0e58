package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.metamodel.EntityType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What Hibernate reads and changes is one facility's, though it keeps its plans for the next. */
@KiteiTest
class FacilitiesApartTest {

    @Autowired TestHospital hospitals;
    @Autowired EntityManager records;
    @Autowired TransactionTemplate transaction;

    @Test
    void everyRecordButTheFacilityItselfBelongsToAFacility() {
        assertThat(records.getMetamodel().getEntities()).filteredOn(type -> !isOfFacility(type))
                .extracting(EntityType::getName).containsExactlyInAnyOrder("Facility", "FacilityCalendar");
    }

    @Test
    void aQueryFindsTheRowsOfTheFacilityItIsAskedInWhicheverAskedBefore() {
        var one = hospitals.hospital().id();
        var other = hospitals.clinic().id();
        for (var facility : List.of(one, other, one)) {
            assertThat(records.getMetamodel().getEntities()).filteredOn(this::isOfFacility).allSatisfy(type -> assertThat(
                    in(facility, () -> records.createQuery("select r.facilityId from " + type.getName() + " r", UUID.class).getResultList()))
                            .allMatch(facility::equals));
            assertThat(in(facility, this::people)).isNotEmpty();
        }
    }

    @Test
    void aJoinFindsNothingOfAnotherFacility() {
        var one = hospitals.hospital().id();
        var other = hospitals.clinic().id();
        for (var facility : List.of(one, other)) {
            assertThat(in(facility, () -> records.createQuery("""
                    select distinct p.facilityId from Person mine join Person p on p.id <> mine.id""", UUID.class).getResultList()))
                    .containsExactly(facility);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "OPTIMISTIC", "PESSIMISTIC_READ", "PESSIMISTIC_WRITE"})
    void aRecordOfAnotherFacilityIsNotFoundByItsIdThoughItsOwnFoundItBefore(LockModeType lock) {
        var one = hospitals.hospital();
        var other = hospitals.clinic();
        var drafter = one.who("drafter");
        assertThat(in(one.id(), () -> records.find(Person.class, drafter, lock))).isNotNull();
        assertThat(in(other.id(), () -> records.find(Person.class, drafter, lock))).isNull();
        assertThat(in(one.id(), () -> records.find(Person.class, drafter, lock))).isNotNull();
    }

    @Test
    void aChangeOfAllChangesOnesOwn() {
        var one = hospitals.hospital().id();
        var other = hospitals.clinic().id();
        for (var facility : List.of(one, other)) {
            assertThat(in(facility, () -> records.createQuery("update Person p set p.name = p.name").executeUpdate()))
                    .isEqualTo(in(facility, this::people).size());
        }
    }

    private List<UUID> people() {
        return records.createQuery("select p.id from Person p", UUID.class).getResultList();
    }

    private boolean isOfFacility(EntityType<?> type) {
        return type.getSingularAttributes().stream()
                .anyMatch(attribute -> attribute.getName().equals("facilityId") && !attribute.isId());
    }

    private <T> T in(UUID facility, Supplier<T> work) {
        return FacilityContext.call(facility, null, () -> transaction.execute(status -> work.get()));
    }
}
