package org.kitei;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import org.hibernate.annotations.TenantId;
import org.kitei.committee.RoundDates;
import org.kitei.committee.Rounds;
import org.kitei.facility.TypedId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "org.kitei", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyOneModuleKnowsTheEngine = noClasses().that().resideOutsideOfPackage("org.kitei.process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theTextIsPlainJava = noClasses().that().resideInAPackage("org.kitei.text..")
            .and().doNotHaveSimpleName("package-info")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields().should().beAnnotatedWith(Autowired.class)
            .orShould().beAnnotatedWith(Value.class).orShould().beAnnotatedWith(Inject.class)
            .orShould().beAnnotatedWith(PersistenceContext.class);

    @ArchTest
    static final ArchRule recordsChangeByVerbs = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().haveNameNotMatching("set[A-Z].*");

    /** Hibernate fills it in, and would believe what it finds there. */
    @ArchTest
    static final ArchRule onlyHibernateWritesTheFacilityOfARecord = fields().that().areAnnotatedWith(TenantId.class)
            .should().haveName("facilityId").andShould(new ArchCondition<>("never be assigned") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    field.getAccessesToSelf().stream().filter(access -> access.getAccessType() == AccessType.SET)
                            .forEach(access -> events.add(SimpleConditionEvent.violated(field, access.getDescription())));
                }
            });

    /** The models' timers take nothing else. */
    @ArchTest
    static final ArchRule datesAreOfTheEngineOnly = noClasses().that().resideOutsideOfPackage("org.kitei.process..")
            .and().doNotHaveFullyQualifiedName("org.kitei.regulation.Cases")
            .and().doNotHaveFullyQualifiedName("org.kitei.review.Reviews")
            .and().doNotHaveFullyQualifiedName("org.kitei.acknowledgement.Acknowledgements").and().doNotBelongToAnyOf(Rounds.class, RoundDates.class)
            .should().dependOnClassesThat().belongToAnyOf(Date.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    /** Anything can be typed there: see {@link TypedId}. */
    @ArchTest
    static final ArchRule noPageTrustsATypedId = noClasses().that().resideInAPackage("org.kitei..web..")
            .should().accessTargetWhere(target(name("fromString")).and(targetOwner(equivalentTo(UUID.class))));

    @ArchTest
    static final ArchRule pagesAreNobodyElsesBusiness = classes().that().areAnnotatedWith(Controller.class)
            .should().resideInAPackage("org.kitei..web").andShould().bePackagePrivate();
}
