package org.governance4j.teams;

import org.governance4j.matching.MatchingInput;

/** What is sound of an input, and what a plan of it must keep (成组匹配问题). */
final class TeamCase {

  private final TeamCheck check;
  private final Spans spans;
  private final Defects defects;

  TeamCase(TeamInput asked) {
    this.check = new TeamCheck(asked);
    this.spans = new Spans(check.spans().values(), check.input());
    this.defects = new Defects(check.teams(), spans, check.input());
  }

  TeamCheck check() {
    return check;
  }

  Spans spans() {
    return spans;
  }

  Defects defects() {
    return defects;
  }

  /** What is matched. */
  MatchingInput input() {
    return check.input();
  }
}
