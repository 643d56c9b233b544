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
   * A subproblem with its best flow.
   *
   * @param part which plans it has
   * @param plan the best of them but for teams and crossing times
   * @param objective what that reaches, and no sound plan exceeds
   * @param number how many branches were made before
   */
  record Branch(Subproblem part, MatchPlan plan, TeamObjective objective, int number) {

    static final Comparator<Branch> BEST_FIRST =
        ((Comparator<Branch>)
                (one, two) ->
                    one.objective.isBetterThan(two.objective)
                        ? -1
                        : two.objective.isBetterThan(one.objective) ? 1 : 0)
            .thenComparing(Branch::number, Comparator.reverseOrder());
  }

  private final Matcher matcher;
  private final LocalDate on;
  private final int effort;
  private final Defects defects;
  private final Branch plain;
  private final PriorityQueue<Branch> open = new PriorityQueue<>(Branch.BEST_FIRST);
  private Optional<Branch> best = Optional.empty();
  private int solved;

  private TeamSearch(Matcher matcher, LocalDate on, int effort, Defects defects, Branch plain) {
    this.matcher = matcher;
    this.on = on;
    this.effort = effort;
    this.defects = defects;
    this.plain = plain;
    this.solved = 1;
  }

  /** A search that is over; refused or undetermined where the matcher has no plan. */
  static Outcome<TeamSearch> over(
      Matcher matcher, MatchingInput input, Spans spans, Defects defects, Limits limits) {
    Subproblem all = new Subproblem(input, Narrowing.none(), ImmutableSet.of());
    return matcher
        .match(input, limits.on())
        .map(
            plan -> {
              Branch plain = new Branch(all, plan, defects.objective(plan), 0);
              TeamSearch search =
                  new TeamSearch(matcher, limits.on(), limits.effort(), defects, plain);
              search.run(spans);
              return search;
            });
  }

  /**
   * How far a search goes.
   *
   * @param on the day that selects the versions of the policies
   * @param effort after how many matchings it ends once it has a plan
   */
  record Limits(LocalDate on, int effort) {}

  /** Whether the matcher's own plan is the one. */
  boolean isPlain() {
    return best().number() == plain.number();
  }

  /** All plans, with the matcher's own. */
  Branch plain() {
    return plain;
  }

  Branch best() {
    return best.orElseThrow();
  }

  int solved() {
    return solved;
  }

  /** What no plan exceeds. */
  TeamObjective bound() {
    Branch first = open.peek();
    return first != null && first.objective().isBetterThan(best().objective())
        ? first.objective()
        : best().objective();
  }

  private void run(Spans spans) {
    if (divide(plain).isEmpty()) {
      best = Optional.of(plain);
      return;
    }
    open.addAll(solve(ImmutableList.of(withCrossings(spans))));
    while (!open.isEmpty() && (best.isEmpty() || solved < effort)) {
      followDown(open.remove());
    }
  }

  /** All plans again, bound more tightly; places that are kept may cross, so that nothing does. */
  private Subproblem withCrossings(Spans spans) {
    MatchingInput input = plain.part().input();
    ImmutableSet<Provider> keepers =
        input.demands().stream()
            .flatMap(demand -> demand.pinned().stream())
            .collect(ImmutableSet.toImmutableSet());
    Table<Provider, String, String> crossings = HashBasedTable.create();
    for (Offer offer : input.offers()) {
      if (!keepers.contains(offer.provider())) {
        spans
            .crossings(offer)
            .forEach((slot, crossing) -> crossings.put(offer.provider(), slot, crossing));
      }
    }
    return new Subproblem(input, Narrowing.none().crossing(crossings), ImmutableSet.of());
  }

  private void followDown(Branch from) {
    Optional<Branch> next = Optional.of(from).filter(this::mayBeBetter);
    while (next.isPresent()) {
      Branch branch = next.get();
      ImmutableList<Subproblem> parts = divide(branch);
      if (parts.isEmpty()) {
        best = Optional.of(branch);
        next = Optional.empty();
      } else if (best.isPresent() && solved >= effort) {
        open.add(branch);
        next = Optional.empty();
      } else {
        next = firstOf(solve(parts));
      }
    }
  }

  private boolean mayBeBetter(Branch branch) {
    return best.isEmpty() || branch.objective().isBetterThan(best.get().objective());
  }

  private Optional<Branch> firstOf(List<Branch> branches) {
    branches.sort(Branch.BEST_FIRST);
    branches.stream().skip(1).forEach(open::add);
    return branches.stream().findFirst();
  }

  private List<Branch> solve(ImmutableList<Subproblem> parts) {
    List<Branch> branches = new ArrayList<>();
    for (Subproblem part : parts.reverse()) {
      MatchPlan plan = matcher.solve(part.input(), part.narrowing(), on).orElseThrow().plan();
      Branch branch = new Branch(part, plan, defects.objective(plan), solved++);
      if (mayBeBetter(branch) && defects.fills(plan, part.chosen()) && keepsAsMany(plan)) {
        branches.add(branch);
      }
    }
    return branches;
  }

  // A slot that is given up must not drive out a place that is kept.
  private boolean keepsAsMany(MatchPlan plan) {
    return beside(plan) <= beside(plain.plan());
  }

  private static long beside(MatchPlan plan) {
    return plan.matches().stream().filter(Defects::isBeside).count();
  }

  /** The parts of a branch, those to be tried first in front; none if its plan is sound. */
  private ImmutableList<Subproblem> divide(Branch branch) {
    return defects
        .torn(branch.plan())
        .map(
            team -> {
              ImmutableList.Builder<Subproblem> parts = ImmutableList.builder();
              if (!branch.part().chosen().contains(team)) {
                defects.times(team).forEach(time -> parts.add(branch.part().filling(team, time)));
              }
              return parts.add(branch.part().leavingOpen(team)).build();
            })
        .or(() -> defects.crowd(branch.plan()).map(crowd -> divide(branch.part(), crowd)))
        .orElse(ImmutableList.of());
  }

  private static ImmutableList<Subproblem> divide(Subproblem part, Defects.Crowd crowd) {
    return crowd.places().entrySet().stream()
        .map(slot -> part.atMost(crowd.provider(), slot.getKey(), slot.getValue() - 1))
        .collect(ImmutableList.toImmutableList());
  }
}
