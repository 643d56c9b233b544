package org.governance4j.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * Notes violations that are only counted, as a check does that finds more than are listed.
   *
   * @param count how many, not negative
   * @return this
   */
  @CanIgnoreReturnValue
  public Findings moreViolations(long count) {
    checkArgument(count >= 0, "count of violations must not be negative but is %s", count);
    violations.more(count);
    return this;
  }

  /**
   * Notes that a check ended before it had looked at everything, as hostile input makes it: listed
   * after the violations, however many there are.
   *
   * @param reason where the check ended; a violation
   * @return this
   */
  @CanIgnoreReturnValue
  public Findings unfinished(Reason reason) {
    requireNonNull(reason, "reason");
    violations.unfinished(reason);
    return this;
  }

  /**
   * Whether a further violation is only counted.
   *
   * @return true once {@value #MAX_LISTED} are listed
   */
  public boolean isFull() {
    return violations.isFull();
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
    for (Reason reason : outcome.reasons()) {
      if (outcome instanceof Outcome.Accepted) {
        steps.add(reason);
      } else if (outcome instanceof Outcome.Refused) {
        violations.add(reason);
      } else {
        missing.add(reason);
      }
    }
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
    private final Set<Reason> unfinished = new LinkedHashSet<>();
    private long more;

    void more(long count) {
      more += count;
    }

    void unfinished(Reason reason) {
      unfinished.add(reason);
    }

    boolean isFull() {
      return first.size() >= MAX_LISTED;
    }

    void add(Reason reason) {
      if (reason.code() == RuleReason.MORE_REASONS
          && reason.facts().get("count") instanceof Fact.Amount counted) {
        more += counted.amount();
      } else if (!isFull()) {
        first.add(reason);
      } else {
        more++;
      }
    }

    boolean isEmpty() {
      return first.isEmpty() && unfinished.isEmpty() && more == 0;
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
      return listed.addAll(unfinished).build();
    }
  }
}
