package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Offer;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;

/**
 * The three lists of a community: resources, needs, services (资源清单、需求清单、服务清单), CC-11, CC-18.
 *
 * @param resources who offers what
 * @param needs what is open
 * @param services each class of the list of services, ranked by what is open, equal ones in the
 *     list's own order
 */
public record ServiceLists(
    ImmutableList<Offer> resources,
    ImmutableList<Demand> needs,
    ImmutableList<ServiceLine> services) {

  /** Checks the components. */
  public ServiceLists {
    requireNonNull(resources, "resources");
    requireNonNull(needs, "needs");
    requireNonNull(services, "services");
  }

  static ServiceLists of(
      ImmutableList<Demand> needs, ImmutableList<Offer> resources, ServiceClassPolicy list) {
    Map<String, Count> counts = new HashMap<>();
    for (Demand need : needs) {
      Count count = counts.computeIfAbsent(need.serviceClass(), code -> new Count());
      count.orders++;
      count.places += need.places();
    }
    for (Offer offer : resources) {
      for (String code : offer.classes()) {
        Count count = counts.computeIfAbsent(code, one -> new Count());
        count.offers++;
        count.capacity += Math.max(0, offer.capacity());
      }
    }
    return new ServiceLists(resources, needs, ranked(list, counts));
  }

  private static ImmutableList<ServiceLine> ranked(
      ServiceClassPolicy list, Map<String, Count> counts) {
    List<String> codes =
        list.classes().stream()
            .map(ServiceClass::code)
            .sorted(Comparator.comparingLong(code -> -places(counts, code)))
            .toList();
    ImmutableList.Builder<ServiceLine> lines = ImmutableList.builder();
    int rank = 1;
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      rank = i > 0 && places(counts, codes.get(i - 1)) == places(counts, code) ? rank : i + 1;
      lines.add(counts.getOrDefault(code, new Count()).line(code, rank));
    }
    return lines.build();
  }

  private static long places(Map<String, Count> counts, String code) {
    return counts.getOrDefault(code, new Count()).places;
  }

  /** What is counted of a class. */
  private static final class Count {

    private int orders;
    private long places;
    private int offers;
    private long capacity;

    private ServiceLine line(String code, int rank) {
      return ServiceLine.builder()
          .serviceClass(code)
          .rank(rank)
          .orders(orders)
          .places(places)
          .offers(offers)
          .capacity(capacity)
          .build();
    }
  }
}
