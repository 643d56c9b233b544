package org.governance4j.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.ReasonCode;

/**
 * What a type allows, as a word of the bundles: {@code allowed.GeoPoint}, so that a refused value
 * is explained without the words of an exception. A host states those of its own types in its
 * bundle.
 */
final class Allowed {

  private static final String VOCABULARY = "allowed";

  private Allowed() {}

  /** What is said of a value that the type refuses. */
  static JsonReason code(Class<?> type) {
    return isVocabulary(type) ? JsonReason.NOT_ONE_OF : JsonReason.REFUSED_VALUE;
  }

  /** What the type allows: of an enum its constants, else its name as the key of a sentence. */
  static Fact by(Class<?> type) {
    if (isVocabulary(type)) {
      return new Fact.Code(
          "constants",
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", ")));
    }
    if (OpaqueId.class.isAssignableFrom(type)) {
      return new Fact.Code(VOCABULARY, OpaqueId.class.getSimpleName());
    }
    return ReasonCode.class.isAssignableFrom(type)
        ? new Fact.Code(VOCABULARY, ReasonCode.class.getSimpleName())
        : new Fact.Code(VOCABULARY, path(type));
  }

  private static boolean isVocabulary(Class<?> type) {
    return type.isEnum() && !ReasonCode.class.isAssignableFrom(type);
  }

  private static String path(Class<?> type) {
    Class<?> owner = type.getEnclosingClass();
    return owner == null ? type.getSimpleName() : path(owner) + "." + type.getSimpleName();
  }
}
