package org.governance4j.json;

import static java.lang.invoke.MethodType.methodType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that is painful to build by position has a builder, as a host reaches it. */
class BuildersTest {

  static Stream<Class<?>> large() {
    return PublicRecords.of(PublicRecords.CORE, PublicRecords.SCORING, PublicRecords.JSON).stream()
        .filter(
            type ->
                type.getRecordComponents().length >= 5
                    || components(type).filter(BuildersTest::isOptional).count() >= 2);
  }

  @ParameterizedTest
  @MethodSource("large")
  void aBuilderGivesTheRecordWhoseComponentsItIsTold(Class<?> type) throws Throwable {
    Object sample = GoldenTest.value(type);
    Object builder = builder(type);
    MethodHandles.publicLookup()
        .findVirtual(builder.getClass(), "copyOf", methodType(builder.getClass(), type))
        .invoke(builder, sample);
    assertThat(build(builder, type)).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("large")
  void aBuilderNamesEveryComponentThatIsMissing(Class<?> type) throws Throwable {
    Object builder = builder(type);
    List<String> required =
        components(type)
            .filter(component -> !mayBeLeftOut(component))
            .map(RecordComponent::getName)
            .toList();
    if (required.isEmpty()) {
      assertThat(build(builder, type)).isInstanceOf(type);
      return;
    }
    assertThat(catchThrowable(() -> build(builder, type)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(required.toString());
  }

  @ParameterizedTest
  @MethodSource("large")
  void everyComponentCanBeReplaced(Class<?> type) {
    assertThat(Arrays.stream(type.getMethods()).map(method -> method.getName()))
        .containsAll(
            components(type)
                .map(RecordComponent::getName)
                .map(name -> "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .toList());
  }

  private static Object builder(Class<?> type) throws Throwable {
    Class<?> builder =
        Arrays.stream(type.getClasses())
            .filter(nested -> nested.getSimpleName().equals("Builder"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(type + " has no builder"));
    return MethodHandles.publicLookup().findStatic(type, "builder", methodType(builder)).invoke();
  }

  private static Object build(Object builder, Class<?> type) throws Throwable {
    return MethodHandles.publicLookup()
        .findVirtual(builder.getClass(), "build", methodType(type))
        .invoke(builder);
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents());
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getType() == Optional.class;
  }

  /** Nothing but empty optionals and collections has a default. */
  private static boolean mayBeLeftOut(RecordComponent component) {
    return isOptional(component)
        || ImmutableCollection.class.isAssignableFrom(component.getType())
        || ImmutableMap.class.isAssignableFrom(component.getType());
  }
}
