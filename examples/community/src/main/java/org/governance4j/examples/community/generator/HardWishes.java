package org.governance4j.examples.community.generator;

import java.util.List;
import java.util.stream.Stream;
import org.governance4j.community.GridId;
import org.governance4j.community.OrderId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;

/** Wishes that stay open, for each reason that there is, and those that compete with them. */
final class HardWishes {

  private static final OrderId UNNAMED = OrderId.of("unnamed");

  private HardWishes() {}

  static List<Demand> all(PersonId pianist) {
    return Stream.of(
            wish("COMMUNITY_BUILDING"),
            wish("CULTURE_AND_SPORTS").skill("SIGN_LANGUAGE"),
            wish("POVERTY_RELIEF").skill("OPTICIAN").grid(GridId.of("g5")),
            wish("CLEAN_HOMES").grid(GridId.of("g2")).addSlots("WEEKDAY-NIGHT"),
            wish("COMMUNITY_GOVERNANCE").skill("LAW").grid(GridId.of("g3")),
            wish("COMMUNITY_SHARING").skill("CARPENTRY").grid(GridId.of("g4")).places(4),
            piano("g1").addSlots("SATURDAY-MORNING"),
            piano("g2").addSlots("SUNDAY-MORNING"),
            piano("g3"),
            piano("g4").addExcluded(Provider.of(pianist)))
        .map(Demand.Builder::build)
        .toList();
  }

  /** A wish for one person that has no id yet, and asks for nothing further. */
  static Demand.Builder wish(String serviceClass) {
    return Demand.builder().id(UNNAMED).serviceClass(serviceClass).places(1);
  }

  private static Demand.Builder piano(String grid) {
    return wish("CULTURE_AND_SPORTS").skill("PIANO").grid(GridId.of(grid));
  }

  /** The same wish under an id. */
  static Demand named(Demand wish, String id) {
    return wish.withId(OrderId.of(id));
  }
}
