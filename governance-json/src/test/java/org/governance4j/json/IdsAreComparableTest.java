package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.journal.AccountId;
import org.governance4j.rule.OpaqueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids with one hash code, such as those of {@code Aa} and {@code BB}, do not slow a map down. */
class IdsAreComparableTest {

  static Stream<Class<?>> ids() {
    return PublicRecords.of(PublicRecords.CORE, PublicRecords.SCORING, PublicRecords.JSON).stream()
        .filter(OpaqueId.class::isAssignableFrom);
  }

  /** A hash map orders colliding keys only if their own class says that it is comparable. */
  @ParameterizedTest
  @MethodSource("ids")
  void everyIdIsComparableWithItsOwnKind(Class<?> id) {
    Type comparable =
        Stream.of(id.getGenericInterfaces())
            .filter(type -> TypeToken.of(type).getRawType() == Comparable.class)
            .findFirst()
            .orElseThrow(() -> new AssertionError(id + " does not itself implement Comparable"));
    assertThat(TypeToken.of(comparable).resolveType(Comparable.class.getTypeParameters()[0]))
        .isEqualTo(TypeToken.of(id));
  }

  @Test
  void theOrderIsThatOfTheCharacters() {
    assertThat(Stream.of("b", "B", "a:2", "a:10").map(AccountId::of).sorted())
        .isEqualTo(Stream.of("B", "a:10", "a:2", "b").map(AccountId::of).toList());
    assertThat(List.of(AccountId.of("Aa"), AccountId.of("BB")))
        .extracting(AccountId::hashCode)
        .hasSize(2)
        .containsOnly(AccountId.of("Aa").hashCode());
  }
}
