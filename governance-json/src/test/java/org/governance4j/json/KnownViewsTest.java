package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.rule.Dated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was known when is asked of a view of an engine, and of nothing else. */
class KnownViewsTest {

  /** The one place for the validity of values, which has both of its days as parameters. */
  private static final ImmutableSet<Class<?>> BITEMPORAL = ImmutableSet.of(Dated.class);

  /** The classes that are compiled from a dated policy. */
  static Stream<Class<?>> engines() {
    return types()
        .filter(type -> !BITEMPORAL.contains(type) && factories(type).findAny().isPresent());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void anEngineOfADatedPolicyHasAViewOfEachDay(Class<?> engine) throws NoSuchMethodException {
    Method view = engine.getMethod("asKnownAt", LocalDate.class);
    assertThat(view.getReturnType()).isEqualTo(engine);
  }

  @Test
  void thereAreEngines() {
    assertThat(engines()).hasSizeGreaterThan(12);
  }

  @Test
  void nothingElseTakesTheDayOfKnowledge() {
    assertThat(types().filter(type -> !BITEMPORAL.contains(type)).flatMap(KnownViewsTest::named))
        .isEmpty();
  }

  /** Where parameters had lost their names, nothing would ever be found. */
  @Test
  void theDayOfKnowledgeHasItsName() {
    assertThat(BITEMPORAL.stream().flatMap(KnownViewsTest::named)).isNotEmpty();
  }

  private static Stream<Class<?>> types() {
    return PublicRecords.types(PublicRecords.CORE, PublicRecords.SCORING, PublicRecords.JSON)
        .stream();
  }

  /** What a host calls with the day of knowledge. */
  private static Stream<Executable> named(Class<?> type) {
    return Stream.<Executable>concat(
            Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(callable -> Modifier.isPublic(callable.getModifiers()))
        .filter(
            callable ->
                Arrays.stream(callable.getParameters())
                    .anyMatch(parameter -> parameter.getName().equals("knownOn")));
  }

  private static Stream<Method> factories(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(
            method ->
                Modifier.isPublic(method.getModifiers())
                    && Modifier.isStatic(method.getModifiers())
                    && method.getName().startsWith("of")
                    && List.of(method.getParameterTypes()).contains(Dated.class));
  }
}
