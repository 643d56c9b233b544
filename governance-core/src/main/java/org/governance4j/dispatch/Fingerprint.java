package org.governance4j.dispatch;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.base.CharMatcher;
import com.google.common.base.VerifyException;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.rule.ReasonCode;

/**
 * The SHA-256 of a value made of records (摘要): equal values have equal ones on every machine,
 * whatever the order of their sets and maps, and different values have different ones.
 */
final class Fingerprint {

  private static final int LENGTH = 64;
  private static final CharMatcher DIGITS = CharMatcher.anyOf("0123456789abcdef");

  private Fingerprint() {}

  /** The fingerprint of what follows on another one. */
  static String after(String before, Object... values) {
    return digest("chain", List.of(before, of(List.of(values))));
  }

  /** The fingerprint of a value. */
  static String of(Object value) {
    if (value instanceof Record one) {
      return digest(one.getClass().getName(), components(one));
    } else if (value instanceof Optional<?> one) {
      return digest("optional", one.map(Fingerprint::of).stream().toList());
    } else if (value instanceof Map<?, ?> one) {
      return digest("map", one.entrySet().stream().map(Fingerprint::of).sorted().toList());
    } else if (value instanceof Map.Entry<?, ?> one) {
      return digest(
          "entry", List.of(of(requireNonNull(one.getKey())), of(requireNonNull(one.getValue()))));
    } else if (value instanceof Set<?> one) {
      return digest("set", one.stream().map(Fingerprint::of).sorted().toList());
    } else if (value instanceof Collection<?> one) {
      return digest("list", one.stream().map(Fingerprint::of).toList());
    } else if (value instanceof ReasonCode one) {
      return digest("reason", List.of(one.id()));
    }
    return digest(value.getClass().getSimpleName(), List.of(value.toString()));
  }

  /** Refuses what is no fingerprint. */
  static void check(String hash) {
    checkComponent(
        "hash",
        hash.length() == LENGTH && DIGITS.matchesAllOf(hash),
        "hash must be %s hexadecimal digits in lower case",
        LENGTH);
  }

  private static List<String> components(Record value) {
    return List.of(value.getClass().getRecordComponents()).stream()
        .map(component -> of(read(component, value)))
        .toList();
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new VerifyException(component + " cannot be read", e);
    }
  }

  // The number and the lengths keep parts apart that would read alike one after the other.
  private static String digest(String kind, List<String> parts) {
    Hasher hasher = Hashing.sha256().newHasher();
    hasher.putInt(kind.length()).putString(kind, StandardCharsets.UTF_8).putInt(parts.size());
    for (String part : parts) {
      hasher.putInt(part.length()).putString(part, StandardCharsets.UTF_8);
    }
    return hasher.hash().toString();
  }
}
