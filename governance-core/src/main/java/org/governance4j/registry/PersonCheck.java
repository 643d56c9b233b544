package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.Household;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;

/** Checks persons' residences and households (人员检查). */
final class PersonCheck {

  private final Tables tables;
  private final References references;
  private final Overlaps overlaps;

  PersonCheck(Tables tables, References references, Faults faults) {
    this.tables = tables;
    this.references = references;
    this.overlaps = new Overlaps(faults);
  }

  void check() {
    Table<PersonId, Person> persons = tables.persons();
    for (int i = 0; i < persons.size(); i++) {
      Spot spot = Spot.of(persons, i);
      checkResidences(spot, persons.get(i).residences());
      checkHouseholds(spot, persons.get(i).households());
    }
  }

  private void checkResidences(Spot spot, ImmutableList<Residence> residences) {
    for (int i = 0; i < residences.size(); i++) {
      references.exists(
          spot, "residences[" + i + "].dwelling", tables.dwellings(), residences.get(i).dwelling());
    }
    overlaps.check(
        spot,
        "residences",
        residences,
        Residence::validity,
        Residence::dwelling,
        PersonCheck::excludeEachOther);
  }

  // One registration at a time; a second home is common, the same home stated twice is an error.
  private static boolean excludeEachOther(Residence one, Residence other) {
    return one.kind() == other.kind()
        && (one.kind() == Residence.Kind.REGISTERED || one.dwelling().equals(other.dwelling()));
  }

  private void checkHouseholds(Spot spot, ImmutableList<Household.Membership> households) {
    for (int i = 0; i < households.size(); i++) {
      references.existsDuring(
          spot,
          "households[" + i + "].household",
          tables.households(),
          households.get(i).household(),
          Household::validity,
          households.get(i).validity());
    }
    overlaps.check(
        spot,
        "households",
        households,
        Household.Membership::validity,
        Household.Membership::household,
        (one, other) -> true);
  }
}
