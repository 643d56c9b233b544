package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.CommunityResult.GridResult;
import org.governance4j.rule.Outcome;

/** How many cases stand how. */
record Tally(CommunityResult result) {

  /** The states in the order in which they are shown, those that are no state last. */
  static final ImmutableList<String> ORDER =
      ImmutableList.of(
          "CLOSED_IN_TIME",
          "CLOSED_LATE",
          "RUNNING",
          "OVERDUE",
          "SUSPENDED",
          "AWAITING_LIMIT",
          "CLOSED_WITHOUT_LIMIT",
          "UNDETERMINED",
          "REFUSED");

  long of(String state) {
    return result.cases().stream().filter(c -> c.state().equals(state)).count();
  }

  /** The cases that have a standing. */
  static long answered(List<CaseResult> cases) {
    return cases.stream().filter(c -> c.standing() instanceof Outcome.Accepted).count();
  }

  /** The grids whose staffing has an outcome of the kind. */
  static long grids(List<GridResult> grids, String state) {
    return grids.stream().filter(g -> PageGrids.state(g.staffing()).equals(state)).count();
  }

  /** The sentence that sums up the states. */
  String lead(Words words) {
    return words.get(
        "lead.rate",
        of("CLOSED_IN_TIME"),
        of("CLOSED_LATE"),
        of("RUNNING") + of("OVERDUE") + of("SUSPENDED") + of("AWAITING_LIMIT"),
        of("OVERDUE"),
        of("AWAITING_LIMIT"),
        of("UNDETERMINED") + of("REFUSED"));
  }
}
