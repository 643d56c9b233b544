package org.governance4j.staffing;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.grid.GridMaps;
import org.governance4j.testing.staffing.StaffingLaws;

/** The laws hold as well where acting is enough, the pools are open and no number is asked for. */
class GridStaffingLawsWithActingChiefsTest extends StaffingLaws {

  @Override
  protected GridStaffingPolicy policy() {
    return new GridStaffingPolicy(
        ImmutableSet.of("SECRETARY"),
        true,
        ImmutableSet.of("VOLUNTEER"),
        GridMaps.RULE,
        GridMaps.RULE,
        GridMaps.RULE,
        Optional.of(GridMaps.RULE),
        GridMaps.RULE);
  }

  @Override
  protected GridWorkerPolicy number() {
    return new GridWorkerPolicy(0, GridMaps.RULE);
  }
}
