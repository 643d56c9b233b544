package org.governance4j.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final ImmutableMap<String, Fraction> POINTS =
      ImmutableMap.of(
          "d",
          Fraction.of(5, 1),
          "a",
          Fraction.of(9, 2),
          "c",
          Fraction.of(9, 2),
          "b",
          Fraction.ONE);

  @Test
  void equalsShareTheRankOfTheRule() {
    assertThat(ranks(TieRule.STANDARD)).containsExactly(1, 2, 2, 4);
    assertThat(ranks(TieRule.DENSE)).containsExactly(1, 2, 2, 3);
    assertThat(ranks(TieRule.LAST)).containsExactly(1, 3, 3, 4);
    assertThat(ranking(TieRule.STANDARD).lines().get(1))
        .isEqualTo(new Ranked<>("a", Fraction.of(9, 2), 2, 1));
  }

  @Test
  void keysAreListedInTheOrderGiven() {
    Ranking<String> ranking =
        Ranking.of(POINTS, Comparator.reverseOrder(), TieRule.STANDARD, RankOrder.LOWEST_FIRST);
    assertThat(keys(ranking.lines())).containsExactly("b", "c", "a", "d");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Ranking.of(
                    POINTS,
                    Comparator.comparing(String::length),
                    TieRule.STANDARD,
                    RankOrder.LOWEST_FIRST))
        .withMessageContaining("a and c");
  }

  @Test
  void theBoundaryRuleDecidesAStraddlingTie() {
    Ranking<String> ranking = ranking(TieRule.STANDARD);
    Outcome<ImmutableList<Ranked<String>>> in = ranking.top(2, QuotaTie.ALL_IN);
    assertThat(keys(in.orElseThrow())).containsExactly("d", "a", "c");
    assertThat(text(in, Locale.ENGLISH)).endsWith("all of them are in");
    Outcome<ImmutableList<Ranked<String>>> out = ranking.top(2, QuotaTie.ALL_OUT);
    assertThat(keys(out.orElseThrow())).containsExactly("d");
    assertThat(text(out, Locale.CHINESE)).isEqualTo("名额2个，其上已有1个，同为4.5的2个跨越名额线：全部不入选");
    Outcome<ImmutableList<Ranked<String>>> open = ranking.top(2, QuotaTie.UNDETERMINED);
    assertThat(open).isInstanceOf(Outcome.Undetermined.class);
    assertThat(text(open, Locale.ENGLISH))
        .isEqualTo(
            "after 1 above them, 2 are equal with 4.5 where 2 were to be chosen: a decision among"
                + " them is missing");
  }

  @Test
  void noTieNoReason() {
    for (QuotaTie tie : QuotaTie.values()) {
      for (int places : new int[] {0, 1, 3, 4, 99}) {
        Outcome<ImmutableList<Ranked<String>>> top = ranking(TieRule.LAST).top(places, tie);
        assertThat(top.orElseThrow()).hasSize(Math.min(places, 4));
        assertThat(top.reasons()).isEmpty();
      }
    }
    assertThat(ranking(TieRule.LAST).top(-1, QuotaTie.ALL_IN)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aShareIsRoundedAsNamed() {
    Fraction third = Fraction.of(1, 3);
    assertThat(new ShareQuota(third, RoundingMode.DOWN).placesOf(4)).isEqualTo(1);
    assertThat(new ShareQuota(third, RoundingMode.UP).placesOf(4)).isEqualTo(2);
    assertThat(
            ranking(TieRule.DENSE)
                .top(new ShareQuota(third, RoundingMode.DOWN), QuotaTie.ALL_OUT)
                .orElseThrow())
        .hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShareQuota(third, RoundingMode.UNNECESSARY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShareQuota(Fraction.of(4, 3), RoundingMode.UP));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShareQuota(Fraction.of(-1, 3), RoundingMode.UP));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShareQuota(third, RoundingMode.UP).placesOf(-1));
  }

  private static Ranking<String> ranking(TieRule ties) {
    return Ranking.of(POINTS, ties, RankOrder.HIGHEST_FIRST);
  }

  private static List<Integer> ranks(TieRule ties) {
    return ranking(ties).lines().stream().map(Ranked::rank).toList();
  }

  private static List<String> keys(List<Ranked<String>> lines) {
    return lines.stream().map(Ranked::key).toList();
  }

  private static String text(Outcome<?> outcome, Locale locale) {
    return ReasonTexts.of(locale, ZoneOffset.UTC).text(outcome.reasons().get(0));
  }
}
