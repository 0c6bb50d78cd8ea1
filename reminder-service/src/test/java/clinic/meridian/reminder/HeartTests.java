package clinic.meridian.reminder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Each rule has been seen red: with a logger and with {@code Instant.now()} in a class of the
 * heart, and with Spring's {@code StringUtils} in one of the policies.
 */
@AnalyzeClasses(
        packages = "clinic.meridian.reminder",
        importOptions = ImportOption.DoNotIncludeTests.class)
class HeartTests {

    @ArchTest
    static final ArchRule theHeartKnowsTheContractAndTheJdkOnly =
            classes()
                    .that()
                    .resideInAPackage("..reminder.schedule..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "clinic.meridian.events..",
                            "clinic.meridian.reminder.schedule..",
                            "clinic.meridian.reminder.policy..",
                            "org.jspecify.annotations..",
                            "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule nobodyInTheHeartLooksAtAClock =
            noClasses()
                    .that()
                    .resideInAnyPackage("..reminder.schedule..", "..reminder.policy..")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(java.time.Clock.class);

    @ArchTest
    static final ArchRule policiesKnowNoFramework =
            noClasses()
                    .that()
                    .resideInAPackage("..reminder.policy..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache..");
}
