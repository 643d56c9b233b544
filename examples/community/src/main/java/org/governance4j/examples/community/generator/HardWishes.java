package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.GridId;
import org.governance4j.community.PersonId;
import org.governance4j.community.WishId;
import org.governance4j.matching.Demand;

/** Wishes that stay open, for each reason that there is, and those that compete with them. */
final class HardWishes {

  private static final WishId UNNAMED = WishId.of("unnamed");

  private HardWishes() {}

  static List<Demand> all(PersonId pianist) {
    return List.of(
        wish("COMMUNITY_BUILDING", "", "", "", 1),
        wish("CULTURE_AND_SPORTS", "SIGN_LANGUAGE", "", "", 1),
        wish("POVERTY_RELIEF", "OPTICIAN", "g5", "", 1),
        wish("CLEAN_HOMES", "", "g2", "WEEKDAY-NIGHT", 1),
        wish("COMMUNITY_GOVERNANCE", "LAW", "g3", "", 1),
        wish("COMMUNITY_SHARING", "CARPENTRY", "g4", "", 4),
        wish("CULTURE_AND_SPORTS", "PIANO", "g1", "SATURDAY-MORNING", 1),
        wish("CULTURE_AND_SPORTS", "PIANO", "g2", "SUNDAY-MORNING", 1),
        wish("CULTURE_AND_SPORTS", "PIANO", "g3", "", 1),
        without(pianist, wish("CULTURE_AND_SPORTS", "PIANO", "g4", "", 1)));
  }

  /** A wish that has no id yet; what is empty is not asked for. */
  static Demand wish(String serviceClass, String skill, String grid, String slot, int places) {
    return Demand.builder()
        .id(UNNAMED)
        .serviceClass(serviceClass)
        .skill(Optional.of(skill).filter(code -> !code.isEmpty()))
        .grid(Optional.of(grid).filter(code -> !code.isEmpty()).map(GridId::of))
        .slots(slot.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(slot))
        .places(places)
        .build();
  }

  /** The same wish under an id. */
  static Demand named(Demand wish, String id) {
    return wish.withId(WishId.of(id));
  }

  private static Demand without(PersonId person, Demand wish) {
    return wish.withExcluded(person);
  }
}
