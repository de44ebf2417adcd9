package aktenlauf.infra;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import aktenlauf.command.kernel.Decider;
import aktenlauf.query.kernel.Projection;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

/** The house rules; a rule that matches nothing fails. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("aktenlauf");

  @Test
  void sharedDependsOnNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage("aktenlauf.shared..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "aktenlauf.command..",
            "aktenlauf.query..",
            "aktenlauf.infra..",
            "org.springframework..",
            "org.axonframework..",
            "com.mongodb..")
        .check(ALL);
  }

  @Test
  void sharedIsPlainJavaButForWhatReadsDefinitionsAndCalendars() {
    classes()
        .that()
        .resideInAPackage("aktenlauf.shared..")
        .and()
        .resideOutsideOfPackages(
            "aktenlauf.shared.calendar..",
            "aktenlauf.shared.procedure..",
            "aktenlauf.shared.reading..",
            "aktenlauf.shared.registers..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "aktenlauf.shared..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("aktenlauf..")
        .and()
        .resideOutsideOfPackage("aktenlauf.shared.calendar..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.focus_shift..")
        .check(ALL);
  }

  @Test
  void theCalendarIsPureAndStandsBelowProcedures() {
    classes()
        .that()
        .resideInAPackage("aktenlauf.shared.calendar..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "de.focus_shift.jollyday.core..",
            "aktenlauf.shared.calendar..",
            "aktenlauf.shared.kernel..",
            "aktenlauf.shared.reading..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("aktenlauf.shared.calendar..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(ALL);
  }

  @Test
  void commandAndQueryNeverMeet() {
    noClasses()
        .that()
        .resideInAPackage("aktenlauf.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("aktenlauf.query..", "aktenlauf.infra..", "com.mongodb..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("aktenlauf.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("aktenlauf.command..", "aktenlauf.infra..")
        .check(ALL);
  }

  @Test
  void axonStaysInTheKernelsAndInInfra() {
    noClasses()
        .that(
            resideInAnyPackage("aktenlauf..")
                .and(
                    describe(
                        "are not where Axon belongs",
                        (JavaClass c) ->
                            !c.getPackageName().startsWith("aktenlauf.infra")
                                && !c.getPackageName().equals("aktenlauf.command.kernel")
                                && !c.getPackageName().equals("aktenlauf.query.kernel"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.axonframework..")
        .check(ALL);
  }

  @Test
  void onlyTheStoreOfReadModelsTouchesMongo() {
    noClasses()
        .that()
        .resideOutsideOfPackages("aktenlauf.query.mongo..", "aktenlauf.infra.readstore..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb..", "de.bwaldvogel..")
        .check(ALL);
  }

  @Test
  void decidersAndProjectionsTakeTimeAndIdsFromOutside() {
    noClasses()
        .that()
        .areAssignableTo(Decider.class)
        .or()
        .areAssignableTo(Projection.class)
        .or()
        .resideInAPackage("aktenlauf.command.proceeding..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(ALL);
  }

  @Test
  void rulesArePlainJava() {
    classes()
        .that()
        .resideInAPackage("aktenlauf.command.proceeding..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "aktenlauf.shared..",
            "aktenlauf.command.kernel..",
            "aktenlauf.command.proceeding..")
        .check(ALL);
  }

  @Test
  void resourcesAndConfigurationsArePackagePrivate() {
    classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate().check(ALL);
    classes().that().areAnnotatedWith(Configuration.class).should().bePackagePrivate().check(ALL);
  }

  @Test
  void messagesAreNamedAfterTheDomain() {
    noClasses()
        .that()
        .areAssignableTo(CaseCommand.class)
        .or()
        .areAssignableTo(CaseEvent.class)
        .and()
        .areRecords()
        .should()
        .haveSimpleNameEndingWith("Event")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .check(ALL);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("aktenlauf.(*).(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void noBareRuntimeException() {
    noClasses()
        .that()
        .areNotAssignableTo(RuntimeException.class)
        .should()
        .callConstructor(RuntimeException.class, String.class)
        .orShould()
        .callConstructor(RuntimeException.class, Throwable.class)
        .orShould()
        .callConstructor(RuntimeException.class, String.class, Throwable.class)
        .check(ALL);
  }
}
