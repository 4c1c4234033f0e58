package org.kitei.ledger;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.dao.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

import org.kitei.TestClock;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;

/** The ledger on a database, without the rest of the program; no annotated configuration, which the program would take in. */
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.kitei\\.ledger\\.(web\\..*|ActorWords)"))
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class, FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
    PersistenceExceptionTranslationAutoConfiguration.class, TransactionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class})
public class LedgerSlice {

    public static final PersonRef SATO = new PersonRef(UUID.fromString("01890000-0000-7000-8000-00000000000a"), "佐藤 花子");
    public static final PersonRef SUZUKI = new PersonRef(UUID.fromString("01890000-0000-7000-8000-00000000000b"), "鈴木 一郎");

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    EntityManager entityManager(EntityManagerFactory factory) {
        return SharedEntityManagerCreator.createSharedEntityManager(factory);
    }

    @Bean
    People people() {
        var people = mock(People.class);
        for (var person : List.of(SATO, SUZUKI)) {
            given(people.find(person.id())).willReturn(Optional.of(person));
            given(people.get(person.id())).willReturn(person);
        }
        return people;
    }

    static void in(UUID facility, Runnable work) {
        FacilityContext.run(facility, SATO.id(), work);
    }
}
