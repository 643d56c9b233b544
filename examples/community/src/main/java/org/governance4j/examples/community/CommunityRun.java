package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.BuildingId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.Grid;
import org.governance4j.community.PostHolding;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.Rhythm;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.CommunityResult.GridResult;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.rule.PolicyPack;
import org.governance4j.staffing.GridStaffing;
import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.staffing.GridWorkerPolicy;

/** Asks the library's engines, all as of one instant and as far as was known then. */
final class CommunityRun {

  private static final Set<String> TWO_COMMITTEES =
      Set.of("SECRETARY", "BRANCH_COMMITTEE_MEMBER", "COMMITTEE_DIRECTOR", "COMMITTEE_MEMBER");
  private static final Set<String> COMMISSIONERS = Set.of("PART_TIME_COMMISSIONER");

  private final CommunityInput input;
  private final LocalDate today;

  CommunityRun(CommunityInput input) {
    this.input = input;
    this.today = LocalDate.ofInstant(input.manifest().asOf(), input.manifest().zone());
  }

  /** Each grid with its staff and the people in it. */
  ImmutableList<GridResult> grids() {
    PolicyPack pack = input.pack();
    GridStaffing staffing =
        GridStaffing.of(pack.get(GridStaffingPolicy.KEY), pack.get(GridWorkerPolicy.KEY))
            .asKnownAt(today);
    Headcount people = new Headcount(input, today);
    return input.registry().grids().all().stream()
        .map(Grid::id)
        .map(
            grid ->
                new GridResultBuilder()
                    .id(grid)
                    .staffing(staffing.check(input.registry(), grid, today))
                    .buildings(people.buildings(grid))
                    .residents(people.residents(grid))
                    .floating(people.floating(grid))
                    .build())
        .collect(ImmutableList.toImmutableList());
  }

  /** Each case with its grid and its standing. */
  ImmutableList<CaseResult> cases(WorkCalendar calendar) {
    DeadlineCalculator deadlines = deadlines(calendar).handling();
    return input.cases().stream()
        .map(history -> result(history, deadlines))
        .collect(ImmutableList.toImmutableList());
  }

  /** What is to be done about these cases and duties. */
  Worklist worklist(
      WorkCalendar calendar, ImmutableList<CaseResult> cases, ImmutableList<DutyResult> duties) {
    DeadlineCalculator deadlines = deadlines(calendar).targets();
    return new WorklistRun(deadlines, input.manifest().asOf(), today, rollingDuties())
        .worklist(cases, duties);
  }

  private ImmutableSet<String> rollingDuties() {
    return input.pack().get(DutyPolicy.KEY).asOf(today, today).toOptional().stream()
        .flatMap(policy -> policy.duties().stream())
        .filter(duty -> duty.rhythm() instanceof Rhythm.Every)
        .map(Duty::code)
        .collect(ImmutableSet.toImmutableSet());
  }

  private CaseDeadlines deadlines(WorkCalendar calendar) {
    return new CaseDeadlines(input.pack(), calendar, input.manifest().zone(), today);
  }

  /** All of it, with the community's figures. */
  CommunityResult result(
      ImmutableList<GridResult> grids,
      ImmutableList<CaseResult> cases,
      Worklist worklist,
      YearResult year) {
    return new CommunityResultBuilder()
        .census(input.registry().census(input.manifest().community(), today).orElseThrow())
        .cadres(holders(TWO_COMMITTEES))
        .commissioners(holders(COMMISSIONERS))
        .grids(grids)
        .cases(cases)
        .worklist(worklist)
        .year(year)
        .build();
  }

  private CaseResult result(CaseHistory history, DeadlineCalculator deadlines) {
    Optional<GeoPoint> place = place(history);
    return new CaseResult(
        history,
        place,
        place.map(point -> input.locator().locate(point, today)),
        deadlines.statusAt(history, input.manifest().asOf()));
  }

  private Optional<GeoPoint> place(CaseHistory history) {
    return history.events().stream()
        .flatMap(event -> event instanceof CaseEvent.Received r ? Optional.of(r).stream() : null)
        .findFirst()
        .flatMap(r -> r.location().or(() -> r.building().flatMap(this::location)));
  }

  private Optional<GeoPoint> location(BuildingId building) {
    return input.registry().homes().building(building).map(found -> found.location());
  }

  private int holders(Set<String> posts) {
    return (int)
        input.registry().posts().all().stream()
            .filter(held -> posts.contains(held.post()) && held.validity().contains(today))
            .map(PostHolding::person)
            .distinct()
            .count();
  }
}
