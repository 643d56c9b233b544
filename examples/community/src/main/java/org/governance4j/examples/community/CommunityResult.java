package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.deadline.CaseStatus;
import org.governance4j.registry.Census;
import org.governance4j.rule.Outcome;
import org.governance4j.staffing.StaffedGrid;
import org.immutables.value.Value;

/**
 * What the engines answered.
 *
 * @param census the community's figures (CD-01)
 * @param cadres the cadres of the two committees (CD-24)
 * @param commissioners the part-time commissioners (CD-25)
 * @param grids each grid
 * @param cases each case
 * @param worklist what is to be done
 * @param year wishes, accounts, appraisal, contact and duties
 */
@Value.Builder
record CommunityResult(
    Census census,
    int cadres,
    int commissioners,
    ImmutableList<GridResult> grids,
    ImmutableList<CaseResult> cases,
    Worklist worklist,
    YearResult year) {

  /**
   * One grid.
   *
   * @param id the grid
   * @param staffing whether it is staffed as CD-03 and CD-05 want it
   * @param buildings the buildings in it
   * @param residents the persons who live in these
   * @param floating those of them who are not registered in the community
   */
  @Value.Builder
  record GridResult(
      GridId id, Outcome<StaffedGrid> staffing, int buildings, int residents, int floating) {}

  /**
   * One case.
   *
   * @param history what happened
   * @param place the point that it states, or that of its building
   * @param grid the grid of that place; empty if it states no place
   * @param standing how it stands (CD-13)
   */
  record CaseResult(
      CaseHistory history,
      Optional<GeoPoint> place,
      Optional<Outcome<GridId>> grid,
      Outcome<CaseStatus> standing) {

    CaseId id() {
      return history.id();
    }

    /** The grid, where it is known. */
    Optional<GridId> knownGrid() {
      return grid.flatMap(Outcome::toOptional);
    }

    /** The state's name, or that of the outcome which is none. */
    String state() {
      return standing.fold(
          accepted -> accepted.value().state().name(),
          refused -> "REFUSED",
          undetermined -> "UNDETERMINED");
    }
  }
}
