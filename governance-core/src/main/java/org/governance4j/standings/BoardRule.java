package org.governance4j.standings;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.TieRule;
import org.governance4j.rule.Basis;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * A board that a place has switched on (积分榜).
 *
 * @param code its code
 * @param of who is ranked
 * @param measure by which points
 * @param ties which rank equals share
 * @param most the most that are listed, 1 to {@value #MAX_LISTED}
 * @param lastTie what happens to equals of whom only some fit
 * @param rule who says so; a board of persons is the host's own decision
 */
@Value.Builder
public record BoardRule(
    String code,
    Subject of,
    Measure measure,
    TieRule ties,
    int most,
    QuotaTie lastTie,
    RuleRef rule)
    implements WithBoardRule {

  /** The most that any board lists. */
  public static final int MAX_LISTED = 10_000;

  /** Checks the components. */
  public BoardRule {
    requireNonNull(code, "code");
    requireNonNull(of, "of");
    requireNonNull(measure, "measure");
    requireNonNull(ties, "ties");
    requireNonNull(lastTie, "lastTie");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
    checkRange(
        "most",
        most,
        1,
        MAX_LISTED,
        Unit.COUNT,
        "most must be between 1 and %s but is %s",
        MAX_LISTED,
        most);
    checkComponent(
        "rule",
        of != Subject.PERSONS || rule.basis() == Basis.HOST_DECISION,
        "rule of a board of persons must be a HOST_DECISION but is %s: no text switches it on",
        rule.basis());
  }

  /**
   * Starts a board, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a board one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends BoardRuleBuilder {

    Builder() {}
  }
}
