package org.governance4j.grid;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class GridLaw {

  static final RuleRef LOCATED =
      RuleRef.law(
          "L-GRID-1",
          "a point is inside a grid, on an edge of it or outside exactly as a count in unbounded"
              + " integers finds it, at every legal coordinate.");

  static final RuleRef ONE_GRID =
      RuleRef.law(
          "L-GRID-2",
          "where grids partition an area, each of its points belongs to exactly one grid under the"
              + " lowest-id rule, the first of all grids that it touches; where the policy leaves"
              + " shared edges open, exactly the points that touch several grids are undetermined,"
              + " and the answer names them all.");

  static final RuleRef ORDER_IS_FREE =
      RuleRef.law(
          "L-GRID-3",
          "where a ring starts, which way it runs, and the order of holes, parts and areas change"
              + " no answer.");

  static final RuleRef SOUND_RINGS =
      RuleRef.law(
          "L-GRID-4",
          "a ring is refused exactly if it has fewer than three distinct points, has no area or"
              + " meets itself; each point or segment that does so is named.");

  static final RuleRef SOUND_HOLES =
      RuleRef.law(
          "L-GRID-5",
          "a hole is refused exactly if it leaves its shell, shares more than single points with"
              + " another ring of the part, overlaps another hole, or cuts the inside into"
              + " pieces.");

  static final RuleRef DISJOINT =
      RuleRef.law(
          "L-GRID-6",
          "parts and grids are refused exactly if some point lies inside two of them; sharing edges"
              + " and corners is no overlap.");

  static final RuleRef ONE_DATUM =
      RuleRef.law(
          "L-GRID-7",
          "points of different datums are never compared: neither areas nor a query may mix them.");

  static final RuleRef STATED_ONCE =
      RuleRef.law(
          "L-GRID-8", "a grid has one area with at least one part; no area at all is refused.");

  static final RuleRef EVERY_FAULT =
      RuleRef.law(
          "L-GRID-9",
          "faults of areas do not hide each other: each of several faulty areas is named.");

  static final RuleRef BOUNDED =
      RuleRef.law(
          "L-GRID-10",
          "the number of areas and the number of points are bounded; more are refused with the"
              + " number and the bound. So are the faults that are listed: where more are, or edges"
              + " are close everywhere, the comparison ends and the refusal says so.");

  static final RuleRef POLICY_ON_EDGES =
      RuleRef.law(
          "L-GRID-11",
          "without a version of the policy in force and known, exactly the points that touch"
              + " several grids are undetermined, and every other answer stays as it is.");

  private GridLaw() {}
}
