package org.governance4j.grid;

/** Whose a point on an edge or a corner shared by several grids is (界线归属). */
public enum EdgeRule {
  /** That of the grid whose id comes first by the codes of its characters. */
  LOWEST_GRID_ID,
  /** Nobody's until a person decides: the answer is undetermined and names all the grids. */
  UNDETERMINED
}
