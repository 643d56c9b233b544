package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.governance4j.community.Household;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;

/** Checks persons' residences and households (人员检查). */
final class PersonCheck {

  private final RegistryTables tables;
  private final ReferenceCheck references;
  private final RelationOverlapCheck overlaps;

  PersonCheck(RegistryTables tables, ReferenceCheck references, RegistryFaults faults) {
    this.tables = tables;
    this.references = references;
    this.overlaps = new RelationOverlapCheck(faults);
  }

  void check() {
    RecordTable<PersonId, Person> persons = tables.persons();
    for (int i = 0; i < persons.size(); i++) {
      RecordPosition position = RecordPosition.of(persons, i);
      checkResidences(position, persons.get(i).residences());
      checkHouseholds(position, persons.get(i).households());
    }
  }

  private void checkResidences(RecordPosition position, ImmutableList<Residence> residences) {
    for (int i = 0; i < residences.size(); i++) {
      references.exists(
          position,
          "residences[" + i + "].dwelling",
          tables.dwellings(),
          residences.get(i).dwelling());
    }
    overlaps.check(
        position,
        "residences",
        residences,
        Residence::validity,
        Residence::dwelling,
        PersonCheck::exclusive);
  }

  // One registration at a time; a second home is common, the same home stated twice is an error.
  private static Object exclusive(Residence residence) {
    return residence.kind() == Residence.Kind.REGISTERED
        ? residence.kind()
        : List.of(residence.kind(), residence.dwelling());
  }

  private void checkHouseholds(
      RecordPosition position, ImmutableList<Household.Membership> households) {
    for (int i = 0; i < households.size(); i++) {
      references.existsDuring(
          position,
          "households[" + i + "].household",
          tables.households(),
          households.get(i).household(),
          Household::validity,
          households.get(i).validity());
    }
    overlaps.check(
        position,
        "households",
        households,
        Household.Membership::validity,
        Household.Membership::household,
        entry -> true);
  }
}
