package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.CaseId;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseStatus;
import org.governance4j.registry.Census;
import org.governance4j.rule.Outcome;
import org.governance4j.staffing.StaffedGrid;
import org.immutables.value.Value;

/**
 * The file {@value #FILE}: every answer with its reasons, for machines.
 *
 * @param format the file's format
 * @param community the community
 * @param asOf the instant for which everything is answered
 * @param packs the ids of the layered packs, the lowest first
 * @param census the community's figures
 * @param cadres the cadres of the two committees
 * @param commissioners the part-time commissioners
 * @param grids each grid's staffing
 * @param cases each case's grid and standing
 * @param worklist what is to be done at that instant
 * @param year wishes, accounts, appraisal, contact and duties
 */
@Value.Builder
public record Outcomes(
    int format,
    OrganisationId community,
    Instant asOf,
    ImmutableList<String> packs,
    Census census,
    int cadres,
    int commissioners,
    ImmutableList<GridOutcome> grids,
    ImmutableList<CaseOutcome> cases,
    Worklist worklist,
    YearOutcomes year) {

  static final String FILE = "outcomes.json";

  /**
   * One grid.
   *
   * @param grid the grid
   * @param buildings the buildings in it
   * @param residents the residents in these
   * @param staffing the answer
   */
  public record GridOutcome(
      GridId grid, int buildings, int residents, Outcome<StaffedGrid> staffing) {}

  /**
   * One case.
   *
   * @param id the case
   * @param place in which grid it is; empty if it states no place
   * @param standing how it stands
   */
  public record CaseOutcome(
      CaseId id, Optional<Outcome<GridId>> place, Outcome<CaseStatus> standing) {}

  /** The answers of a run. */
  static Outcomes of(CommunityInput input, CommunityResult result) {
    return new OutcomesBuilder()
        .format(1)
        .community(input.manifest().community())
        .asOf(input.manifest().asOf())
        .packs(input.layers())
        .census(result.census())
        .cadres(result.cadres())
        .commissioners(result.commissioners())
        .grids(
            result.grids().stream()
                .map(g -> new GridOutcome(g.id(), g.buildings(), g.residents(), g.staffing()))
                .toList())
        .cases(
            result.cases().stream()
                .map(c -> new CaseOutcome(c.id(), c.grid(), c.standing()))
                .toList())
        .worklist(result.worklist())
        .year(YearOutcomes.of(result.year()))
        .build();
  }
}
