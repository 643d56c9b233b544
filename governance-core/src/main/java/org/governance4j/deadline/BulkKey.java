package org.governance4j.deadline;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.cases.CaseEvent.Received;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.OpaqueId;
import org.governance4j.timelimit.TimeLimit;

/** What a row of {@link BulkDeadlines} is about: a target, and the grade that its limit goes by. */
sealed interface BulkKey {

  /** The target's code. */
  String target();

  /** The limit of this row on a scale, if it is one of this kind and has the grade. */
  Optional<TimeLimit> limitOn(LimitScale scale);

  /** The receipt of a case of this row, of which nothing further is known. */
  Received received(Instant at);

  /** A target whose limit is the same in every case. */
  record OfAll(String target) implements BulkKey {

    public OfAll {
      OpaqueId.checkCode("target", target);
    }

    @Override
    public Optional<TimeLimit> limitOn(LimitScale scale) {
      return scale instanceof LimitScale.Same same ? Optional.of(same.limit()) : Optional.empty();
    }

    @Override
    public Received received(Instant at) {
      return Received.at(at);
    }

    @Override
    public String toString() {
      return target;
    }
  }

  /** A target for a gravity. */
  record OfGravity(String target, Gravity gravity) implements BulkKey {

    public OfGravity {
      OpaqueId.checkCode("target", target);
    }

    @Override
    public Optional<TimeLimit> limitOn(LimitScale scale) {
      return scale instanceof LimitScale.ByGravity by
          ? Optional.ofNullable(by.grades().limits().get(gravity))
          : Optional.empty();
    }

    @Override
    public Received received(Instant at) {
      return Received.at(at, gravity);
    }

    @Override
    public String toString() {
      return target + " of gravity " + gravity;
    }
  }

  /** A target for a complexity. */
  record OfComplexity(String target, Complexity complexity) implements BulkKey {

    public OfComplexity {
      OpaqueId.checkCode("target", target);
    }

    @Override
    public Optional<TimeLimit> limitOn(LimitScale scale) {
      return scale instanceof LimitScale.ByComplexity by
          ? Optional.ofNullable(by.limits().get(complexity))
          : Optional.empty();
    }

    @Override
    public Received received(Instant at) {
      return Received.at(at, complexity);
    }

    @Override
    public String toString() {
      return target + " of complexity " + complexity;
    }
  }

  /** The rows of a target that runs from the receipt of the whole case. */
  static ImmutableSet<BulkKey> of(DeadlineTarget target) {
    if (!isOfWholeCase(target)) {
      return ImmutableSet.of();
    }
    String code = target.code();
    if (target.limits() instanceof LimitScale.ByGravity by) {
      return by.grades().limits().keySet().stream()
          .map(gravity -> new OfGravity(code, gravity))
          .collect(toImmutableSet());
    }
    return target.limits() instanceof LimitScale.ByComplexity by
        ? by.limits().keySet().stream()
            .map(complexity -> new OfComplexity(code, complexity))
            .collect(toImmutableSet())
        : ImmutableSet.of(new OfAll(code));
  }

  /** The limit of this row in a version of the policy. */
  default Optional<TimeLimit> limitIn(DeadlinePolicy targets) {
    return targets
        .target(target())
        .filter(BulkKey::isOfWholeCase)
        .map(DeadlineTarget::limits)
        .flatMap(this::limitOn);
  }

  private static boolean isOfWholeCase(DeadlineTarget target) {
    return target.owner() == DeadlineTarget.Owner.CASE
        && target.from() == DeadlineTarget.Milestone.RECEIVED;
  }
}
