package org.governance4j.benchmarks.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.DataInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.community.GridId;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.teams.SlotSpan;
import org.governance4j.teams.TeamInput;
import org.governance4j.teams.TeamMatcher;
import org.governance4j.teams.TeamPlan;

/** The instances of {@link HardCase} by {@link TeamMatcher}: objective and bound of each. */
final class OurTeams implements Contender {

  /** As many matchings as fit into 2 seconds for nearly all of the instances. */
  private static final int EFFORT = 1_000;

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = RuleRef.of("BENCH-2", "teams", "a benchmark");

  private static final TeamMatcher MATCHER =
      TeamMatcher.of(
          Matcher.of(
              Dated.from(
                  "policy",
                  DAY,
                  RULE,
                  MatchingPolicy.of(0, 0, RULE)
                      .withOtherGridCost(0)
                      .withWeights(Map.of(Preference.NEARNESS, 1))),
              Dated.from(
                  "classes",
                  DAY,
                  RULE,
                  new ServiceClassPolicy(
                      IntStream.range(0, HardCase.SERVICES)
                          .mapToObj(service -> new ServiceClass(service(service), RULE))
                          .collect(ImmutableList.toImmutableList())))),
          EFFORT);

  @Override
  public Task task(String name, DataInput in) {
    int count = Integer.parseInt(name.substring("hard ".length()));
    long[] answers = new long[3 * count];
    return new Task(1, () -> match(answers), () -> answers);
  }

  private static void match(long[] answers) {
    for (int number = 0; number < answers.length / 3; number++) {
      HardCase one = new HardCase(number);
      TeamInput asked = input(one);
      long start = System.nanoTime();
      TeamPlan plan = MATCHER.match(asked, DAY).orElseThrow();
      answers[3 * number] = one.objective(plan.reached().places(), plan.reached().cost());
      answers[3 * number + 1] = one.objective(plan.bound().places(), plan.bound().cost());
      answers[3 * number + 2] = (System.nanoTime() - start) / 1_000_000;
    }
  }

  private static TeamInput input(HardCase one) {
    ImmutableList<Demand> demands =
        IntStream.range(0, one.orders())
            .mapToObj(order -> demand(one, order))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Offer> offers =
        IntStream.range(0, one.people())
            .mapToObj(person -> offer(one, person))
            .collect(ImmutableList.toImmutableList());
    ImmutableSet<OrderId> teams =
        demands.stream()
            .filter(demand -> demand.places() > 1)
            .map(Demand::id)
            .collect(ImmutableSet.toImmutableSet());
    ImmutableList<SlotSpan> spans =
        IntStream.range(0, one.from.length)
            .mapToObj(
                slot ->
                    new SlotSpan(
                        slot(slot),
                        DAY.atStartOfDay().plusMinutes(30L * one.from[slot]),
                        DAY.atStartOfDay().plusMinutes(30L * one.until[slot])))
            .collect(ImmutableList.toImmutableList());
    return new TeamInput(
        org.governance4j.matching.MatchingInput.of(demands, offers), teams, spans);
  }

  private static Demand demand(HardCase one, int order) {
    return Demand.builder()
        .id(OrderId.of("w-" + order))
        .serviceClass(service(one.service[order]))
        .grid(GridId.of("g-" + one.grid[order]))
        .slots(slots(one.asked[order]))
        .places(one.places[order])
        .build();
  }

  private static Offer offer(HardCase one, int person) {
    ImmutableMap.Builder<GridId, Integer> bands = ImmutableMap.builder();
    for (int grid = 0; grid < HardCase.GRIDS; grid++) {
      bands.put(GridId.of("g-" + grid), one.costs[person][grid]);
    }
    return Offer.builder()
        .provider(Provider.of(PersonId.of("p-" + person)))
        .classes(
            IntStream.range(0, HardCase.SERVICES)
                .filter(service -> one.offers[person][service])
                .mapToObj(OurTeams::service)
                .toList())
        .slots(slots(one.free[person]))
        .capacity(one.capacity[person])
        .bands(bands.buildOrThrow())
        .build();
  }

  private static ImmutableSet<String> slots(int[] slots) {
    return Arrays.stream(slots).mapToObj(OurTeams::slot).collect(ImmutableSet.toImmutableSet());
  }

  private static String slot(int slot) {
    return "S" + slot;
  }

  private static String service(int service) {
    return "C" + service;
  }
}
