package clinic.meridian.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** Each of these has been seen red once. */
@AnalyzeClasses(
        packages = "clinic.meridian.plan",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theHeartKnowsOnlyTheContractAndTheProtocol =
            classes()
                    .that()
                    .resideInAPackage("..plan.course..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "clinic.meridian.events..",
                            "clinic.meridian.plan.condition..",
                            "clinic.meridian.plan.course..",
                            "clinic.meridian.plan.protocol..",
                            "clinic.meridian.plan.sheet..",
                            "org.jspecify..",
                            "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule protocolsKnowNoFramework =
            classes()
                    .that()
                    .resideInAnyPackage("..plan.protocol..", "..plan.condition..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "clinic.meridian.plan.condition..",
                            "clinic.meridian.plan.protocol..",
                            "clinic.meridian.plan.sheet..",
                            "org.jspecify..",
                            "com.fasterxml.jackson.annotation..",
                            "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule sheetsKnowOnlyTheirLibraries =
            classes()
                    .that()
                    .resideInAPackage("..plan.sheet..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "clinic.meridian.plan.sheet..",
                            "org.jspecify..",
                            "org.yaml.snakeyaml..",
                            "com.networknt.schema..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule coverageKnowsNoCourse =
            classes()
                    .that()
                    .resideInAPackage("..plan.coverage..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "clinic.meridian.plan.coverage..",
                            "clinic.meridian.plan.protocol..",
                            "clinic.meridian.plan.sheet..",
                            "org.jspecify..",
                            "com.fasterxml.jackson.annotation..",
                            "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule theSimulationKnowsTheRealCourseAndNoService =
            noClasses()
                    .that()
                    .resideInAPackage("..plan.simulation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.mongodb..",
                            "clinic.meridian.plan.planning..",
                            "clinic.meridian.desk..",
                            "clinic.meridian.messaging..");

    @ArchTest
    static final ArchRule courseAndPayerMeetWithoutAFramework =
            classes()
                    .that()
                    .resideInAPackage("..plan.covering..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "clinic.meridian.plan.covering..",
                            "clinic.meridian.plan.course..",
                            "clinic.meridian.plan.coverage..",
                            "org.jspecify..",
                            "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");
}
