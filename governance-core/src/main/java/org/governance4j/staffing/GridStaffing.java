package org.governance4j.staffing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks whether a grid is staffed as the rules want it (网格人员配备检查), CD-03 and CD-05.
 *
 * <p>A grid has one chief, who is a party member and holds one of the posts that the policy names;
 * its workers come from the pools that the policy names, and enough of them are dedicated to the
 * grid; every post has its person and its duty. A post's place is its grid, which the registry has
 * checked.
 *
 * <pre>{@code
 * GridStaffing staffing =
 *     GridStaffing.of(pack.get(GridStaffingPolicy.KEY), pack.get(GridWorkerPolicy.KEY));
 * Outcome<StaffedGrid> staffed = staffing.check(registry, grid, on);
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class GridStaffing {

  private static final Logger LOG = LoggerFactory.getLogger(GridStaffing.class);

  private final Dated<GridStaffingPolicy> policy;
  private final Dated<GridWorkerPolicy> number;
  private final LocalDate knownOn;

  private GridStaffing(
      Dated<GridStaffingPolicy> policy, Dated<GridWorkerPolicy> number, LocalDate knownOn) {
    this.policy = policy;
    this.number = number;
    this.knownOn = knownOn;
  }

  /**
   * Makes the check for policies.
   *
   * @param policy who may staff a grid
   * @param number how many dedicated workers it has at least
   * @return the check
   */
  public static GridStaffing of(Dated<GridStaffingPolicy> policy, Dated<GridWorkerPolicy> number) {
    requireNonNull(policy, "policy");
    requireNonNull(number, "number");
    LOG.debug(
        "compiled a check of staffing: {} versions of the policy, {} of the number",
        policy.versions().size(),
        number.versions().size());
    return new GridStaffing(policy, number, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public GridStaffing asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new GridStaffing(policy, number, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * Checks one grid on a day.
   *
   * <p>Refused, with every violation, are: a grid that does not exist on the day (nothing else is
   * looked at then); none or several chiefs; a vacant post; a post without a duty; a chief who is
   * no party member or holds none of the posts, or holds one only as acting where that is not
   * enough; a worker from another pool where the list of pools is closed; fewer dedicated workers,
   * counted as persons, than the least number. Undetermined, if nothing is violated, are: a grid
   * that the registry does not hold, a worker whose pool is not stated, and a day on which a policy
   * is not known to be in force.
   *
   * @param registry the grids, posts, members and post holdings
   * @param grid the grid
   * @param on the day in question, which also selects the policies' versions
   * @return the chief's and the workers' posts with the reasons that name each of them
   */
  public Outcome<StaffedGrid> check(Registry registry, GridId grid, LocalDate on) {
    requireNonNull(registry, "registry");
    requireNonNull(grid, "grid");
    requireNonNull(on, "on");
    Optional<Grid> known = registry.grids().find(grid);
    if (known.isEmpty()) {
      return Outcome.undetermined(
          Reason.of(StaffingReason.GRID_UNKNOWN, StaffingLaw.NO_DEFAULT, "grid", Fact.of(grid)));
    }
    if (!known.get().validity().contains(on)) {
      return Outcome.refused(
          Reason.of(
                  StaffingReason.GRID_NOT_IN_FORCE, StaffingLaw.GRID_EXISTS, "grid", Fact.of(grid))
              .with("on", Fact.of(on)));
    }
    Findings findings = new Findings();
    StaffingCheck check = new StaffingCheck(registry, grid, on, findings);
    findings.take(policy.asOf(on, knownOn)).ifPresent(check::checkPosts);
    findings.take(number.asOf(on, knownOn)).ifPresent(check::checkNumber);
    return findings.outcome(
        () ->
            new StaffedGrid(
                grid, check.posts(GridPost.Role.CHIEF), check.posts(GridPost.Role.WORKER)));
  }
}
