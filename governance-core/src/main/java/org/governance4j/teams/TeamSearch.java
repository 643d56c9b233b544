package org.governance4j.teams;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Narrowing;
import org.governance4j.matching.Offer;
import org.governance4j.rule.Outcome;

/**
 * Branches and bounds (分支定界): the best flow of a subproblem bounds its plans; where it fills a team
 * in part the subproblem is divided by what becomes of the team, and where it puts somebody at two
 * places by which of them is given up. The better part is followed down to a sound plan first, then
 * the part whose bound is best.
 */
final class TeamSearch {

  /**
   * A subproblem whose best flow is no sound plan.
   *
   * @param part which plans it has
   * @param defect what is wrong with its best flow
   * @param objective what that reaches, and no sound plan of it exceeds
   * @param number how many flows were solved before
   */
  private record Branch(Subproblem part, Defect defect, TeamObjective objective, int number) {

    static final Comparator<Branch> BEST_FIRST =
        ((Comparator<Branch>)
                (one, two) ->
                    one.objective.isBetterThan(two.objective)
                        ? -1
                        : two.objective.isBetterThan(one.objective) ? 1 : 0)
            .thenComparing(Branch::number, Comparator.reverseOrder());
  }

  /**
   * A sound plan.
   *
   * @param plan the plan
   * @param reached what it reaches
   */
  private record Found(MatchPlan plan, TeamObjective reached) {}

  private final Matcher matcher;
  private final LocalDate on;
  private final TeamCase asked;
  private final MatchPlan plain;
  private final PriorityQueue<Branch> open = new PriorityQueue<>(Branch.BEST_FIRST);
  private Optional<Found> best = Optional.empty();
  private int solved = 1;

  private TeamSearch(Matcher matcher, LocalDate on, TeamCase asked, MatchPlan plain) {
    this.matcher = matcher;
    this.on = on;
    this.asked = asked;
    this.plain = plain;
  }

  /**
   * A search that is over, which it is after so many matchings once it has a plan; refused or
   * undetermined where the matcher has no plan.
   */
  static Outcome<TeamSearch> over(Matcher matcher, LocalDate on, TeamCase asked, int effort) {
    return matcher
        .match(asked.input(), on)
        .map(
            plain -> {
              TeamSearch search = new TeamSearch(matcher, on, asked, plain);
              search.run(effort);
              return search;
            });
  }

  /** The matcher's own plan. */
  MatchPlan plain() {
    return plain;
  }

  /** Whether the matcher's own plan is the one. */
  boolean isPlain() {
    return solved == 1;
  }

  /** The best plan found. */
  MatchPlan best() {
    return best.orElseThrow().plan();
  }

  int solved() {
    return solved;
  }

  /** What the best plan found reaches. */
  TeamObjective reached() {
    return best.orElseThrow().reached();
  }

  /** What no plan exceeds. */
  TeamObjective bound() {
    Branch first = open.peek();
    return first != null && first.objective().isBetterThan(reached())
        ? first.objective()
        : reached();
  }

  private void run(int effort) {
    if (asked.defects().first(plain).isEmpty()) {
      best = Optional.of(new Found(plain, asked.defects().objective(plain)));
      return;
    }
    open.addAll(solve(ImmutableList.of(withCrossings())));
    while (!open.isEmpty() && (best.isEmpty() || solved < effort)) {
      followDown(open.remove(), effort);
    }
  }

  /** All plans again, bound more tightly; places that are kept may cross, so that nothing does. */
  private Subproblem withCrossings() {
    MatchingInput input = asked.input();
    ImmutableSet<Provider> keepers =
        input.demands().stream()
            .flatMap(demand -> demand.pinned().stream())
            .collect(ImmutableSet.toImmutableSet());
    Table<Provider, String, String> crossings = HashBasedTable.create();
    for (Offer offer : input.offers()) {
      if (!keepers.contains(offer.provider())) {
        asked
            .spans()
            .crossings(offer)
            .forEach((slot, crossing) -> crossings.put(offer.provider(), slot, crossing));
      }
    }
    return new Subproblem(input, Narrowing.none().crossing(crossings), ImmutableSet.of());
  }

  private void followDown(Branch from, int effort) {
    Optional<Branch> next = Optional.of(from).filter(branch -> mayBeBetter(branch.objective()));
    while (next.isPresent()) {
      if (best.isPresent() && solved >= effort) {
        open.add(next.get());
        return;
      }
      List<Branch> branches = solve(divide(next.get()));
      branches.sort(Branch.BEST_FIRST);
      branches.stream().skip(1).forEach(open::add);
      next = branches.stream().findFirst().filter(branch -> mayBeBetter(branch.objective()));
    }
  }

  private boolean mayBeBetter(TeamObjective objective) {
    return best.isEmpty() || objective.isBetterThan(reached());
  }

  /** The parts that may have a better plan and are not solved by their best flow. */
  private List<Branch> solve(ImmutableList<Subproblem> parts) {
    List<Branch> branches = new ArrayList<>();
    for (Subproblem part : parts.reverse()) {
      MatchPlan plan = matcher.solve(part.input(), part.narrowing(), on).orElseThrow().plan();
      TeamObjective objective = asked.defects().objective(plan);
      int number = solved++;
      if (mayBeBetter(objective) && isOf(plan, part)) {
        Optional<Defect> defect = asked.defects().first(plan);
        defect.ifPresentOrElse(
            one -> branches.add(new Branch(part, one, objective, number)),
            () -> best = Optional.of(new Found(plan, objective)));
      }
    }
    return branches;
  }

  // A slot that is given up must not drive out a place that is kept.
  private boolean isOf(MatchPlan plan, Subproblem part) {
    return asked.defects().fills(plan, part.chosen()) && beside(plan) <= beside(plain);
  }

  private static long beside(MatchPlan plan) {
    return plan.matches().stream().filter(Defects::isBeside).count();
  }

  /** The parts of a branch, those to be tried first in front. */
  private ImmutableList<Subproblem> divide(Branch branch) {
    Subproblem part = branch.part();
    if (branch.defect() instanceof Defect.Crowd crowd) {
      return crowd.places().entrySet().stream()
          .map(slot -> part.atMost(crowd.provider(), slot.getKey(), slot.getValue() - 1))
          .collect(ImmutableList.toImmutableList());
    }
    OrderId team = ((Defect.Torn) branch.defect()).team();
    ImmutableList.Builder<Subproblem> parts = ImmutableList.builder();
    if (!part.chosen().contains(team)) {
      asked.defects().times(team).forEach(time -> parts.add(part.filling(team, time)));
    }
    return parts.add(part.leavingOpen(team)).build();
  }
}
