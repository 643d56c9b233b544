package org.governance4j.testing;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The published law classes, as found on the class path, and the ids of the laws they state. */
public final class PublishedLaws {

  private PublishedLaws() {}

  /**
   * The law classes of a package and of all packages below it: those that declare a property.
   *
   * @param packageName the package, such as {@code org.governance4j.testing}
   * @return the classes, by name
   * @throws UncheckedIOException if the class path cannot be read
   */
  public static List<Class<?>> in(String packageName) {
    try {
      return ClassPath.from(PublishedLaws.class.getClassLoader())
          .getTopLevelClassesRecursive(packageName)
          .stream()
          .filter(found -> found.getSimpleName().endsWith("Laws"))
          .<Class<?>>map(ClassPath.ClassInfo::load)
          .filter(laws -> Arrays.stream(laws.getDeclaredMethods()).anyMatch(PublishedLaws::isLaw))
          .sorted(Comparator.comparing(Class::getName))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The ids of the laws that some classes state, as their labels begin: {@code L-RULE-1}.
   *
   * @param lawClasses classes with labelled properties
   * @return the ids
   */
  public static SortedSet<String> ids(List<Class<?>> lawClasses) {
    SortedSet<String> ids = new TreeSet<>();
    for (Class<?> laws : lawClasses) {
      Arrays.stream(laws.getDeclaredMethods())
          .filter(PublishedLaws::isLaw)
          .map(method -> id(method.getAnnotation(Label.class).value()))
          .forEach(ids::add);
    }
    return ids;
  }

  /**
   * The id that a law's label begins with.
   *
   * @param label the label, such as {@code L-RULE-1: asOf finds …}
   * @return the id
   */
  public static String id(String label) {
    int colon = label.indexOf(':');
    return colon < 0 ? label : label.substring(0, colon);
  }

  private static boolean isLaw(Method method) {
    return method.isAnnotationPresent(Property.class);
  }
}
