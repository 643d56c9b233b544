package org.governance4j.registry;

import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;

/** Checks organisations against their schemes and parents (组织检查). */
final class OrganisationCheck {

  private final Tables tables;
  private final References references;
  private final Faults faults;

  OrganisationCheck(Tables tables, References references, Faults faults) {
    this.tables = tables;
    this.references = references;
    this.faults = faults;
  }

  void check() {
    Table<OrganisationId, Organisation> organisations = tables.organisations();
    for (int i = 0; i < organisations.size(); i++) {
      check(Spot.of(organisations, i), organisations.get(i));
    }
  }

  private void check(Spot spot, Organisation organisation) {
    organisation
        .parent()
        .ifPresent(
            parent ->
                references.existsDuring(
                    spot,
                    "parent",
                    tables.organisations(),
                    parent,
                    Organisation::validity,
                    organisation.validity()));
    tables
        .schemes()
        .scheme(organisation.scheme())
        .ifPresentOrElse(
            scheme -> checkLevel(spot, organisation, scheme),
            () ->
                faults.add(
                    spot,
                    spot.fault(RegistryReason.UNKNOWN_SCHEME, "scheme")
                        .with("value", scheme(organisation))));
  }

  private void checkLevel(Spot spot, Organisation organisation, OrganisationScheme scheme) {
    int level = scheme.levels().indexOf(organisation.level());
    if (level < 0) {
      faults.add(spot, atLevel(spot, RegistryReason.UNKNOWN_LEVEL, "level", organisation));
    } else if (organisation.parent().isPresent()) {
      tables
          .organisations()
          .find(organisation.parent().get())
          .filter(parent -> !isAbove(scheme, parent.level(), level))
          .ifPresent(parent -> notBelow(spot, organisation, parent));
    } else if (level > 0) {
      faults.add(spot, atLevel(spot, RegistryReason.PARENT_MISSING, "parent", organisation));
    }
  }

  private static boolean isAbove(OrganisationScheme scheme, String parentLevel, int level) {
    int above = scheme.levels().indexOf(parentLevel);
    return above >= 0 && above < level;
  }

  private void notBelow(Spot spot, Organisation organisation, Organisation parent) {
    faults.add(
        spot,
        spot.fault(RegistryReason.LEVEL_NOT_BELOW_PARENT, "parent")
            .with("value", Fact.of(parent.id()))
            .with("level", level(organisation))
            .with("parentLevel", level(parent))
            .with("scheme", scheme(organisation)));
  }

  private static Reason atLevel(
      Spot spot, RegistryReason code, String field, Organisation organisation) {
    return spot.fault(code, field)
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
