package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * On what terms points are earned and spent (积分使用办法; CC-13): what holds for all classes together,
 * and is therefore no part of the rates. No text gives the figures, so the host states that there
 * is a limit or none.
 *
 * @param sessionLimit the most points that one account earns with one activity in a year, above 0;
 *     empty where the host decides that there is no such limit
 * @param dailyLimit the most points that one account earns for one day; likewise
 * @param yearlyLimit the most points that one account earns for a calendar year; likewise
 * @param expiry how long points can be spent
 * @param spentFirst which points are spent first; a purse always keeps them apart
 * @param spent what becomes of points that were spent before it turned out that they were not
 *     earned
 * @param noticeDays for how many days a fact is announced before it earns points (公示期), above 0;
 *     empty where it earns at once
 * @param rule who says so, and by whose decision points are spent
 */
@Value.Builder
public record PointsTermsPolicy(
    Optional<Integer> sessionLimit,
    Optional<Integer> dailyLimit,
    Optional<Integer> yearlyLimit,
    PointsExpiry expiry,
    Account.Lots spentFirst,
    Spent spent,
    Optional<Integer> noticeDays,
    RuleRef rule)
    implements WithPointsTermsPolicy {

  /** The policy's key. */
  public static final PolicyKey<PointsTermsPolicy> KEY =
      PolicyKey.of("points.terms", PointsTermsPolicy.class);

  /** The longest public notice, in days. */
  public static final int MAX_NOTICE_DAYS = 366;

  /** Checks the components. */
  public PointsTermsPolicy {
    requireNonNull(sessionLimit, "sessionLimit");
    requireNonNull(dailyLimit, "dailyLimit");
    requireNonNull(yearlyLimit, "yearlyLimit");
    requireNonNull(expiry, "expiry");
    requireNonNull(spentFirst, "spentFirst");
    requireNonNull(spent, "spent");
    requireNonNull(noticeDays, "noticeDays");
    requireNonNull(rule, "rule");
    checkLimit("sessionLimit", sessionLimit);
    checkLimit("dailyLimit", dailyLimit);
    checkLimit("yearlyLimit", yearlyLimit);
    checkComponent(
        "spentFirst",
        spentFirst != Account.Lots.NONE,
        "spentFirst must be SOONEST_EXPIRY_FIRST or OLDEST_FIRST but is NONE: a purse keeps lots");
    checkNotice(noticeDays);
  }

  private static void checkLimit(String component, Optional<Integer> limit) {
    checkRange(
        component,
        limit.orElse(1),
        1,
        Integer.MAX_VALUE,
        Unit.POINTS,
        "%s must be above 0 but is %s: leave it empty for no limit",
        component,
        limit.orElse(null));
  }

  static void checkNotice(Optional<Integer> noticeDays) {
    checkRange(
        "noticeDays",
        noticeDays.orElse(1),
        1,
        MAX_NOTICE_DAYS,
        Unit.DAYS,
        "noticeDays must be between 1 and %s but is %s: leave it empty for no notice",
        MAX_NOTICE_DAYS,
        noticeDays.orElse(null));
  }

  /**
   * Starts terms, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What becomes of points that turn out not to be earned and are spent already (已用积分处理). */
  public enum Spent {
    /** What is there is taken, and the rest is owed (不足部分记欠). */
    OWED,
    /** Nothing is taken: the correction is refused until the points are there (不足则不予冲正). */
    REFUSED
  }

  /**
   * Names the components of terms one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends PointsTermsPolicyBuilder {

    Builder() {}
  }
}
