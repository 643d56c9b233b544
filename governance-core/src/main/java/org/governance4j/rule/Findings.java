package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gathers what an engine finds while it works out one answer, so that a refusal names every
 * violated rule and an undetermined answer everything that is missing (检查所得). For use within one
 * thread and one call.
 */
public final class Findings {

  private final ImmutableList.Builder<Reason> steps = ImmutableList.builder();
  private final ImmutableList.Builder<Reason> violations = ImmutableList.builder();
  private final ImmutableList.Builder<Reason> missing = ImmutableList.builder();
  private boolean refused;
  private boolean undetermined;

  /** Starts with nothing found. */
  public Findings() {}

  /**
   * Notes a step towards the value.
   *
   * @param reason the step
   * @return this
   */
  @CanIgnoreReturnValue
  public Findings step(Reason reason) {
    requireNonNull(reason, "reason");
    steps.add(reason);
    return this;
  }

  /**
   * Notes a violated rule.
   *
   * @param reason the violation
   * @return this
   */
  @CanIgnoreReturnValue
  public Findings violation(Reason reason) {
    requireNonNull(reason, "reason");
    violations.add(reason);
    refused = true;
    return this;
  }

  /**
   * Notes something missing.
   *
   * @param reason what is missing
   * @return this
   */
  @CanIgnoreReturnValue
  public Findings missing(Reason reason) {
    requireNonNull(reason, "reason");
    missing.add(reason);
    undetermined = true;
    return this;
  }

  /**
   * Takes over all that another answer found.
   *
   * @param outcome the other answer
   * @param <T> its value's type
   * @return its value where it has one
   */
  @CanIgnoreReturnValue
  public <T> Optional<T> take(Outcome<T> outcome) {
    requireNonNull(outcome, "outcome");
    outcome
        .fold(
            a -> a.reasons().stream().map(this::step),
            r -> r.reasons().stream().map(this::violation),
            u -> u.reasons().stream().map(this::missing))
        .forEach(same -> {});
    return outcome.toOptional();
  }

  /**
   * Whether nothing stands against a value so far.
   *
   * @return true if no violation and nothing missing has been noted
   */
  public boolean clear() {
    return !refused && !undetermined;
  }

  /**
   * The answer: refused if any rule is violated, else undetermined if anything is missing, else the
   * value.
   *
   * @param value makes the value; called only if it is the answer
   * @param <T> the value's type
   * @return the outcome
   */
  public <T> Outcome<T> outcome(Supplier<? extends T> value) {
    requireNonNull(value, "value");
    if (refused) {
      return new Outcome.Refused<>(violations.build());
    }
    if (undetermined) {
      return new Outcome.Undetermined<>(missing.build());
    }
    return new Outcome.Accepted<>(value.get(), steps.build());
  }
}
