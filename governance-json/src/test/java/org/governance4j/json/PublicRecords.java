package org.governance4j.json;

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

  static final JavaClasses CORE = classes(OpaqueId.class);
  static final JavaClasses SCORING = classes(AppraisalGrade.class);
  static final JavaClasses JSON = classes(GovernanceModule.class);
  static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrls(
              List.of(
                  location(OpaqueId.class),
                  location(AppraisalGrade.class),
                  location(GovernanceModule.class)));

  private PublicRecords() {}

  static List<Class<?>> of(JavaClasses... classes) {
    return Arrays.stream(classes)
        .flatMap(JavaClasses::stream)
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> type.isRecord() && isPublic(type))
        .toList();
  }

  private static boolean isPublic(Class<?> type) {
    return Stream.<Class<?>>iterate(type, t -> t != null, Class::getEnclosingClass)
        .allMatch(t -> Modifier.isPublic(t.getModifiers()));
  }

  private static JavaClasses classes(Class<?> witness) {
    return new ClassFileImporter().importUrls(List.of(location(witness)));
  }

  private static URL location(Class<?> witness) {
    return witness.getProtectionDomain().getCodeSource().getLocation();
  }
}
