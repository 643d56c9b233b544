package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever passes null to the library is told where: every argument is refused by its name. */
class NullsAreRefusedTest {

  static Stream<Arguments> references() {
    return PublicRecords.types(PublicRecords.CORE, PublicRecords.SCORING, PublicRecords.JSON)
        .stream()
        .flatMap(NullsAreRefusedTest::callables)
        .flatMap(
            callable ->
                IntStream.range(0, callable.getParameterCount())
                    .filter(i -> !callable.getParameterTypes()[i].isPrimitive())
                    .mapToObj(i -> Arguments.of(Named.of(name(callable, i), callable), i)));
  }

  @ParameterizedTest
  @MethodSource("references")
  void nullIsRefusedByTheArgumentsName(Executable callable, int index) throws Exception {
    String name = callable.getParameters()[index].getName();
    assertThat(refusal(callable, index))
        .as("what null as %s gives", name(callable, index))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(name);
  }

  private static Throwable refusal(Executable callable, int index) throws Exception {
    Object[] arguments =
        Arrays.stream(callable.getParameters()).map(Samples.INSTANCE::of).toArray();
    arguments[index] = null;
    try {
      if (callable instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else {
        Method method = (Method) callable;
        Object target =
            Modifier.isStatic(method.getModifiers())
                ? null
                : Samples.INSTANCE.of(method.getDeclaringClass());
        method.invoke(target, arguments);
      }
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
    throw new AssertionError("null is accepted as " + name(callable, index));
  }

  /** What a host calls: constructors, factories and the questions that an engine answers. */
  private static Stream<Executable> callables(Class<?> type) {
    return Stream.concat(
            type.isEnum() ? Stream.of() : Arrays.stream(type.getConstructors()),
            Arrays.stream(type.getDeclaredMethods()).filter(NullsAreRefusedTest::isOurs))
        .filter(callable -> Modifier.isPublic(callable.getModifiers()) && !callable.isSynthetic());
  }

  /** Not what the compiler writes, nor what the JDK, Jackson or a builder ask of a type. */
  private static boolean isOurs(Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      return !(method.getDeclaringClass().isEnum() && method.getName().equals("valueOf"));
    }
    return !Modifier.isAbstract(method.getModifiers())
        && supertypes(method.getDeclaringClass())
            .filter(type -> !type.getName().startsWith("org.governance4j."))
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .noneMatch(
                other ->
                    other.getName().equals(method.getName())
                        && other.getParameterCount() == method.getParameterCount());
  }

  private static Stream<Class<?>> supertypes(Class<?> type) {
    return Stream.concat(
            Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
        .<Class<?>>flatMap(above -> Stream.concat(Stream.of(above), supertypes(above)));
  }

  private static String name(Executable callable, int index) {
    List<String> parameters =
        Arrays.stream(callable.getParameters())
            .map(Parameter::getType)
            .map(Class::getSimpleName)
            .toList();
    return String.format(
        Locale.ROOT,
        "%s.%s%s %s",
        callable.getDeclaringClass().getName().replace("org.governance4j.", ""),
        callable instanceof Constructor<?> ? "new" : callable.getName(),
        parameters,
        callable.getParameters()[index].getName());
  }
}
