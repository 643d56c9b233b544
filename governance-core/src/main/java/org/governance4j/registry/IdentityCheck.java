package org.governance4j.registry;

/** Checks that an id is used once per kind (标识唯一). */
final class IdentityCheck {

  private final Faults faults;

  IdentityCheck(Faults faults) {
    this.faults = faults;
  }

  void check(Tables tables) {
    check(tables.organisations(), "id");
    check(tables.persons(), "id");
    check(tables.members(), "person");
    check(tables.buildings(), "id");
    check(tables.dwellings(), "id");
    check(tables.households(), "id");
    check(tables.estates(), "id");
    check(tables.institutions(), "id");
    check(tables.bodies(), "id");
    check(tables.grids(), "id");
  }

  private void check(Table<?, ?> table, String field) {
    for (int i = 0; i < table.size(); i++) {
      int first = table.firstOf(i);
      if (first < i) {
        Spot spot = Spot.of(table, i);
        faults.add(
            spot,
            spot.fault(RegistryReason.DUPLICATE_ID, field)
                .with("first", RegistryRules.position(first)));
      }
    }
  }
}
