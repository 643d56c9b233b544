package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What proves a plan the best one (最优性证明): node prices for each stage of the objective. {@link
 * Matcher#verify} checks it in one pass over the pairs without trust in whoever found the plan.
 *
 * <p>A pair's reduced price at a stage is its price plus that of the node it leaves less that of
 * the node it enters. Read stage by stage, the first that is not zero is positive only where
 * nothing flows, and negative only where nothing more could. So every other plan counts more at the
 * first stage at which it differs at all.
 *
 * @param filled how many places are filled: first the accepted ones, then level by level
 * @param cost what the matches cost together
 * @param salt how many times the keys were mixed anew until no two plans had the same sum
 * @param prices the prices stage by stage, up to the stage that leaves one plan only
 */
public record MatchProof(
    ImmutableList<Long> filled, long cost, int salt, ImmutableList<StagePrices> prices) {

  /** Checks the components. */
  public MatchProof {
    requireNonNull(filled, "filled");
    requireNonNull(prices, "prices");
  }

  /** What a plan is judged by, the first thing first (目标层次). */
  public enum Stage {
    /** As many places as can be filled (名额). */
    PLACES,
    /** As many as can be of the first level, then of the next (优先级). */
    LEVELS,
    /** At least cost by the policy (费用). */
    COST,
    /** Those who have waited longest first (等候). */
    WAITING,
    /** Loads as even as can be (负担). */
    LOAD,
    /** The least sum of keys that the ids of demands and offers are mixed to (随机排序). */
    KEYS
  }

  /**
   * The prices of one stage (对偶价格).
   *
   * @param stage the stage
   * @param prices the price of each node, in the order in which the network numbers them
   */
  public record StagePrices(Stage stage, ImmutableList<Long> prices) {

    /** Checks the components. */
    public StagePrices {
      requireNonNull(stage, "stage");
      requireNonNull(prices, "prices");
    }
  }

  /** What a plan that is not proved fails at (证明缺陷). */
  public enum Fault {
    /** The plan has a match that a rule or a limit forbids (不合规). */
    NOT_ALLOWED,
    /** Places of demands or offers that are alike are not dealt out as stated (分派不符). */
    NOT_DEALT,
    /** A stated number of places or cost is wrong (数目不符). */
    WRONG_FIGURES,
    /** There are not as many prices as nodes, or the stages are not in their order (价格不全). */
    WRONG_SIZE,
    /** A price is beyond all that costs could lead to (价格越界). */
    PRICE_OUT_OF_RANGE,
    /** A pair's reduced price says that another plan is better (价格不符). */
    NOT_OPTIMAL,
    /** The stages that are priced leave more than one plan (并非唯一). */
    NOT_UNIQUE
  }
}
