package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.rule.OpaqueId;
import org.governance4j.scoring.AppraisalGrade;

/** The library's own main classes, wherever the build has put them. */
final class PublicRecords {

  static final JavaClasses ALL = all();
  static final JavaClasses CORE = besides(OpaqueId.class);
  static final JavaClasses SCORING = besides(AppraisalGrade.class);
  static final JavaClasses JSON = besides(GovernanceModule.class);

  /** The packages that no module exports. */
  static final ImmutableSet<String> HIDDEN =
      ImmutableSet.of("org.governance4j.flow", "org.governance4j.geometry");

  private PublicRecords() {}

  static List<Class<?>> of(JavaClasses... classes) {
    return types(classes).stream().filter(Class::isRecord).toList();
  }

  /** All that the modules show. */
  static List<Class<?>> types(JavaClasses... classes) {
    return Arrays.stream(classes)
        .flatMap(JavaClasses::stream)
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> isPublic(type) && isExported(type))
        .toList();
  }

  private static boolean isExported(Class<?> type) {
    return !HIDDEN.contains(type.getPackageName());
  }

  private static boolean isPublic(Class<?> type) {
    return Stream.<Class<?>>iterate(type, t -> t != null, Class::getEnclosingClass)
        .allMatch(t -> Modifier.isPublic(t.getModifiers()));
  }

  // What others' classes look like inside is of no interest and takes seconds to find out.
  private static JavaClasses all() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .importUrls(
            List.of(
                location(OpaqueId.class),
                location(AppraisalGrade.class),
                location(GovernanceModule.class)));
  }

  private static JavaClasses besides(Class<?> witness) {
    String origin = location(witness).getPath();
    JavaClasses classes =
        ALL.that(
            DescribedPredicate.describe(
                "in " + origin,
                type -> type.getSource().orElseThrow().getUri().toString().contains(origin)));
    assertThat(classes.contain(witness)).as("classes in %s", origin).isTrue();
    return classes;
  }

  private static URL location(Class<?> witness) {
    return witness.getProtectionDomain().getCodeSource().getLocation();
  }
}
