package org.governance4j.volunteer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.timebank.StarPolicy;

/** The levels of one day, the lowest first, with the hours and points that each needs. */
record StarLevels(ImmutableList<Band> bands, ImmutableMap<String, Long> points) {

  private static final int MINUTES_OF_HOUR = 60;

  /** Joins both policies; refused where points are stated for a level that there is not. */
  static Outcome<StarLevels> of(StarPolicy hours, VolunteerStarPolicy policy) {
    StarLevels levels = new StarLevels(hours.levels().bands(), policy.points());
    Reason[] unknown =
        policy.points().keySet().stream()
            .filter(code -> levels.indexOf(code).isEmpty())
            .map(code -> unknown(code, policy.rule()))
            .toArray(Reason[]::new);
    return unknown.length > 0 ? Outcome.refused(unknown) : Outcome.accepted(levels);
  }

  static Reason unknown(String level, RuleRef rule) {
    return Reason.of(
        VolunteerReason.LEVEL_UNKNOWN, rule, "level", new Fact.Code("starLevel", level));
  }

  String code(int index) {
    return bands.get(index).code();
  }

  Optional<Integer> indexOf(String code) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).code().equals(code)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The highest level whose hours are reached. */
  int byHours(long minutes) {
    Fraction hours = Fraction.of(minutes, MINUTES_OF_HOUR);
    int index = 0;
    for (int i = 1; i < bands.size() && bands.get(i).from().compareTo(hours) <= 0; i++) {
      index = i;
    }
    return index;
  }

  /** The highest level whose hours and points are reached; at least the lowest one. */
  int by(long minutes, long known) {
    int index = byHours(minutes);
    while (index > 0 && points.getOrDefault(code(index), Long.MIN_VALUE) > known) {
      index--;
    }
    return index;
  }
}
