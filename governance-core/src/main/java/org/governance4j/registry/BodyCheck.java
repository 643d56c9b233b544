package org.governance4j.registry;

import org.governance4j.community.Body;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;

/** Checks bodies and their seats (机构检查). */
final class BodyCheck {

  private final RegistryTables tables;
  private final ReferenceCheck references;

  BodyCheck(RegistryTables tables, ReferenceCheck references) {
    this.tables = tables;
    this.references = references;
  }

  void check() {
    for (int i = 0; i < tables.bodies().size(); i++) {
      check(RecordPosition.of(tables.bodies(), i), tables.bodies().get(i));
    }
  }

  private void check(RecordPosition position, Body body) {
    body.parent()
        .ifPresent(
            id ->
                references.existsDuring(
                    position, "parent", tables.bodies(), id, Body::validity, body.validity()));
    body.organisation()
        .ifPresent(
            id ->
                references.existsDuring(
                    position,
                    "organisation",
                    tables.organisations(),
                    id,
                    Organisation::validity,
                    body.validity()));
    body.estate().ifPresent(id -> references.exists(position, "estate", tables.estates(), id));
    for (int i = 0; i < body.seats().size(); i++) {
      check(position, "seats[" + i + "]", body, body.seats().get(i));
    }
  }

  private void check(RecordPosition position, String field, Body body, Body.Seat seat) {
    references.exists(position, field + ".person", tables.persons(), seat.person());
    references.within(
        position,
        field + ".validity",
        RecordKind.BODY,
        body.id(),
        body.validity(),
        seat.validity());
    seat.delegatedBy()
        .ifPresent(
            id ->
                references.existsDuring(
                    position,
                    field + ".delegatedBy",
                    tables.institutions(),
                    id,
                    Institution::validity,
                    seat.validity()));
  }
}
