package org.governance4j.registry;

/** Checks that an id is used once per kind (标识唯一). */
final class IdentityCheck {

  private final RegistryFaults faults;

  IdentityCheck(RegistryFaults faults) {
    this.faults = faults;
  }

  void check(RegistryTables tables) {
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

  private void check(RecordTable<?, ?> table, String field) {
    for (int i = 0; i < table.size(); i++) {
      int first = table.firstOf(i);
      if (first < i) {
        RecordPosition position = RecordPosition.of(table, i);
        faults.add(
            position,
            () ->
                position
                    .fault(RegistryReason.DUPLICATE_ID, field)
                    .with("first", RegistryRules.position(first)));
      }
    }
  }
}
