package org.governance4j.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.standings.StandingsTown.MAY_1;
import static org.governance4j.standings.StandingsTown.MOTHER;
import static org.governance4j.standings.StandingsTown.NEW_HOME;
import static org.governance4j.standings.StandingsTown.OLD_HOME;
import static org.governance4j.standings.StandingsTown.OURS;
import static org.governance4j.standings.StandingsTown.START;
import static org.governance4j.standings.StandingsTown.TEAM;
import static org.governance4j.standings.StandingsTown.TODAY;
import static org.governance4j.standings.StandingsTown.policy;
import static org.governance4j.standings.StandingsTown.rule;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.TieRule;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

/** Every code arises, and has all the facts that its sentence names. */
class StandingsTextsTest {

  @Test
  void sentencesAreWhole() {
    List<Reason> reasons = Stream.concat(memberships(), Stream.concat(totals(), boards())).toList();
    assertThat(reasons).extracting(Reason::code).contains(StandingsReason.values());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(reasons)
          .extracting(ReasonTexts.of(locale)::text)
          .noneMatch(text -> text.contains("{"));
    }
  }

  private static Stream<Reason> memberships() {
    Membership one = Membership.of(MOTHER, OLD_HOME, Validity.from(START));
    Memberships sound =
        Memberships.of(Subject.HOUSEHOLDS, Set.of(OLD_HOME), List.of(one)).orElseThrow();
    Outcome<Memberships> bad =
        Memberships.of(
            Subject.HOUSEHOLDS,
            Set.of(OLD_HOME, TEAM),
            List.of(
                one,
                one,
                Membership.of(OLD_HOME, OLD_HOME, Validity.from(START)),
                Membership.of(MOTHER, NEW_HOME, Validity.of(START.minusDays(1), START))));
    Outcome<Memberships> many =
        Memberships.of(
            Subject.HOUSEHOLDS,
            Set.of(OLD_HOME),
            Collections.nCopies(Memberships.MAX_MEMBERSHIPS + 1, one));
    return Stream.of(bad, many, sound.groupOf(MOTHER, START.minusDays(1)))
        .flatMap(outcome -> outcome.reasons().stream());
  }

  private static Stream<Reason> totals() {
    Memberships homes =
        Memberships.of(Subject.HOUSEHOLDS, Set.of(OLD_HOME), List.of()).orElseThrow();
    Totals totals =
        Totals.of(
            policy(
                rule("T", Subject.TEAMS, TotalRule.Moved.BY_DAY_EARNED, TotalRule.Own.LEFT_OUT),
                rule(
                    "H",
                    Subject.HOUSEHOLDS,
                    TotalRule.Moved.BY_DAY_EARNED,
                    TotalRule.Own.LEFT_OUT)),
            homes);
    var ledger = StandingsTown.ledger();
    return Stream.of(
            totals.all("T", ledger, TODAY),
            totals.all("X", ledger, TODAY),
            totals.total("H", NEW_HOME, StandingsTown.now(ledger), TODAY))
        .flatMap(outcome -> outcome.reasons().stream());
  }

  private static Stream<Reason> boards() {
    BoardRule board =
        BoardRule.builder()
            .code("B")
            .of(Subject.TEAMS)
            .measure(Measure.HELD)
            .ties(TieRule.DENSE)
            .most(1)
            .lastTie(QuotaTie.ALL_IN)
            .rule(OURS)
            .build();
    Boards boards =
        Boards.of(
            Dated.from(BoardPolicy.KEY, START, OURS, new BoardPolicy(ImmutableList.of(board))));
    Scores persons = Scores.of(Subject.PERSONS, Measure.EARNED, MAY_1, List.of());
    return Stream.of(boards.board("B", persons), boards.board("C", persons))
        .flatMap(outcome -> outcome.reasons().stream());
  }
}
