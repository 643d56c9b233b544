package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.ReasonCode;

/**
 * What a type allows, as a word of the bundles: {@code allowed.GeoPoint}, so that a refused value
 * is explained without the words of an exception. A host states those of its own types in its
 * bundle. Of names, all that are allowed and the one that somebody may have meant.
 */
final class Allowed {

  private static final String VOCABULARY = "allowed";
  private static final int LONGEST_COMPARED = 64;

  // Of each fault the same is said.
  private static final ClassValue<ImmutableList<String>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected ImmutableList<String> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(ImmutableList.toImmutableList());
        }
      };

  private static final ClassValue<Fact> BY_TYPE =
      new ClassValue<>() {
        @Override
        protected Fact computeValue(Class<?> type) {
          return stated(type);
        }
      };

  private Allowed() {}

  /** What is said of a value that the type refuses. */
  static JsonReason code(Class<?> type) {
    return isVocabulary(type) ? JsonReason.NOT_ONE_OF : JsonReason.REFUSED_VALUE;
  }

  /** What the type allows: of an enum its constants, else its name as the key of a sentence. */
  static Fact by(Class<?> type) {
    return BY_TYPE.get(type);
  }

  private static Fact stated(Class<?> type) {
    if (isVocabulary(type)) {
      return new Fact.Code("constants", listed(constants(type)));
    }
    if (OpaqueId.class.isAssignableFrom(type)) {
      return new Fact.Code(VOCABULARY, OpaqueId.class.getSimpleName());
    }
    return ReasonCode.class.isAssignableFrom(type)
        ? new Fact.Code(VOCABULARY, ReasonCode.class.getSimpleName())
        : new Fact.Code(VOCABULARY, path(type));
  }

  /** The names of an enum's constants; none of another type. */
  static ImmutableList<String> constants(Class<?> type) {
    return isVocabulary(type) ? CONSTANTS.get(type) : ImmutableList.of();
  }

  private static boolean isVocabulary(Class<?> type) {
    return type.isEnum() && !ReasonCode.class.isAssignableFrom(type);
  }

  private static String path(Class<?> type) {
    Class<?> owner = type.getEnclosingClass();
    return owner == null ? type.getSimpleName() : path(owner) + "." + type.getSimpleName();
  }

  /** The name that needs the fewest changes to become a text, of which the start counts. */
  static String nearest(Collection<String> names, String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST_COMPARED));
    return names.stream()
        .min(
            Comparator.<String>comparingInt(name -> changes(name, start))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("-");
  }

  /** All names and the nearest, as facts of a fault. */
  static ImmutableMap<String, Fact> names(Collection<String> names, String text) {
    return ImmutableMap.of(
        "allowed",
        new Fact.Code("constants", names.isEmpty() ? "-" : listed(names)),
        "nearest",
        new Fact.Code("constants", nearest(names, text)));
  }

  static String listed(Collection<String> names) {
    return names.stream().collect(Collectors.joining(", "));
  }

  /** How many letters must be changed, added or taken away to turn one text into another. */
  private static int changes(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
