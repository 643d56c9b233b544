package org.governance4j.standings;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.governance4j.journal.AccountId;
import org.governance4j.ranking.RankOrder;
import org.governance4j.ranking.Ranked;
import org.governance4j.ranking.Ranking;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ranks those who have the most points, on boards that a place has switched on (积分榜). Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Scores teams = totals.all("TEAM", ledger, today).orElseThrow().totals();
 * Outcome<Board> board = Boards.of(pack.get(BoardPolicy.KEY)).board("TEAMS_OF_THE_YEAR", teams);
 * }</pre>
 */
public final class Boards {

  private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

  private final Dated<BoardPolicy> policy;
  private final LocalDate knownOn;

  private Boards(Dated<BoardPolicy> policy, LocalDate knownOn) {
    this.policy = policy;
    this.knownOn = knownOn;
  }

  /**
   * The boards of a policy.
   *
   * @param policy which boards are on
   * @return the engine
   */
  public static Boards of(Dated<BoardPolicy> policy) {
    requireNonNull(policy, "policy");
    LOG.debug("compiled boards: {} versions of the policy", policy.versions().size());
    return new Boards(policy, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Boards asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Boards(policy, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * A board, in {@code O(n log n)}.
   *
   * @param code the board's code
   * @param scores the points of all who are ranked, on the day whose policy counts
   * @return the board; refused if it is off on the day, or ranks others or other points;
   *     undetermined if no policy is in force, or equals of whom only some fit are to be decided
   *     elsewhere
   */
  public Outcome<Board> board(String code, Scores scores) {
    requireNonNull(code, "code");
    requireNonNull(scores, "scores");
    return policy
        .asOf(scores.on(), knownOn)
        .flatMap(
            stated ->
                stated
                    .board(code)
                    .map(rule -> board(rule, scores))
                    .orElseGet(() -> Outcome.refused(off(code, scores.on()))));
  }

  private static Reason off(String code, LocalDate on) {
    return Reason.of(StandingsReason.BOARD_OFF, StandingsLaw.SWITCHED_ON, "board", named(code))
        .with("day", Fact.of(on));
  }

  private static Fact named(String code) {
    return Totals.named("board", code);
  }

  private static Outcome<Board> board(BoardRule rule, Scores scores) {
    Findings findings = new Findings();
    if (rule.of() != scores.of()) {
      findings.violation(
          Reason.of(StandingsReason.BOARD_OF_OTHER_KIND, rule.rule(), "board", named(rule.code()))
              .with("stated", Fact.of(rule.of()))
              .with("kind", Fact.of(scores.of())));
    }
    if (rule.measure() != scores.measure()) {
      findings.violation(
          Reason.of(
                  StandingsReason.BOARD_OF_OTHER_MEASURE, rule.rule(), "board", named(rule.code()))
              .with("stated", Fact.of(rule.measure()))
              .with("measure", Fact.of(scores.measure())));
    }
    return findings.outcome(() -> rule).flatMap(sound -> ranked(sound, scores));
  }

  private static Outcome<Board> ranked(BoardRule rule, Scores scores) {
    ImmutableMap<AccountId, Fraction> points =
        scores.scores().stream()
            .collect(toImmutableMap(Score::subject, one -> Fraction.of(one.points(), 1)));
    return Ranking.of(points, rule.ties(), RankOrder.HIGHEST_FIRST)
        .top(rule.most(), rule.lastTie())
        .map(
            listed ->
                Board.builder()
                    .code(rule.code())
                    .of(rule.of())
                    .measure(rule.measure())
                    .on(scores.on())
                    .ranked(points.size())
                    .lines(listed.stream().map(Boards::line).collect(toImmutableList()))
                    .build());
  }

  private static Board.Line line(Ranked<AccountId> ranked) {
    return new Board.Line(
        ranked.key(), ranked.value().numerator(), ranked.rank(), ranked.tiedWith());
  }
}
