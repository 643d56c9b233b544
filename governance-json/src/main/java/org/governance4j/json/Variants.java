package org.governance4j.json;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;

/**
 * The records that a type can be. Those of a sealed interface are told apart by a field that is
 * named after the interface's last word and holds the record's name: {@code "event": "fedBack"}.
 *
 * @param discriminator the field's name, or empty for a record that stands alone
 * @param shapes the records by what that field holds
 */
record Variants(String discriminator, ImmutableMap<String, RecordShape> shapes) {

  /** The variants of a type, or empty if it is neither a record nor a sealed set of records. */
  static Optional<Variants> of(Class<?> type) {
    Optional<Class<?>> family = family(type);
    if (family.isPresent()) {
      ImmutableMap.Builder<String, RecordShape> shapes = ImmutableMap.builder();
      Arrays.stream(family.get().getPermittedSubclasses())
          .filter(type::isAssignableFrom)
          .forEach(permitted -> shapes.put(name(permitted), RecordShape.of(permitted)));
      return Optional.of(new Variants(lastWord(family.get()), shapes.buildOrThrow()));
    }
    return type.isRecord()
        ? Optional.of(new Variants("", ImmutableMap.of("", RecordShape.of(type))))
        : Optional.empty();
  }

  /** What tells a record from the others of its interface. */
  static String name(Class<?> type) {
    return lowered(type.getSimpleName());
  }

  private static Optional<Class<?>> family(Class<?> type) {
    if (isFamily(type)) {
      return Optional.of(type);
    }
    return type.isRecord()
        ? Arrays.<Class<?>>stream(type.getInterfaces()).filter(Variants::isFamily).findFirst()
        : Optional.empty();
  }

  private static boolean isFamily(Class<?> type) {
    return type.isInterface()
        && type.isSealed()
        && Arrays.stream(type.getPermittedSubclasses()).allMatch(Class::isRecord);
  }

  private static String lastWord(Class<?> type) {
    String name = type.getSimpleName();
    int start = name.length() - 1;
    while (start > 0 && !Character.isUpperCase(name.charAt(start))) {
      start--;
    }
    return lowered(name.substring(start));
  }

  private static String lowered(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
