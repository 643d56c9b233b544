package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Datum;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * Measures a registry of the size of LW-12, by hand and not in the build:
 *
 * <pre>{@code java -Xmx384m -cp … org.governance4j.registry.RegistryScale}</pre>
 *
 * <p>1,150,000 persons with one to three residences and a household each, 94,000 dwellings, 60,000
 * members (LW-06) and the tree of LW-01. Every reference is an id object of its own, as a reader of
 * files makes them.
 */
final class RegistryScale {

  private static final int PERSONS = 1_150_000;
  private static final int DWELLINGS = 94_000;
  private static final int HOUSEHOLDS = 400_000;
  private static final int BUILDINGS = 4_700;
  private static final int MEMBERS = 60_000;
  private static final int[] TREE = {22, 201, 1_044, 5_000, 20_000};
  private static final ImmutableList<String> LEVELS =
      ImmutableList.of(
          "STREET", "COMMUNITY", "GRID_BRANCH", "BUILDING_GROUP", "RESPONSIBILITY_AREA");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private RegistryScale() {}

  public static void main(String[] args) {
    long started = System.nanoTime();
    Registry.Builder builder = fill();
    long added = System.nanoTime();
    Registry registry = builder.build().orElseThrow();
    long built = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "added in %d ms, checked and built in %d ms%n",
        ms(added - started),
        ms(built - added));
    builder = null;
    System.out.printf(
        Locale.ROOT,
        "heap after collection: %d MiB of %d MiB%n",
        usedMebibytes(),
        Runtime.getRuntime().maxMemory() >> 20);
    LocalDate on = LocalDate.of(2022, 6, 1);
    long counting = System.nanoTime();
    Census street = registry.census(OrganisationId.of(id("o", 0)), on).orElseThrow();
    System.out.printf(
        Locale.ROOT, "census of a street in %d ms: %s%n", ms(System.nanoTime() - counting), street);
    counting = System.nanoTime();
    long residents = 0;
    for (int i = 0; i < TREE[0]; i++) {
      residents += registry.census(OrganisationId.of(id("o", i)), on).orElseThrow().residents();
    }
    System.out.printf(
        Locale.ROOT,
        "census of all streets in %d ms: %d residents, %d persons%n",
        ms(System.nanoTime() - counting),
        residents,
        registry.people().all().size());
  }

  private static Registry.Builder fill() {
    Registry.Builder builder =
        Registry.builder(
            new OrganisationPolicy(
                ImmutableList.of(
                    new OrganisationScheme(
                        "LIWAN", LEVELS, RuleRef.of("LW-01", "five levels", "seeds/2")))));
    int first = 0;
    int number = 0;
    for (int level = 0; level < TREE.length; level++) {
      int above = number - first;
      int parents = first;
      first = number;
      for (int i = 0; i < TREE[level]; i++, number++) {
        Optional<OrganisationId> parent =
            level == 0
                ? Optional.empty()
                : Optional.of(OrganisationId.of(id("o", parents + i % above)));
        builder.add(
            new Organisation(
                OrganisationId.of(id("o", number)), "LIWAN", LEVELS.get(level), parent, since(0)));
      }
    }
    for (int i = 0; i < BUILDINGS; i++) {
      builder.add(
          new Building(
              BuildingId.of(id("b", i)),
              OrganisationId.of(id("o", TREE[0] + i % TREE[1])),
              Optional.empty(),
              GeoPoint.of(1_132_000_000 + i, 231_000_000, Datum.CGCS2000)));
    }
    for (int i = 0; i < DWELLINGS; i++) {
      builder.add(new Dwelling(dwelling(i), BuildingId.of(id("b", i % BUILDINGS))));
    }
    for (int i = 0; i < HOUSEHOLDS; i++) {
      builder.add(new Household(HouseholdId.of(id("h", i)), dwelling(i), since(i)));
    }
    for (int i = 0; i < PERSONS; i++) {
      builder.add(person(i));
    }
    for (int i = 0; i < MEMBERS; i++) {
      builder.add(member(i));
    }
    return builder;
  }

  private static Person person(int i) {
    int household = i % HOUSEHOLDS;
    ImmutableList.Builder<Residence> residences = ImmutableList.builder();
    residences.add(new Residence(dwelling(household), Residence.Kind.ACTUAL, since(household)));
    if (i % 3 > 0) {
      int registered = i % 3 == 1 ? household : i * 7;
      residences.add(
          new Residence(dwelling(registered), Residence.Kind.REGISTERED, since(household)));
    }
    if (i % 10 == 0) {
      Validity past = Validity.of(day(household).minusYears(3), day(household));
      residences.add(new Residence(dwelling(i), Residence.Kind.TENANT, past));
    }
    return new Person(
        PersonId.of(id("p", i)),
        residences.build(),
        ImmutableList.of(
            new Household.Membership(HouseholdId.of(id("h", household)), since(household))));
  }

  private static PartyMember member(int i) {
    OrganisationId branch = OrganisationId.of(id("o", TREE[0] + TREE[1] + i % TREE[2]));
    return PartyMember.builder()
        .person(PersonId.of(id("p", i)))
        .admittedOn(day(i))
        .fullSince(day(i).plusYears(1))
        .addAffiliations(new PartyMember.Affiliation(branch, since(i)))
        .build();
  }

  private static DwellingId dwelling(int i) {
    return DwellingId.of(id("d", Math.floorMod(i, DWELLINGS)));
  }

  private static Validity since(int i) {
    return Validity.from(day(i));
  }

  private static LocalDate day(int i) {
    return FIRST.plusDays(i % 7_300);
  }

  /** Twelve characters that tell nothing. */
  private static String id(String kind, int i) {
    return kind + Long.toString(78_364_164_096L + i * 1_000_003L % 2_742_745_743_359L, 36);
  }

  private static long ms(long nanos) {
    return nanos / 1_000_000;
  }

  private static long usedMebibytes() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory() >> 20;
  }
}
