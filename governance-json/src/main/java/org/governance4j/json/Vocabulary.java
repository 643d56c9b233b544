package org.governance4j.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonCode;

/**
 * The names that JSON text may use for reason codes and policies (词汇表): those of the library, and
 * what a host adds. Immutable and thread-safe.
 */
public final class Vocabulary {

  private static final Vocabulary BUILT_IN =
      new Vocabulary(ImmutableMap.of(), ImmutableMap.of())
          .withKeys(BuiltIn.KEYS.toArray(new PolicyKey<?>[0]))
          .withAll(BuiltIn.CODES);

  private final ImmutableMap<String, ReasonCode> codes;
  private final ImmutableMap<String, PolicyKey<?>> keys;

  private Vocabulary(
      ImmutableMap<String, ReasonCode> codes, ImmutableMap<String, PolicyKey<?>> keys) {
    this.codes = codes;
    this.keys = keys;
  }

  /**
   * The library's own names.
   *
   * @return every reason code and policy key of core and scoring, and this package's codes
   */
  public static Vocabulary builtIn() {
    return BUILT_IN;
  }

  /**
   * Adds a host's reason codes.
   *
   * @param type the enum that declares them
   * @param <E> the enum's type
   * @return this vocabulary and the codes
   * @throws IllegalArgumentException if an id, such as {@code deadline.DUE}, is taken by another
   *     enum
   */
  public <E extends Enum<E> & ReasonCode> Vocabulary withCodes(Class<E> type) {
    requireNonNull(type, "type");
    return withAll(Arrays.<ReasonCode>asList(type.getEnumConstants()));
  }

  /**
   * Adds a host's policy keys.
   *
   * @param added the keys
   * @return this vocabulary and the keys
   * @throws IllegalArgumentException if an id is taken by a key of another type
   */
  public Vocabulary withKeys(PolicyKey<?>... added) {
    requireNonNull(added, "added");
    Map<String, PolicyKey<?>> all = new LinkedHashMap<>(keys);
    for (PolicyKey<?> key : added) {
      PolicyKey<?> before = all.putIfAbsent(key.id(), key);
      checkArgument(
          before == null || before.type() == key.type(),
          "policy key '%s' of %s is taken by one of %s: rename it",
          key.id(),
          key.type().getName(),
          before == null ? null : before.type().getName());
    }
    return new Vocabulary(codes, ImmutableMap.copyOf(all));
  }

  /**
   * A reason code by its id.
   *
   * @param id the id, such as {@code deadline.DUE}
   * @return the code, or empty if nobody declared it
   */
  public Optional<ReasonCode> code(String id) {
    requireNonNull(id, "id");
    return Optional.ofNullable(codes.get(id));
  }

  /**
   * A policy key by its id.
   *
   * @param id the id, such as {@code timelimit.counting}
   * @return the key, or empty if nobody declared it
   */
  public Optional<PolicyKey<?>> key(String id) {
    requireNonNull(id, "id");
    return Optional.ofNullable(keys.get(id));
  }

  /**
   * The names of all policies.
   *
   * @return the ids, sorted
   */
  public ImmutableSortedSet<String> policies() {
    return ImmutableSortedSet.copyOf(keys.keySet());
  }

  /** The policy whose id is nearest to a text. */
  String nearestPolicy(String text) {
    return Allowed.nearest(keys.keySet(), text);
  }

  private Vocabulary withAll(Iterable<? extends ReasonCode> added) {
    Map<String, ReasonCode> all = new LinkedHashMap<>(codes);
    for (ReasonCode code : added) {
      ReasonCode before = all.putIfAbsent(code.id(), code);
      checkArgument(
          before == null || before.equals(code),
          "reason code '%s' of %s is taken by another enum: move it to a package whose last name"
              + " differs",
          code.id(),
          code.getDeclaringClass().getName());
    }
    return new Vocabulary(ImmutableMap.copyOf(all), keys);
  }
}
