package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.community.GridId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;
import org.governance4j.matching.Offer;

/**
 * Ninety members who offer to fulfil wishes (CC-07). Nobody offers COMMUNITY_BUILDING or is free on
 * a weekday night; the first five have what few have.
 */
final class HelperPlan {

  static final List<String> CLASSES =
      List.of(
          "POVERTY_RELIEF",
          "CLEAN_HOMES",
          "SAFETY_WATCH",
          "GOOD_NEIGHBOURS",
          "CULTURE_AND_SPORTS",
          "COMMUNITY_GOVERNANCE",
          "COMMUNITY_SHARING",
          "EPIDEMIC_CONTROL",
          "CIVILISED_TRAVEL");
  static final List<String> SKILLS = List.of("HAIRCUT", "TUTORING", "REPAIR", "FIRST_AID");
  static final List<String> SLOTS =
      List.of("SATURDAY-MORNING", "SATURDAY-AFTERNOON", "SUNDAY-MORNING", "WEEKDAY-EVENING");
  private static final int HELPERS = 90;
  private static final int FIRST_MEMBER = 21;

  private final Dice dice;
  private final PartyPlan party;
  private final Map<PersonId, GridId> grids = new HashMap<>();
  private final List<Offer> helpers = new ArrayList<>();

  HelperPlan(long seed, PartyPlan party, PeoplePlan people) {
    this.dice = new Dice(seed);
    this.party = party;
    for (int grid = 1; grid <= 5; grid++) {
      GridId id = GridId.of("g" + grid);
      people.registeredIn(grid).forEach(person -> grids.put(person, id));
    }
    special("CULTURE_AND_SPORTS", "PIANO", 1, ImmutableSet.of());
    special("COMMUNITY_GOVERNANCE", "LAW", 0, ImmutableSet.of());
    special("POVERTY_RELIEF", "OPTICIAN", 2, ImmutableSet.of(GridId.of("g1")));
    special("COMMUNITY_SHARING", "CARPENTRY", 2, ImmutableSet.of());
    special("COMMUNITY_SHARING", "CARPENTRY", 1, ImmutableSet.of());
    while (helpers.size() < HELPERS) {
      helpers.add(ordinary());
    }
  }

  List<Offer> helpers() {
    return helpers;
  }

  /** The one who plays the piano, and nobody else does. */
  PersonId pianist() {
    return person(helpers.get(0));
  }

  /** Who a helper is: all are persons. */
  static PersonId person(Offer helper) {
    return helper.provider().asPerson().orElseThrow();
  }

  private PersonId next() {
    return party.members().get(FIRST_MEMBER + 3 * helpers.size()).person();
  }

  private void special(
      String serviceClass, String skill, int capacity, ImmutableSet<GridId> where) {
    helpers.add(
        Offer.builder()
            .provider(Provider.of(next()))
            .addClasses(serviceClass)
            .addSkills(skill)
            .grids(where)
            .slots(ImmutableSet.copyOf(SLOTS))
            .capacity(capacity)
            .addPreferredClasses(serviceClass)
            .build());
  }

  private Offer ordinary() {
    PersonId person = next();
    ImmutableSet<String> classes = some(CLASSES, dice.between(1, 3));
    return Offer.builder()
        .provider(Provider.of(person))
        .classes(classes)
        .skills(some(SKILLS, dice.weighted(4, 4, 2)))
        .grids(where(person))
        .slots(some(SLOTS, dice.between(1, 3)))
        .capacity(dice.between(1, 2))
        .preferredClasses(
            classes.stream().limit(dice.between(0, 2)).collect(ImmutableList.toImmutableList()))
        .build();
  }

  private ImmutableSet<GridId> where(PersonId person) {
    if (dice.chance(0.1)) {
      return ImmutableSet.of();
    }
    ImmutableSet<GridId> own = ImmutableSet.of(grids.get(person));
    return dice.chance(0.3)
        ? ImmutableSet.<GridId>builder()
            .addAll(own)
            .add(GridId.of("g" + dice.between(1, 5)))
            .build()
        : own;
  }

  private ImmutableSet<String> some(List<String> of, int count) {
    List<String> mixed = new ArrayList<>(of);
    dice.shuffle(mixed);
    return ImmutableSet.copyOf(mixed.subList(0, count));
  }
}
