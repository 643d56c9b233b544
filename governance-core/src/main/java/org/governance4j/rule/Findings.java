package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gathers what an engine finds while it works out one answer, so that a refusal names every
 * violated rule and an undetermined answer everything that is missing (检查所得): the first {@value
 * #MAX_LISTED} by themselves, and then how many more there are. For use within one thread and one
 * call.
 */
public final class Findings {

  /** The most violations that are listed, and the most things missing; more are counted. */
  public static final int MAX_LISTED = 100;

  private final ImmutableList.Builder<Reason> steps = ImmutableList.builder();
  private final Listed violations = new Listed();
  private final Listed missing = new Listed();

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
   * Whether no violation and nothing missing is found so far.
   *
   * @return true if no violation and nothing missing has been noted
   */
  public boolean clear() {
    return violations.isEmpty() && missing.isEmpty();
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
    if (!violations.isEmpty()) {
      return new Outcome.Refused<>(violations.listed());
    }
    if (!missing.isEmpty()) {
      return new Outcome.Undetermined<>(missing.listed());
    }
    return new Outcome.Accepted<>(value.get(), steps.build());
  }

  /** Reasons of one kind: the first of them, and how many more there are. */
  private static final class Listed {

    private final List<Reason> first = new ArrayList<>();
    private long more;

    void add(Reason reason) {
      if (reason.code() == RuleReason.MORE_REASONS
          && reason.facts().get("count") instanceof Fact.Amount counted) {
        more += counted.amount();
      } else if (first.size() < MAX_LISTED) {
        first.add(reason);
      } else {
        more++;
      }
    }

    boolean isEmpty() {
      return first.isEmpty() && more == 0;
    }

    ImmutableList<Reason> listed() {
      ImmutableList.Builder<Reason> listed = ImmutableList.builder();
      listed.addAll(first);
      if (more > 0) {
        listed.add(
            Reason.of(
                RuleReason.MORE_REASONS,
                RuleLaw.LISTED_TO_A_BOUND,
                "count",
                Fact.of(more, Unit.COUNT)));
      }
      return listed.build();
    }
  }
}
