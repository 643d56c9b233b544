package org.governance4j.standings;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.governance4j.journal.AccountId;

/**
 * The points of all of one kind on a day (得分表).
 *
 * @param of whose points they are
 * @param measure which points
 * @param on the day
 * @param scores the points of each, by the ids of the purses, each once
 */
public record Scores(Subject of, Measure measure, LocalDate on, ImmutableList<Score> scores) {

  /** Checks the components. */
  public Scores {
    requireNonNull(of, "of");
    requireNonNull(measure, "measure");
    requireNonNull(on, "on");
    requireNonNull(scores, "scores");
    for (int i = 0; i < scores.size(); i++) {
      AccountId subject = scores.get(i).subject();
      checkComponent(
          "scores",
          of.isPurse(subject),
          "%s is no purse of %s: what is ranked is what it is stated to be",
          subject.value(),
          of);
      checkComponent(
          "scores",
          i == 0 || scores.get(i - 1).subject().compareTo(subject) < 0,
          "scores must be in the order of their ids, each once, but %s is not after the one before",
          subject.value());
    }
  }

  /**
   * Scores in any order.
   *
   * @param of whose points they are
   * @param measure which points
   * @param on the day
   * @param scores the points of each, each once
   * @return the scores by the ids of the purses
   */
  public static Scores of(Subject of, Measure measure, LocalDate on, List<Score> scores) {
    requireNonNull(scores, "scores");
    return new Scores(
        of,
        measure,
        on,
        scores.stream()
            .sorted(Comparator.comparing(Score::subject))
            .collect(ImmutableList.toImmutableList()));
  }
}
