package org.governance4j.registry;

import org.governance4j.community.Body;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;

/** Checks bodies and their seats (机构检查). */
final class BodyCheck {

  private final Tables tables;
  private final References references;

  BodyCheck(Tables tables, References references) {
    this.tables = tables;
    this.references = references;
  }

  void check() {
    for (int i = 0; i < tables.bodies().size(); i++) {
      check(Spot.of(tables.bodies(), i), tables.bodies().get(i));
    }
  }

  private void check(Spot spot, Body body) {
    body.parent()
        .ifPresent(
            id ->
                references.existsDuring(
                    spot, "parent", tables.bodies(), id, Body::validity, body.validity()));
    body.organisation()
        .ifPresent(
            id ->
                references.existsDuring(
                    spot,
                    "organisation",
                    tables.organisations(),
                    id,
                    Organisation::validity,
                    body.validity()));
    body.estate().ifPresent(id -> references.exists(spot, "estate", tables.estates(), id));
    for (int i = 0; i < body.seats().size(); i++) {
      check(spot, "seats[" + i + "]", body, body.seats().get(i));
    }
  }

  private void check(Spot spot, String field, Body body, Body.Seat seat) {
    references.exists(spot, field + ".person", tables.persons(), seat.person());
    references.within(
        spot, field + ".validity", RecordKind.BODY, body.id(), body.validity(), seat.validity());
    seat.delegatedBy()
        .ifPresent(
            id ->
                references.existsDuring(
                    spot,
                    field + ".delegatedBy",
                    tables.institutions(),
                    id,
                    Institution::validity,
                    seat.validity()));
  }
}
