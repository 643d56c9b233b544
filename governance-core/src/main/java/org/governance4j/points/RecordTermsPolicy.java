package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.util.Optional;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * On what terms records of a year are kept (年度积分使用办法; QS-19). No text gives the figures, so the
 * host states that there is a bound or none.
 *
 * @param floor the least that a record shows, whatever was deducted; empty for none
 * @param ceiling the most that it shows, not below the floor; empty for none
 * @param noticeDays for how many days an addition or a deduction is announced before it counts,
 *     above 0; empty where it counts at once
 * @param rule who says so
 */
@Value.Builder
public record RecordTermsPolicy(
    Optional<Long> floor, Optional<Long> ceiling, Optional<Integer> noticeDays, RuleRef rule)
    implements WithRecordTermsPolicy {

  /** The policy's key. */
  public static final PolicyKey<RecordTermsPolicy> KEY =
      PolicyKey.of("points.record-terms", RecordTermsPolicy.class);

  /** Checks the components. */
  public RecordTermsPolicy {
    requireNonNull(floor, "floor");
    requireNonNull(ceiling, "ceiling");
    requireNonNull(noticeDays, "noticeDays");
    requireNonNull(rule, "rule");
    checkComponent(
        "ceiling",
        floor.isEmpty() || ceiling.isEmpty() || floor.get() <= ceiling.get(),
        "ceiling must not be below the floor, but the floor is %s and the ceiling is %s",
        floor.orElse(null),
        ceiling.orElse(null));
    PointsTermsPolicy.checkNotice(noticeDays);
  }

  /**
   * Starts terms, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What a record shows.
   *
   * @param sum its base with what was added and deducted
   * @return the sum within the floor and the ceiling
   */
  public long shown(long sum) {
    long most = ceiling.map(bound -> Math.min(sum, bound)).orElse(sum);
    return floor.map(bound -> Math.max(most, bound)).orElse(most);
  }

  /**
   * Names the components of terms one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends RecordTermsPolicyBuilder {

    Builder() {}
  }
}
