package org.governance4j.rule;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What an engine answers: a value with its reasons, a refusal with every violated rule, or that
 * something is missing (结果：成立、不成立、无法判定).
 *
 * <pre>{@code
 * String line = outcome.fold(
 *     accepted -> "due " + accepted.value(),
 *     refused -> "refused for " + refused.reasons().size() + " reasons",
 *     undetermined -> "still missing " + undetermined.reasons().size() + " facts");
 * }</pre>
 *
 * @param <T> the value's type
 */
@CheckReturnValue
public sealed interface Outcome<T> {

  /**
   * Why: the steps to the value, the violations, or what is missing.
   *
   * @return the reasons in the order in which they arose; not empty unless accepted
   */
  ImmutableList<Reason> reasons();

  /**
   * The answer is given.
   *
   * @param value the value
   * @param reasons the steps to it
   * @param <T> the value's type
   */
  record Accepted<T>(T value, ImmutableList<Reason> reasons) implements Outcome<T> {

    /** Checks the components. */
    public Accepted {
      requireNonNull(value, "value");
      requireNonNull(reasons, "reasons");
    }
  }

  /**
   * At least one rule is violated, whatever else may be missing.
   *
   * @param violations every violated rule, at least one
   * @param <T> the type of the value that there is not
   */
  record Refused<T>(ImmutableList<Reason> violations) implements Outcome<T> {

    /** Checks the components. */
    public Refused {
      requireNonNull(violations, "violations");
      checkLeast(
          "violations",
          violations.size(),
          1,
          Unit.COUNT,
          "a refusal must name at least one violated rule");
    }

    @Override
    public ImmutableList<Reason> reasons() {
      return violations;
    }
  }

  /**
   * No rule is known to be violated, but facts or published data are missing.
   *
   * @param missing everything that is missing, at least one
   * @param <T> the type of the value that is not known
   */
  record Undetermined<T>(ImmutableList<Reason> missing) implements Outcome<T> {

    /** Checks the components. */
    public Undetermined {
      requireNonNull(missing, "missing");
      checkLeast(
          "missing",
          missing.size(),
          1,
          Unit.COUNT,
          "an undetermined outcome must name what is missing");
    }

    @Override
    public ImmutableList<Reason> reasons() {
      return missing;
    }
  }

  /**
   * An accepted value with its reasons.
   *
   * @param value the value
   * @param reasons the steps to it
   * @param <T> the value's type
   * @return the outcome
   */
  static <T> Outcome<T> accepted(T value, Reason... reasons) {
    requireNonNull(reasons, "reasons");
    return new Accepted<>(value, ImmutableList.copyOf(reasons));
  }

  /**
   * A refusal.
   *
   * @param violations every violated rule, at least one
   * @param <T> the type of the value that there is not
   * @return the outcome
   */
  static <T> Outcome<T> refused(Reason... violations) {
    requireNonNull(violations, "violations");
    return new Refused<>(ImmutableList.copyOf(violations));
  }

  /**
   * An answer that cannot be given yet.
   *
   * @param missing everything that is missing, at least one
   * @param <T> the type of the value that is not known
   * @return the outcome
   */
  static <T> Outcome<T> undetermined(Reason... missing) {
    requireNonNull(missing, "missing");
    return new Undetermined<>(ImmutableList.copyOf(missing));
  }

  /**
   * The value where there is one.
   *
   * @return the value, or empty if refused or undetermined
   */
  default Optional<T> toOptional() {
    return this instanceof Accepted<T> a ? Optional.of(a.value()) : Optional.empty();
  }

  /**
   * Goes on by case.
   *
   * @param accepted what to do with a value
   * @param refused what to do with a refusal
   * @param undetermined what to do when something is missing
   * @param <R> the result's type
   * @return what the function of the case at hand returned
   */
  default <R> R fold(
      Function<? super Accepted<T>, ? extends R> accepted,
      Function<? super Refused<T>, ? extends R> refused,
      Function<? super Undetermined<T>, ? extends R> undetermined) {
    requireNonNull(refused, "refused");
    requireNonNull(undetermined, "undetermined");
    requireNonNull(accepted, "accepted");
    if (this instanceof Accepted<T> a) {
      return accepted.apply(a);
    }
    if (this instanceof Refused<T> r) {
      return refused.apply(r);
    }
    return undetermined.apply((Undetermined<T>) this);
  }

  /**
   * Changes the value and keeps the case and the reasons.
   *
   * @param change what to make of the value
   * @param <R> the new value's type
   * @return the outcome of the new value
   */
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    requireNonNull(change, "change");
    return flatMap(value -> new Accepted<R>(change.apply(value), ImmutableList.of()));
  }

  /**
   * Goes on to a second answer that needs the first one's value; the reasons of both are kept, the
   * first one's first.
   *
   * @param next the second answer
   * @param <R> its value's type
   * @return the second outcome with the reasons of both, or this one if there is no value
   */
  default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
    requireNonNull(next, "next");
    return fold(
        a ->
            next.apply(a.value())
                .fold(
                    b -> new Accepted<R>(b.value(), concat(a.reasons(), b.reasons())),
                    Function.identity(),
                    Function.identity()),
        r -> new Refused<>(r.violations()),
        u -> new Undetermined<>(u.missing()));
  }

  /**
   * Joins two answers that do not depend on each other: every violation of both if either is
   * refused, else everything missing of both if either is undetermined.
   *
   * @param other the other answer
   * @param join what to make of the two values
   * @param <U> the other value's type
   * @param <R> the joined value's type
   * @return the joined outcome
   */
  default <U, R> Outcome<R> combine(
      Outcome<U> other, BiFunction<? super T, ? super U, ? extends R> join) {
    requireNonNull(other, "other");
    requireNonNull(join, "join");
    Findings findings = new Findings();
    Optional<T> mine = findings.take(this);
    Optional<U> theirs = findings.take(other);
    return findings.outcome(() -> join.apply(mine.orElseThrow(), theirs.orElseThrow()));
  }

  /**
   * The value, or an exception that lists every reason why there is none.
   *
   * @return the value
   * @throws OutcomeException if refused or undetermined
   */
  default T orElseThrow() {
    return fold(
        Accepted::value,
        r -> {
          throw new OutcomeException("refused", r.reasons());
        },
        u -> {
          throw new OutcomeException("undetermined", u.reasons());
        });
  }

  private static ImmutableList<Reason> concat(
      ImmutableList<Reason> first, ImmutableList<Reason> second) {
    if (first.isEmpty()) {
      return second;
    }
    return second.isEmpty()
        ? first
        : ImmutableList.<Reason>builder().addAll(first).addAll(second).build();
  }
}
