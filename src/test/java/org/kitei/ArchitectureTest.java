package org.kitei;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
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
