package org.governance4j.teams;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.LocalDate;
import org.governance4j.matching.Matcher;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Unit;

/**
 * Matches where demands take whole teams, and where the times of service cross each other
 * (成组与跨时段匹配), CC-01, CC-07. That is harder than a flow: the search ends after a stated effort with
 * the best plan found and a bound that no plan exceeds. Immutable and thread-safe.
 *
 * <pre>{@code
 * TeamPlan plan = TeamMatcher.of(matcher, 1_000).match(asked, today).orElseThrow();
 * if (!plan.isProved()) { log(plan.gap()); }
 * }</pre>
 */
public final class TeamMatcher {

  /** The most matchings that one call may be told to solve. */
  public static final int MAX_EFFORT = 1_000_000;

  private final Matcher matcher;
  private final int effort;

  private TeamMatcher(Matcher matcher, int effort) {
    this.matcher = matcher;
    this.effort = effort;
  }

  /**
   * An engine.
   *
   * @param matcher the engine for what is a flow
   * @param effort after how many matchings a search ends, from 1 to {@value #MAX_EFFORT}; it ends
   *     later if it has no plan yet, for which it solves at most one matching for each team and one
   *     more for each slot of it, and as many as the slots that cross of all providers allow places
   * @return the engine
   */
  public static TeamMatcher of(Matcher matcher, int effort) {
    requireNonNull(matcher, "matcher");
    checkRange(
        "effort",
        effort,
        1,
        MAX_EFFORT,
        Unit.COUNT,
        "effort must be from 1 to %s matchings but is %s",
        MAX_EFFORT,
        effort);
    return new TeamMatcher(matcher, effort);
  }

  /**
   * Matches demands with offers. The same input gives the same plan, whatever its order.
   *
   * @param asked what is matched
   * @param on the day that selects the versions of policy and list, and up to which waiting counts
   * @return the best plan found; refused or undetermined as {@link
   *     Matcher#match(org.governance4j.matching.MatchingInput, LocalDate)}
   */
  public Outcome<TeamPlan> match(TeamInput asked, LocalDate on) {
    requireNonNull(asked, "asked");
    requireNonNull(on, "on");
    TeamCase sound = new TeamCase(asked);
    return TeamSearch.over(matcher, on, sound, effort)
        .map(
            search ->
                new TeamPlan(
                    new TeamWriting(matcher, on, sound).plan(search),
                    search.reached(),
                    search.bound(),
                    search.solved()));
  }
}
