package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.Provider;
import org.governance4j.rule.Reason;
import org.immutables.value.Value;

/**
 * Which provider is to fulfil which demand (匹配方案): the best plan by the objective that the package
 * states.
 *
 * @param matches the matches by demand id, then by provider
 * @param open the demands with open places, by id
 * @param idle the offers without a match, by provider
 * @param apart what is wrong with the records that were set apart and not matched, each reason with
 *     the id of its record
 * @param cost what the matches cost together by the {@link MatchingPolicy}, less what they save;
 *     may be negative
 */
@Value.Builder
public record MatchPlan(
    ImmutableList<Match> matches,
    ImmutableList<OpenDemand> open,
    ImmutableList<IdleOffer> idle,
    ImmutableList<Reason> apart,
    long cost)
    implements WithMatchPlan {

  /** Checks the components. */
  public MatchPlan {
    requireNonNull(matches, "matches");
    requireNonNull(open, "open");
    requireNonNull(idle, "idle");
    requireNonNull(apart, "apart");
  }

  /**
   * Starts a plan, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An offer to which no demand is matched (未派单人员).
   *
   * @param provider the provider
   * @param reasons why, at least one
   */
  public record IdleOffer(Provider provider, ImmutableList<Reason> reasons) {

    /** Checks the components. */
    public IdleOffer {
      requireNonNull(provider, "provider");
      requireNonNull(reasons, "reasons");
    }
  }

  /**
   * Names the components of a plan one by one (构建器). Collections that are not named are empty; any
   * other that is not named is refused by its name.
   */
  public static final class Builder extends MatchPlanBuilder {

    Builder() {}
  }
}
