package org.governance4j.registry;

import org.governance4j.community.Grid;
import org.governance4j.community.Organisation;

/** Checks grids against their communities and parents (网格检查). */
final class GridCheck {

  private final RegistryTables tables;
  private final ReferenceCheck references;

  GridCheck(RegistryTables tables, ReferenceCheck references) {
    this.tables = tables;
    this.references = references;
  }

  void check() {
    for (int i = 0; i < tables.grids().size(); i++) {
      check(RecordPosition.of(tables.grids(), i), tables.grids().get(i));
    }
  }

  private void check(RecordPosition position, Grid grid) {
    references.existsDuring(
        position,
        "community",
        tables.organisations(),
        grid.community(),
        Organisation::validity,
        grid.validity());
    grid.parent()
        .flatMap(
            id ->
                references.existsDuring(
                    position, "parent", tables.grids(), id, Grid::validity, grid.validity()))
        .ifPresent(
            parent ->
                references.sameCommunity(
                    position,
                    "parent",
                    RecordKind.GRID,
                    parent.id(),
                    grid.community(),
                    parent.community()));
  }
}
