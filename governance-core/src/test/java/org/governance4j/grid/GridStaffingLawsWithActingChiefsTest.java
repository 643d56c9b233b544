package org.governance4j.grid;

import com.google.common.collect.ImmutableSet;
import org.governance4j.testing.GridStaffingLaws;

/** The laws hold as well where an acting post is enough and no number is asked for. */
class GridStaffingLawsWithActingChiefsTest extends GridStaffingLaws {

  @Override
  protected GridStaffingPolicy policy() {
    return new GridStaffingPolicy(
        ImmutableSet.of("SECRETARY"),
        true,
        ImmutableSet.of("VOLUNTEER"),
        GridMaps.RULE,
        GridMaps.RULE,
        GridMaps.RULE,
        GridMaps.RULE);
  }

  @Override
  protected GridWorkerNumber number() {
    return new GridWorkerNumber(0, GridMaps.RULE);
  }
}
