package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;
import org.governance4j.examples.community.generator.BuildingPlan.Site;
import org.governance4j.rule.Validity;

/**
 * Who lives where: 22,000 residents, of whom 13,000 are not registered in the community (CD-01),
 * spread over the dwellings of all buildings.
 */
final class PeoplePlan {

  private static final int REGISTERED = 9_000;
  private static final int OWNERS_FROM_ELSEWHERE = 2_600;
  private static final int TENANTS = 10_400;
  private static final LocalDate LATEST = LocalDate.of(2021, 12, 1);

  private record Home(DwellingId id, String grid) {}

  private final Dice dice;
  private final List<Dwelling> dwellings = new ArrayList<>();
  private final List<Household> households = new ArrayList<>();
  private final List<Person> persons = new ArrayList<>();
  private final List<List<PersonId>> registeredByGrid = new ArrayList<>();

  PeoplePlan(long seed, List<Site> sites) {
    this.dice = new Dice(seed);
    List<List<Home>> homes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      registeredByGrid.add(new ArrayList<>());
      homes.add(new ArrayList<>());
    }
    for (Site site : sites) {
      for (int i = 0; i < site.dwellings(); i++) {
        homes.get(usage(site)).add(home(site));
      }
    }
    settle(homes.get(0), Residence.Kind.REGISTERED, REGISTERED);
    settle(homes.get(1), Residence.Kind.ACTUAL, OWNERS_FROM_ELSEWHERE);
    settle(homes.get(2), Residence.Kind.TENANT, TENANTS);
  }

  List<Dwelling> dwellings() {
    return dwellings;
  }

  List<Household> households() {
    return households;
  }

  List<Person> persons() {
    return persons;
  }

  /** The residents of a grid who are registered there, by its number from 1 to 5. */
  List<PersonId> registeredIn(int grid) {
    return registeredByGrid.get(grid - 1);
  }

  // 0 lived in by people registered there, 1 by owners from elsewhere, 2 let, 3 empty.
  private int usage(Site site) {
    if (site.grid().equals("g5")) {
      return dice.weighted(18, 12, 64, 6);
    }
    return site.estate().isPresent() ? dice.weighted(44, 17, 36, 3) : dice.weighted(42, 6, 50, 2);
  }

  private Home home(Site site) {
    DwellingId id = DwellingId.of(String.format(Locale.ROOT, "d%04d", dwellings.size() + 1));
    dwellings.add(new Dwelling(id, BuildingId.of(site.id())));
    return new Home(id, site.grid());
  }

  // Draws a size for each household and mends them one by one until they add up exactly.
  private int[] sizes(int count, int total) {
    int[] sizes = new int[count];
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sizes[i] = 1 + dice.weighted(11, 24, 27, 20, 11, 7);
      sum += sizes[i];
    }
    while (sum != total) {
      int i = dice.between(0, count - 1);
      int change = sum < total && sizes[i] < 8 ? 1 : sum > total && sizes[i] > 1 ? -1 : 0;
      sizes[i] += change;
      sum += change;
    }
    return sizes;
  }

  private void settle(List<Home> homes, Residence.Kind kind, int total) {
    int[] sizes = sizes(homes.size(), total);
    for (int i = 0; i < sizes.length; i++) {
      Home home = homes.get(i);
      LocalDate since = month(kind == Residence.Kind.TENANT ? 2014 : 1997);
      HouseholdId household =
          HouseholdId.of(String.format(Locale.ROOT, "h%04d", households.size() + 1));
      households.add(new Household(household, home.id, Validity.from(since)));
      for (int j = 0; j < sizes[i]; j++) {
        LocalDate joined = j < 2 || dice.chance(0.4) ? since : month(since.getYear() + 1);
        boolean possible = joined.isAfter(since) && joined.isBefore(LATEST);
        Validity stay = Validity.from(possible ? joined : since);
        PersonId id = PersonId.of(String.format(Locale.ROOT, "p%05d", persons.size() + 1));
        persons.add(
            new Person(
                id,
                ImmutableList.of(new Residence(home.id, kind, stay)),
                ImmutableList.of(new Household.Membership(household, stay))));
        if (kind == Residence.Kind.REGISTERED) {
          registeredByGrid.get(home.grid.charAt(1) - '1').add(id);
        }
      }
    }
  }

  private LocalDate month(int fromYear) {
    int year = fromYear >= 2021 ? 2021 : dice.between(fromYear, 2021);
    return LocalDate.of(year, 1, 1).plusMonths(dice.between(0, 10));
  }
}
