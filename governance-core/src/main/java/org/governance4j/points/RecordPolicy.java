package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * What makes up the record of a year (年度积分管理办法; QS-19), as towns have it for party members: a base
 * by class of member, and what is added or deducted within the year.
 *
 * @param items the figures, each code once
 */
public record RecordPolicy(ImmutableList<Item> items) {

  /** The policy's key. */
  public static final PolicyKey<RecordPolicy> KEY =
      PolicyKey.of(
          "points.record-items",
          RecordPolicy.class,
          Layering.byCode(RecordPolicy::items, Item::code, RecordPolicy::new));

  /** Checks the components. */
  public RecordPolicy {
    requireNonNull(items, "items");
    checkComponent(
        "items",
        items.stream().map(Item::code).distinct().count() == items.size(),
        "a code has two figures among %s",
        items.stream().map(Item::code).toList());
  }

  /**
   * The figure of a code.
   *
   * @param code the code
   * @return the figure, or empty if none is stated
   */
  public Optional<Item> item(String code) {
    requireNonNull(code, "code");
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /**
   * A figure of a record.
   *
   * @param code the class of member for a base; what was done, or not done, for the others
   * @param kind what it does to the record
   * @param points how many points for each unit, 0 to {@value PointsRate#MAX_POINTS}
   * @param rule who says so
   */
  public record Item(String code, Kind kind, long points, RuleRef rule) {

    /** Checks the components. */
    public Item {
      requireNonNull(code, "code");
      requireNonNull(kind, "kind");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("code", code);
      checkRange(
          "points",
          points,
          0,
          PointsRate.MAX_POINTS,
          Unit.POINTS,
          "points for %s must be between 0 and %s but are %s: the kind says which way they count",
          code,
          PointsRate.MAX_POINTS,
          points);
    }
  }

  /** What a figure does to a record (计分方式). */
  public enum Kind {
    /** It begins with it (基础分). */
    BASE,
    /** It is added (加分). */
    ADDITION,
    /** It is deducted (扣分). */
    DEDUCTION
  }
}
