package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.Building;
import org.governance4j.community.Estate;
import org.governance4j.community.Institution;
import org.governance4j.rule.Fact;

/** Checks buildings, dwellings, households and estates (房屋与小区检查). */
final class HomeCheck {

  private final RegistryTables tables;
  private final ReferenceCheck references;
  private final RegistryFaults faults;

  HomeCheck(RegistryTables tables, ReferenceCheck references, RegistryFaults faults) {
    this.tables = tables;
    this.references = references;
    this.faults = faults;
  }

  void check() {
    for (int i = 0; i < tables.buildings().size(); i++) {
      check(RecordPosition.of(tables.buildings(), i), tables.buildings().get(i));
    }
    for (int i = 0; i < tables.dwellings().size(); i++) {
      references.exists(
          RecordPosition.of(tables.dwellings(), i),
          "building",
          tables.buildings(),
          tables.dwellings().get(i).building());
    }
    for (int i = 0; i < tables.households().size(); i++) {
      references.exists(
          RecordPosition.of(tables.households(), i),
          "dwelling",
          tables.dwellings(),
          tables.households().get(i).dwelling());
    }
    for (int i = 0; i < tables.estates().size(); i++) {
      check(RecordPosition.of(tables.estates(), i), tables.estates().get(i));
    }
  }

  private void check(RecordPosition position, Building building) {
    references.exists(position, "community", tables.organisations(), building.community());
    building
        .estate()
        .flatMap(id -> references.exists(position, "estate", tables.estates(), id))
        .ifPresent(
            estate ->
                references.sameCommunity(
                    position,
                    "estate",
                    RecordKind.ESTATE,
                    estate.id(),
                    building.community(),
                    estate.community()));
  }

  private void check(RecordPosition position, Estate estate) {
    references.exists(position, "community", tables.organisations(), estate.community());
    ImmutableList<Estate.Engagement> firms = estate.propertyFirms();
    for (int i = 0; i < firms.size(); i++) {
      String field = "propertyFirms[" + i + "].firm";
      references
          .existsDuring(
              position,
              field,
              tables.institutions(),
              firms.get(i).firm(),
              Institution::validity,
              firms.get(i).validity())
          .filter(institution -> institution.kind() != Institution.Kind.PROPERTY_FIRM)
          .ifPresent(institution -> noFirm(position, field, institution));
    }
    new RelationOverlapCheck(faults)
        .check(
            position,
            "propertyFirms",
            firms,
            Estate.Engagement::validity,
            Estate.Engagement::firm,
            entry -> true);
  }

  private void noFirm(RecordPosition position, String field, Institution institution) {
    faults.add(
        position,
        () ->
            position
                .fault(RegistryReason.NO_PROPERTY_FIRM, field)
                .with("value", Fact.of(institution.id()))
                .with("institutionKind", Fact.of(institution.kind())));
  }
}
