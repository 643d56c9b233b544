package org.governance4j.standings;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * How the points of a household, a branch or a team are added up (集体积分计算办法; QS-04, QS-15, QS-19).
 * No text says what becomes of the past points of one who moved, nor whether a household's own
 * points count, so the host states both.
 *
 * @param code its code
 * @param of whose totals they are; not of persons
 * @param measure which points count
 * @param moved where points of one who moved count; what is held belongs to no day, so that {@link
 *     Measure#HELD} goes with {@link Moved#BY_DAY_ASKED} alone
 * @param own whether the points of its own purse or record count
 * @param rule who says so
 */
@Value.Builder
public record TotalRule(
    String code, Subject of, Measure measure, Moved moved, Own own, RuleRef rule)
    implements WithTotalRule {

  /** Checks the components. */
  public TotalRule {
    requireNonNull(code, "code");
    requireNonNull(of, "of");
    requireNonNull(measure, "measure");
    requireNonNull(moved, "moved");
    requireNonNull(own, "own");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
    checkComponent(
        "of", of != Subject.PERSONS, "of must name a kind of group but is PERSONS for %s", code);
    checkComponent(
        "moved",
        measure != Measure.HELD || moved == Moved.BY_DAY_ASKED,
        "moved must be BY_DAY_ASKED for %s but is %s: points that are held were not earned on one"
            + " day",
        code,
        moved);
  }

  /**
   * Starts a rule, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Where the points of one who moved count (成员变动时既往积分的归属). */
  public enum Moved {
    /** Where the member was on the day on which each point was earned (按得分之日所在集体). */
    BY_DAY_EARNED,
    /** All of them where the member is on the day asked about (按查询之日所在集体). */
    BY_DAY_ASKED
  }

  /** Whether a group's own points count (集体账户积分是否计入). */
  public enum Own {
    /** They count, once (计入). */
    COUNTED,
    /** They do not: only the members' points do (不计入). */
    LEFT_OUT
  }

  /**
   * Names the components of a rule one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends TotalRuleBuilder {

    Builder() {}
  }
}
