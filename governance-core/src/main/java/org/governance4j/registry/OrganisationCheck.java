package org.governance4j.registry;

import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/** Checks organisations against their schemes and parents (组织检查). */
final class OrganisationCheck {

  private final RegistryTables tables;
  private final ReferenceCheck references;
  private final RegistryFaults faults;

  OrganisationCheck(RegistryTables tables, ReferenceCheck references, RegistryFaults faults) {
    this.tables = tables;
    this.references = references;
    this.faults = faults;
  }

  void check() {
    RecordTable<OrganisationId, Organisation> organisations = tables.organisations();
    for (int i = 0; i < organisations.size(); i++) {
      check(RecordPosition.of(organisations, i), organisations.get(i));
    }
  }

  private void check(RecordPosition position, Organisation organisation) {
    organisation
        .parent()
        .ifPresent(
            parent ->
                references.existsDuring(
                    position,
                    "parent",
                    tables.organisations(),
                    parent,
                    Organisation::validity,
                    organisation.validity()));
    tables
        .schemes()
        .scheme(organisation.scheme())
        .ifPresentOrElse(
            scheme -> checkLevel(position, organisation, scheme),
            () ->
                faults.add(
                    position,
                    () ->
                        position
                            .fault(RegistryReason.UNKNOWN_SCHEME, "scheme")
                            .with("value", scheme(organisation))));
  }

  private void checkLevel(
      RecordPosition position, Organisation organisation, OrganisationScheme scheme) {
    int level = scheme.levels().indexOf(organisation.level());
    if (level < 0) {
      faults.add(
          position, () -> atLevel(position, RegistryReason.UNKNOWN_LEVEL, "level", organisation));
    } else if (organisation.parent().isPresent()) {
      tables
          .organisations()
          .find(organisation.parent().get())
          .filter(parent -> !isAbove(scheme, parent.level(), level))
          .ifPresent(parent -> notBelow(position, organisation, parent));
    } else if (level > 0) {
      faults.add(
          position, () -> atLevel(position, RegistryReason.PARENT_MISSING, "parent", organisation));
    }
  }

  private static boolean isAbove(OrganisationScheme scheme, String parentLevel, int level) {
    int above = scheme.levels().indexOf(parentLevel);
    return above >= 0 && above < level;
  }

  private void notBelow(RecordPosition position, Organisation organisation, Organisation parent) {
    faults.add(
        position,
        () ->
            position
                .fault(RegistryReason.LEVEL_NOT_BELOW_PARENT, "parent")
                .with("value", Fact.of(parent.id()))
                .with("level", level(organisation))
                .with("parentLevel", level(parent))
                .with("scheme", scheme(organisation)));
  }

  private static Reason atLevel(
      RecordPosition position, RegistryReason code, String field, Organisation organisation) {
    return position
        .fault(code, field)
        .with("value", level(organisation))
        .with("scheme", scheme(organisation));
  }

  private static Fact level(Organisation organisation) {
    return new Fact.Code("organisationLevel", organisation.level());
  }

  private static Fact scheme(Organisation organisation) {
    return new Fact.Code("organisationScheme", organisation.scheme());
  }
}
