package org.governance4j.registry;

import org.governance4j.community.Grid;
import org.governance4j.community.Organisation;

/** Checks grids against their communities and parents (网格检查). */
final class GridCheck {

  private final Tables tables;
  private final References references;

  GridCheck(Tables tables, References references) {
    this.tables = tables;
    this.references = references;
  }

  void check() {
    for (int i = 0; i < tables.grids().size(); i++) {
      check(Spot.of(tables.grids(), i), tables.grids().get(i));
    }
  }

  private void check(Spot spot, Grid grid) {
    references.existsDuring(
        spot,
        "community",
        tables.organisations(),
        grid.community(),
        Organisation::validity,
        grid.validity());
    grid.parent()
        .flatMap(
            id ->
                references.existsDuring(
                    spot, "parent", tables.grids(), id, Grid::validity, grid.validity()))
        .ifPresent(
            parent ->
                references.sameCommunity(
                    spot,
                    "parent",
                    RecordKind.GRID,
                    parent.id(),
                    grid.community(),
                    parent.community()));
  }
}
