package org.governance4j.testing.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.governance4j.standings.Board;
import org.governance4j.standings.BoardPolicy;
import org.governance4j.standings.BoardRule;
import org.governance4j.standings.Boards;
import org.governance4j.standings.Measure;
import org.governance4j.standings.Score;
import org.governance4j.standings.Scores;
import org.governance4j.standings.StandingsReason;
import org.governance4j.standings.Subject;
import org.governance4j.testing.points.PointsArbitraries;

/** The laws of boards. A host overrides {@link #boards()} to try its own. */
public class StandingsBoardLaws {

  /** The boards to try; in force on 1 March 2023. */
  protected Dated<BoardPolicy> boards() {
    return StandingsArbitraries.boards();
  }

  @Provide
  Arbitrary<Scores> persons() {
    return StandingsArbitraries.scores(Subject.PERSONS);
  }

  @Provide
  Arbitrary<Scores> households() {
    return StandingsArbitraries.scores(Subject.HOUSEHOLDS);
  }

  private List<BoardRule> rules() {
    return boards().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow().boards();
  }

  @Property(tries = 50)
  @Label("L-STANDINGS-7: a board is off unless a policy states it, and shows what it is stated to")
  void offUnlessStated(@ForAll("persons") Scores persons, @ForAll("households") Scores households) {
    Boards none = Boards.of(boards().map(stated -> new BoardPolicy(stated.boards().subList(0, 0))));
    for (Scores scores : List.of(persons, households)) {
      for (BoardRule rule : rules()) {
        assertThat(none.board(rule.code(), scores).reasons())
            .extracting(reason -> reason.code().id())
            .containsExactly(StandingsReason.BOARD_OFF.id());
        Outcome<Board> board = Boards.of(boards()).board(rule.code(), scores);
        boolean meant = rule.of() == scores.of() && rule.measure() == scores.measure();
        assertThat(board instanceof Outcome.Refused).isEqualTo(!meant);
        Scores held = new Scores(scores.of(), Measure.HELD, scores.on(), scores.scores());
        assertThat(Boards.of(boards()).board(rule.code(), held) instanceof Outcome.Refused)
            .isEqualTo(rule.of() != scores.of() || rule.measure() != Measure.HELD);
      }
    }
  }

  @Property(tries = 10)
  @Label("L-STANDINGS-7: a board of persons is the host's own decision")
  void ofPersonsByTheHostAlone(@ForAll Basis basis) {
    RuleRef rule = new RuleRef("TEST-1", "a board", "a source", basis);
    for (BoardRule one : rules()) {
      if (one.of() == Subject.PERSONS && basis != Basis.HOST_DECISION) {
        assertThatThrownBy(() -> one.withRule(rule)).isInstanceOf(IllegalArgumentException.class);
      } else {
        assertThat(one.withRule(rule).rule()).isEqualTo(rule);
      }
    }
  }

  @Property
  @Label("L-STANDINGS-8: ranks are those that counting the better ones gives")
  void ranksAreCounted(@ForAll("persons") Scores persons, @ForAll("households") Scores households) {
    for (BoardRule rule : rules()) {
      if (rule.measure() == Measure.EARNED
          && (rule.of() == Subject.PERSONS || rule.of() == Subject.HOUSEHOLDS)) {
        Scores scores = rule.of() == Subject.PERSONS ? persons : households;
        List<Board.Line> all = byCounting(scores, rule);
        Outcome<Board> board = Boards.of(boards()).board(rule.code(), scores);
        int fit = fit(all, rule);
        assertThat(board instanceof Outcome.Accepted).isEqualTo(fit >= 0);
        board
            .toOptional()
            .ifPresent(
                shown -> {
                  assertThat(shown.lines()).isEqualTo(all.subList(0, fit));
                  assertThat(shown.ranked()).isEqualTo(scores.scores().size());
                });
      }
    }
  }

  /** All lines by comparing each with each. */
  private static List<Board.Line> byCounting(Scores scores, BoardRule rule) {
    List<Score> left = new ArrayList<>(scores.scores());
    List<Board.Line> lines = new ArrayList<>();
    while (!left.isEmpty()) {
      Score best = left.get(0);
      for (Score one : left) {
        boolean before =
            one.points() > best.points()
                || one.points() == best.points()
                    && one.subject().value().compareTo(best.subject().value()) < 0;
        best = before ? one : best;
      }
      long points = best.points();
      long better = scores.scores().stream().filter(one -> one.points() > points).count();
      long equal = scores.scores().stream().filter(one -> one.points() == points).count();
      long values =
          scores.scores().stream()
              .mapToLong(Score::points)
              .filter(other -> other > points)
              .distinct()
              .count();
      long rank =
          switch (rule.ties()) {
            case STANDARD -> better + 1;
            case DENSE -> values + 1;
            case LAST -> better + equal;
          };
      lines.add(new Board.Line(best.subject(), points, (int) rank, (int) equal - 1));
      left.remove(best);
    }
    return lines;
  }

  /** How many are listed; below zero where a tie is to be decided elsewhere. */
  private static int fit(List<Board.Line> all, BoardRule rule) {
    int fit = Math.min(rule.most(), all.size());
    if (fit == all.size() || all.get(fit).points() != all.get(fit - 1).points()) {
      return fit;
    }
    if (rule.lastTie() == QuotaTie.UNDETERMINED) {
      return -1;
    }
    long points = all.get(fit).points();
    boolean in = rule.lastTie() == QuotaTie.ALL_IN;
    return (int)
        all.stream().filter(one -> in ? one.points() >= points : one.points() > points).count();
  }
}
