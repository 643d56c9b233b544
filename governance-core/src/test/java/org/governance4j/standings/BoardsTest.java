package org.governance4j.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.standings.StandingsTown.MAY_1;
import static org.governance4j.standings.StandingsTown.MOTHER;
import static org.governance4j.standings.StandingsTown.OURS;
import static org.governance4j.standings.StandingsTown.SON;
import static org.governance4j.standings.StandingsTown.START;
import static org.governance4j.standings.StandingsTown.TEAM;
import static org.governance4j.standings.StandingsTown.TODAY;
import static org.governance4j.standings.StandingsTown.earn;
import static org.governance4j.standings.StandingsTown.fact;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.governance4j.community.OrganisationId;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.points.PointsAccounts;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.TieRule;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoardsTest {

  /** As the press reports it, which gives these words: no compulsory ranking by points. */
  private static final RuleRef MEASURES =
      new RuleRef(
          "GOVERNMENT-APPLICATIONS",
          "政务移动互联网应用程序规范化管理办法：不得设置打卡签到、积分排名、统计在线时长等强制性功能",
          "https://www.51ldb.com/shsldb/tj/content/ebb26b79-55e6-4b3a-a9fb-94e8dadf74cb.html",
          Basis.INTERPRETATION);

  private static final BoardRule TEAMS =
      BoardRule.builder()
          .code("TEAMS")
          .of(Subject.TEAMS)
          .measure(Measure.EARNED)
          .ties(TieRule.STANDARD)
          .most(2)
          .lastTie(QuotaTie.ALL_IN)
          .rule(OURS)
          .build();

  @Test
  @DisplayName("QS-15: teams are ranked with stable ties, and no more are listed than are stated")
  void teams() {
    AccountId second = PointsAccounts.of(OrganisationId.of("team-2"));
    AccountId third = PointsAccounts.of(OrganisationId.of("team-3"));
    Scores scores =
        Scores.of(
            Subject.TEAMS,
            Measure.EARNED,
            TODAY,
            List.of(new Score(third, 5), new Score(TEAM, 5), new Score(second, 9)));
    Board board = boards(TEAMS).board("TEAMS", scores).orElseThrow();
    assertThat(board.lines())
        .containsExactly(
            new Board.Line(second, 9, 1, 0),
            new Board.Line(TEAM, 5, 2, 1),
            new Board.Line(third, 5, 2, 1));
    Boards out = boards(TEAMS.withLastTie(QuotaTie.ALL_OUT));
    assertThat(out.board("TEAMS", scores).orElseThrow().lines()).hasSize(1);
    assertThat(out.board("TEAMS", scores).orElseThrow().ranked()).isEqualTo(3);
    assertThat(boards(TEAMS.withLastTie(QuotaTie.UNDETERMINED)).board("TEAMS", scores))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  @DisplayName("CC-13: a board of persons is off unless the host switches it on")
  void personsAreNotRanked() {
    Ledger ledger = StandingsTown.ledger();
    earn(ledger, fact("c-1", MOTHER, MAY_1), fact("c-2", SON, MAY_1), fact("c-3", TEAM, MAY_1));
    Scores persons = PersonScores.of(Measure.EARNED, ledger, TODAY).orElseThrow();
    assertThat(persons.scores()).containsExactly(new Score(MOTHER, 10), new Score(SON, 10));
    assertThat(boards(TEAMS).board("PERSONS", persons).reasons())
        .extracting(Reason::code)
        .containsExactly(StandingsReason.BOARD_OFF);
    assertThat(boards(TEAMS).board("TEAMS", persons).reasons())
        .extracting(Reason::code)
        .containsExactly(StandingsReason.BOARD_OF_OTHER_KIND);
    BoardRule on = TEAMS.withCode("PERSONS").withOf(Subject.PERSONS);
    assertThat(boards(on).board("PERSONS", persons).orElseThrow().lines()).hasSize(2);
    assertThatThrownBy(() -> on.withRule(MEASURES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HOST_DECISION");
  }

  @Test
  void personsDoNotPassForTeams() {
    assertThatThrownBy(
            () -> Scores.of(Subject.TEAMS, Measure.EARNED, TODAY, List.of(new Score(MOTHER, 10))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("points/mother");
    assertThatThrownBy(
            () ->
                Scores.of(
                    Subject.PERSONS,
                    Measure.EARNED,
                    TODAY,
                    List.of(new Score(SON, 10), new Score(SON, 10))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void purseAndRecordAreDifferentScores() {
    Ledger ledger = StandingsTown.ledger();
    earn(ledger, fact("c-1", MOTHER, MAY_1));
    assertThat(PersonScores.of(Measure.HELD, ledger, MAY_1.minusDays(1)).orElseThrow().scores())
        .containsExactly(new Score(MOTHER, 0));
    assertThat(PersonScores.of(Measure.RECORDED, ledger, TODAY).orElseThrow().scores()).isEmpty();
    Scores held = Scores.of(Subject.TEAMS, Measure.HELD, TODAY, List.of());
    assertThat(boards(TEAMS).board("TEAMS", held).reasons())
        .extracting(Reason::code)
        .containsExactly(StandingsReason.BOARD_OF_OTHER_MEASURE);
  }

  @Test
  void malformedBoardsCannotBeMade() {
    for (int most : new int[] {0, -1, BoardRule.MAX_LISTED + 1}) {
      assertThatThrownBy(() -> TEAMS.withMost(most)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new BoardPolicy(ImmutableList.of(TEAMS, TEAMS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two boards");
  }

  private static Boards boards(BoardRule... rules) {
    return Boards.of(
        Dated.from(BoardPolicy.KEY, START, OURS, new BoardPolicy(ImmutableList.copyOf(rules))));
  }
}
