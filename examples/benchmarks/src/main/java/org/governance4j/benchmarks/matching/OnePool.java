package org.governance4j.benchmarks.matching;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.governance4j.benchmarks.Task;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.Matching;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.MatchingPolicy.Preference;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;

/**
 * A town in which everybody may serve everybody: the whole of {@code Matcher.solve}, with its plan
 * and reasons, and of {@code verify}. Orders wait for up to ten days and have four levels; people
 * like the class more or less and carry up to four orders already.
 */
final class OnePool {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 4);
  private static final RuleRef RULE = RuleRef.of("BENCH-1", "a pool", "a benchmark");
  private static final String SERVICE = "REPAIR";

  private final Matcher matcher;
  private final org.governance4j.matching.MatchingInput input;

  private OnePool(OrderLoad load) {
    MatchingPolicy policy =
        MatchingPolicy.of(1, 5, RULE).withWeights(Map.of(Preference.WAITING, 2, Preference.LOAD, 3));
    matcher =
        Matcher.of(
            Dated.from("policy", DAY.minusYears(1), RULE, policy),
            Dated.from(
                "classes",
                DAY.minusYears(1),
                RULE,
                new ServiceClassPolicy(ImmutableList.of(new ServiceClass(SERVICE, RULE)))));
    List<Demand> demands = new ArrayList<>();
    for (int i = 0; i < load.orders(); i++) {
      demands.add(
          Demand.builder()
              .id(OrderId.of("w-" + i))
              .serviceClass(SERVICE)
              .places(1)
              .level(1 + i % Demand.LEVELS)
              .since(DAY.minusDays(i % 10))
              .build());
    }
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < load.people(); i++) {
      offers.add(
          Offer.builder()
              .provider(Provider.of(PersonId.of("p-" + i)))
              .addClasses(SERVICE)
              .capacity(load.places[i])
              .preferredClasses(i % 2 == 0 ? ImmutableList.of(SERVICE) : ImmutableList.of())
              .carried(i % 5)
              .build());
    }
    input = org.governance4j.matching.MatchingInput.of(demands, offers);
  }

  static Task task(OrderLoad load) {
    OnePool pool = new OnePool(load);
    long[] answers = new long[2];
    return new Task(1, () -> pool.match(answers), () -> answers);
  }

  private void match(long[] answers) {
    Matching matching = matcher.solve(input, DAY).orElseThrow();
    answers[0] = matching.plan().matches().size();
    answers[1] = matching.plan().cost();
    if (!matcher.verify(input, DAY, matching.plan(), matching.proof()).orElseThrow().isEmpty()) {
      throw new IllegalStateException("the plan is not proved");
    }
  }
}
