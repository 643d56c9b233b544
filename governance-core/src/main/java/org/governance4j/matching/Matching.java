package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.MatchProof.StagePrices;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * A solved matching (匹配结果): the plan, its proof, and what would be worse. Immutable and
 * thread-safe.
 */
public final class Matching {

  /** The most pairs that one explanation compares, the nearest first. */
  public static final int MOST_COMPARED = 1_000;

  private final MatchingModel model;
  private final StagedFlow flow;
  private final MatchPlan plan;
  private final Explanations explanations;

  Matching(MatchingModel model) {
    this.model = model;
    this.flow = StagedFlow.of(model.network());
    PlanWriting writing = new PlanWriting(model, flow);
    this.plan = writing.plan();
    this.explanations = new Explanations(model, flow, writing);
  }

  /**
   * The plan.
   *
   * @return who is to serve what, and why the rest stays open or idle
   */
  public MatchPlan plan() {
    return plan;
  }

  /**
   * What proves the plan the best, for {@link Matcher#verify}.
   *
   * @return the proof
   */
  public MatchProof proof() {
    return new MatchProof(
        model.filled(flow::flow),
        plan.cost(),
        flow.salt(),
        flow.prices().stream()
            .map(
                prices ->
                    new StagePrices(
                        prices.stage(), ImmutableList.copyOf(Longs.asList(prices.of()))))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Explains one demand in full: how many of those who offer its class each rule keeps away, and of
   * those who fit and were not chosen, how much worse the best plan with each of them would be, the
   * nearest first. Takes time in proportion to the pairs, times the logarithm of their number.
   *
   * @param demand the demand
   * @return the reasons; undetermined if the demand was not matched with the others
   */
  public Outcome<ImmutableList<Reason>> explain(OrderId demand) {
    requireNonNull(demand, "demand");
    return explanations.of(demand);
  }

  /**
   * Explains one offer in full: of the demands that fit and are not matched to it, how much worse
   * the best plan with each of them would be, the nearest first. It names demands and so is for who
   * plans, not for who asks.
   *
   * @param provider whose offer it is
   * @return the reasons; undetermined if the offer was not matched with the others
   */
  public Outcome<ImmutableList<Reason>> explain(Provider provider) {
    requireNonNull(provider, "provider");
    return explanations.of(provider);
  }

  /**
   * Explains why a provider is not matched to a demand: the rule that keeps them apart, or how much
   * worse the best plan with both of them would be; where every place of the demand is kept, who
   * keeps them.
   *
   * @param demand the demand
   * @param provider the provider
   * @return the reasons, none if they are matched; undetermined if one of them was not matched with
   *     the others
   */
  public Outcome<ImmutableList<Reason>> explain(OrderId demand, Provider provider) {
    requireNonNull(demand, "demand");
    requireNonNull(provider, "provider");
    return explanations.of(demand, provider);
  }
}
