package clinic.meridian.booking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/**
 * Keeps the heart free of everything but the clinic, and the packages apart. Each rule was seen red
 * once.
 */
@AnalyzeClasses(
        packages = "clinic.meridian.booking",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] HEART = {
        "clinic.meridian.booking.practice..",
        "clinic.meridian.booking.daysheet..",
        "clinic.meridian.booking.openings..",
        "clinic.meridian.booking.floor.."
    };

    @ArchTest
    static final ArchRule theHeartKnowsOnlyTheClinicAndTheContract =
            classes()
                    .that()
                    .resideInAnyPackage(HEART)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "clinic.meridian.events..",
                            "org.jspecify..",
                            "com.google.errorprone.annotations..",
                            HEART[0],
                            HEART[1],
                            HEART[2],
                            HEART[3]);

    @ArchTest
    static final ArchRule theHeartHasNoClock =
            noClasses()
                    .that()
                    .resideInAnyPackage(HEART)
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Clock.class);

    @ArchTest
    static final ArchRule nobodyLooksAtTheMachinesClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule thePracticeDoesNotKnowTheBook =
            noClasses()
                    .that()
                    .resideInAPackage(HEART[0])
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(HEART[1], HEART[2]);

    @ArchTest
    static final ArchRule noTwoPackagesNeedEachOther =
            slices().matching("clinic.meridian.booking.(*)..").should().beFreeOfCycles();
}
