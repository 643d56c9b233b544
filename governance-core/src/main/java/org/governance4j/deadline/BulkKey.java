package org.governance4j.deadline;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.timelimit.TimeLimit;

/** What a row of {@link BulkDeadlines} is about: a target, and the grade that its limit goes by. */
record BulkKey(String target, Optional<Gravity> gravity, Optional<Complexity> complexity) {

  static BulkKey of(String target) {
    return new BulkKey(target, Optional.empty(), Optional.empty());
  }

  static BulkKey of(String target, Gravity gravity) {
    return new BulkKey(target, Optional.of(gravity), Optional.empty());
  }

  static BulkKey of(String target, Complexity complexity) {
    return new BulkKey(target, Optional.empty(), Optional.of(complexity));
  }

  /** The rows of a target that runs from the receipt of the whole case. */
  static ImmutableSet<BulkKey> of(DeadlineTarget target) {
    if (target.owner() != DeadlineTarget.Owner.CASE
        || target.from() != DeadlineTarget.Milestone.RECEIVED) {
      return ImmutableSet.of();
    }
    if (target.limits() instanceof LimitScale.ByGravity by) {
      return by.grades().limits().keySet().stream()
          .map(gravity -> of(target.code(), gravity))
          .collect(toImmutableSet());
    }
    return target.limits() instanceof LimitScale.ByComplexity by
        ? by.limits().keySet().stream()
            .map(complexity -> of(target.code(), complexity))
            .collect(toImmutableSet())
        : ImmutableSet.of(of(target.code()));
  }

  /** The limit of this row in a version of the policy. */
  Optional<TimeLimit> limitIn(DeadlinePolicy targets) {
    return targets
        .target(target)
        .filter(stated -> of(stated).contains(this))
        .map(DeadlineTarget::limits)
        .flatMap(this::limitOn);
  }

  private Optional<TimeLimit> limitOn(LimitScale scale) {
    if (scale instanceof LimitScale.Same same) {
      return Optional.of(same.limit());
    }
    return scale instanceof LimitScale.ByGravity by
        ? gravity.map(by.grades().limits()::get)
        : complexity.map(((LimitScale.ByComplexity) scale).limits()::get);
  }
}
