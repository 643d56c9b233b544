package org.governance4j.json;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.net.URL;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The floors: a package is above all that it uses, and core knows no clock, chance or file. */
class FloorsTest {

  private static final String ROOT = "org.governance4j.";

  private static final ImmutableMap<String, Integer> FLOORS =
      ImmutableMap.<String, Integer>builder()
          .putAll(floor(0, "rule"))
          .putAll(floor(1, "calendar", "journal", "flow", "geometry", "ranking", "community"))
          .putAll(floor(2, "hours", "ledger", "registry"))
          .putAll(floor(3, "timelimit"))
          .putAll(floor(4, "cases"))
          .putAll(
              floor(5, "deadline", "duty", "rota", "grid", "districting", "staffing", "structure"))
          .putAll(floor(5, "contact", "matching", "points", "timebank"))
          .putAll(floor(6, "casework", "orders", "activity", "assembly", "covenant"))
          .putAll(
              floor(6, "conversion", "desk", "mall", "standings", "tasks", "teams", "timecoins"))
          .putAll(floor(6, "volunteer"))
          .putAll(floor(7, "dispatch", "scoring"))
          .putAll(floor(8, "json"))
          .buildOrThrow();

  private static final ImmutableSet<String> CLOCKS =
      ImmutableSet.of("currentTimeMillis", "nanoTime", "now", "systemUTC", "systemDefaultZone");

  private static ImmutableMap<String, Integer> floor(int floor, String... packages) {
    ImmutableMap.Builder<String, Integer> floors = ImmutableMap.builder();
    List.of(packages).forEach(name -> floors.put(name, floor));
    return floors.buildOrThrow();
  }

  static int floorOf(String room) {
    return FLOORS.get(room);
  }

  @Test
  void nothingRunsBackUpAndNeighboursDoNotImportEachOther() {
    check(PublicRecords.ALL, classes().should(beAboveAllThatTheyUse()));
  }

  @Test
  void thereIsNoSuchPackage() {
    check(
        PublicRecords.ALL,
        noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..internal.."));
  }

  @Test
  void geometryServesMapsAlone() {
    check(
        PublicRecords.ALL,
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "grid", ROOT + "districting", ROOT + "geometry")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "geometry"));
  }

  @Test
  void flowSeesNumbersAlone() {
    check(
        PublicRecords.ALL,
        noClasses()
            .that()
            .resideInAnyPackage(ROOT + "flow", ROOT + "geometry")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "rule"));
  }

  @Test
  void coreAndScoringKnowNoJsonFilesOrNets() {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "com.fasterxml..",
                        ROOT + "json..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.net.http..",
                        "java.util.logging..")
                    .and(DescribedPredicate.not(type(URL.class))));
    check(PublicRecords.CORE, rule);
    check(PublicRecords.SCORING, rule);
  }

  /** The texts of all modules are found through the class loader, which names them by address. */
  @Test
  void onlyTextsAreFoundByTheirAddress() {
    ArchRule rule =
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "rule.TextBundles")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(URL.class);
    check(PublicRecords.CORE, rule);
    check(PublicRecords.SCORING, rule);
  }

  @Test
  void nothingAsksForTheTimeOrForChanceOrPrints() {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class, Clock.class, PrintStream.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(Thread.class.getName())
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .accessTargetWhere(asksForTheTime());
    check(PublicRecords.ALL, rule);
  }

  @Test
  void logsAreDebugLinesAlone() {
    ArchRule rule =
        noClasses()
            .should()
            .accessTargetWhere(logsOtherwise())
            .orShould()
            .dependOnClassesThat(
                resideInAPackage("org.slf4j..")
                    .and(not(belongToAnyOf(Logger.class, LoggerFactory.class))));
    check(PublicRecords.ALL, rule);
  }

  private static void check(JavaClasses classes, ArchRule rule) {
    rule.check(classes);
  }

  private static DescribedPredicate<JavaAccess<?>> logsOtherwise() {
    return DescribedPredicate.describe(
        "a logger that writes other than debug lines",
        access ->
            access.getTargetOwner().isEquivalentTo(Logger.class)
                && !access.getName().equals("debug"));
  }

  private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
    return DescribedPredicate.describe(
        "a clock",
        access -> {
          String owner = access.getTargetOwner().getPackageName();
          return (owner.equals("java.lang") || owner.startsWith("java.time"))
              && CLOCKS.contains(access.getName());
        });
  }

  private static ArchCondition<JavaClass> beAboveAllThatTheyUse() {
    return new ArchCondition<>("be above all that they use") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean other = !target.getPackageName().equals(type.getPackageName());
          if (target.getPackageName().startsWith(ROOT) && other) {
            events.add(
                new SimpleConditionEvent(
                    type, floor(type) > floor(target), dependency.getDescription()));
          }
        }
      }
    };
  }

  /** The floor of a type's package; a package without one is refused. */
  private static int floor(JavaClass type) {
    Integer floor = FLOORS.get(type.getPackageName().substring(ROOT.length()));
    if (floor == null) {
      throw new AssertionError(type.getPackageName() + " has no floor: give it one here");
    }
    return floor;
  }
}
