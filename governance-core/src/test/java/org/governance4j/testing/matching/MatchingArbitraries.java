package org.governance4j.testing.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.GridId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Offer;

/**
 * Generators of demands and offers (需求与供给数据生成) over a few classes, skills, grids and times, so that
 * many fit and many places stay open.
 */
public final class MatchingArbitraries {

  private static final int MOST = 6;

  private MatchingArbitraries() {}

  /**
   * Tasks without faults.
   *
   * @param classes the classes that the policy lists, at least one
   * @return up to six demands and six offers
   */
  public static Arbitrary<MatchingTask> tasks(List<String> classes) {
    List<String> few = classes.subList(0, Math.min(3, classes.size()));
    return Combinators.combine(
            demands(few, Arbitraries.integers().between(1, 2)).list().ofMaxSize(MOST),
            offers(few, Arbitraries.integers().between(0, 2)).list().ofMaxSize(MOST))
        .as((demands, offers) -> new MatchingTask(numbered(demands), numberedOffers(offers)))
        .withoutEdgeCases();
  }

  /**
   * Tasks whose demands and offers may contradict themselves, each other or the list of classes.
   *
   * @param classes the classes that the policy lists, at least one
   * @return up to three demands and three offers
   */
  public static Arbitrary<MatchingTask> messyTasks(List<String> classes) {
    List<String> some = new ArrayList<>(classes.subList(0, Math.min(2, classes.size())));
    some.add("NO-SUCH-CLASS");
    return Combinators.combine(
            demands(some, Arbitraries.integers().between(-1, 9).map(n -> Math.min(n, 2)))
                .list()
                .ofMaxSize(3),
            offers(some, Arbitraries.integers().between(-1, 6).map(n -> Math.min(n, 2)))
                .list()
                .ofMaxSize(3))
        .as(MatchingTask::new)
        .withoutEdgeCases();
  }

  /**
   * Demands with one of five ids.
   *
   * @param classes the classes to choose from
   * @param places the numbers of places
   * @return demands, valid for valid classes and numbers
   */
  public static Arbitrary<Demand> demands(List<String> classes, Arbitrary<Integer> places) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 5).map(n -> OrderId.of("w-" + n)),
            Arbitraries.of(classes),
            Arbitraries.of("COOK", "READ").optional(0.4),
            Arbitraries.of("g-1", "g-2").map(GridId::of).optional(0.5),
            Arbitraries.of("AM", "PM").set().ofMaxSize(2),
            places,
            provider().set().ofMaxSize(1))
        .as(
            (id, code, skill, grid, slots, number, excluded) ->
                new Demand(
                    id,
                    code,
                    skill,
                    grid,
                    ImmutableSet.copyOf(slots),
                    number,
                    ImmutableSet.copyOf(excluded)));
  }

  /**
   * Offers of one of seven providers.
   *
   * @param classes the classes to choose from
   * @param capacity the numbers of demands that one provider takes
   * @return offers, valid for valid classes and numbers
   */
  public static Arbitrary<Offer> offers(List<String> classes, Arbitrary<Integer> capacity) {
    return Combinators.combine(
            provider(),
            Arbitraries.shuffle(classes),
            Arbitraries.integers().between(1, classes.size()),
            Arbitraries.integers().between(0, classes.size()),
            Arbitraries.of("COOK", "READ").set().ofMaxSize(2),
            Arbitraries.of("g-1", "g-2", "g-3").map(GridId::of).set().ofMaxSize(2),
            Arbitraries.of(Set.of(), Set.of("AM"), Set.of("PM"), Set.of("AM", "PM")),
            capacity)
        .as(
            (provider, order, offered, preferred, skills, grids, slots, number) ->
                new Offer(
                    provider,
                    ImmutableSet.copyOf(order.subList(0, offered)),
                    ImmutableSet.copyOf(skills),
                    ImmutableSet.copyOf(grids),
                    ImmutableSet.<String>copyOf(strings(slots)),
                    number,
                    ImmutableList.copyOf(order.subList(0, Math.min(offered, preferred)))));
  }

  private static List<String> strings(Set<?> codes) {
    return codes.stream().map(String.class::cast).sorted().toList();
  }

  private static Arbitrary<Provider> provider() {
    return Arbitraries.integers().between(0, MOST).map(MatchingArbitraries::provider);
  }

  /** A person, or for every third number an institution. */
  private static Provider provider(int n) {
    return n % 3 == 2
        ? Provider.of(InstitutionId.of("p-" + n))
        : Provider.of(PersonId.of("p-" + n));
  }

  private static List<Demand> numbered(List<Demand> demands) {
    List<Demand> numbered = new ArrayList<>();
    for (Demand demand : demands) {
      numbered.add(
          new Demand(
              OrderId.of("w-" + numbered.size()),
              demand.serviceClass(),
              demand.skill(),
              demand.grid(),
              demand.slots(),
              demand.places(),
              demand.excluded()));
    }
    return numbered;
  }

  private static List<Offer> numberedOffers(List<Offer> offers) {
    List<Offer> numbered = new ArrayList<>();
    for (Offer offer : offers) {
      numbered.add(
          new Offer(
              provider(numbered.size()),
              offer.classes(),
              offer.skills(),
              offer.grids(),
              offer.slots(),
              offer.capacity(),
              offer.preferredClasses()));
    }
    return numbered;
  }
}
