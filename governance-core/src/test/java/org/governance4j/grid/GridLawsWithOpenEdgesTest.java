package org.governance4j.grid;

import org.governance4j.testing.grid.GridLaws;

/** The laws hold as well where shared edges are left open. */
class GridLawsWithOpenEdgesTest extends GridLaws {

  @Override
  protected GridLocationPolicy policy() {
    return GridMaps.OPEN;
  }
}
