package org.governance4j.testing.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.ranking.QuotaTie;
import org.governance4j.ranking.RankOrder;
import org.governance4j.ranking.Ranked;
import org.governance4j.ranking.Ranking;
import org.governance4j.ranking.RankingReason;
import org.governance4j.ranking.ShareQuota;
import org.governance4j.ranking.TieRule;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;

/** The laws of bands and rankings. */
public class RankingLaws {

  // All bounds and ends of the generated bands lie on sixths from −2 to 12.
  private static final List<Fraction> GRID =
      Stream.iterate(-12, n -> n <= 72, n -> n + 1).map(n -> Fraction.of(n, 6)).toList();

  @Provide
  Arbitrary<List<Band>> any() {
    return RankingArbitraries.anyBands();
  }

  @Provide
  Arbitrary<List<Band>> dividing() {
    return RankingArbitraries.dividingBands();
  }

  @Provide
  Arbitrary<Map<String, Fraction>> values() {
    return RankingArbitraries.valuesByKey();
  }

  @Property
  @Label("L-RANKING-1: bands with a hole, an overlap, a shared code or two open ends are refused")
  void allFaultsOfBandsAreNamed(@ForAll("any") List<Band> bands) {
    List<ReasonCode> expected = new ArrayList<>();
    if (bands.isEmpty()) {
      expected.add(RankingReason.NO_BANDS);
    }
    for (int i = 0; i < bands.size(); i++) {
      for (int j = 0; j < i; j++) {
        expectOfPair(bands.get(i), bands.get(j), expected);
      }
    }
    expectHoles(bands, expected);
    Outcome<Bands> outcome = Bands.of("subject", bands);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!expected.isEmpty());
    assertThat(outcome.reasons().stream().map(Reason::code))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void expectOfPair(Band a, Band b, List<ReasonCode> expected) {
    if (a.code().equals(b.code())) {
      expected.add(RankingReason.BAND_CODE_TWICE);
    }
    if (a.until().isEmpty() && b.until().isEmpty()) {
      expected.add(RankingReason.BANDS_BOTH_OPEN);
    } else if (GRID.stream().anyMatch(value -> isIn(a, value) && isIn(b, value))) {
      expected.add(RankingReason.BANDS_OVERLAP);
    }
  }

  // A hole begins where a value of the grid is in no band, the one before it was, and one follows.
  private static void expectHoles(List<Band> bands, List<ReasonCode> expected) {
    boolean wasIn = false;
    boolean inHole = false;
    for (Fraction value : GRID) {
      boolean isIn = bands.stream().anyMatch(band -> isIn(band, value));
      if (isIn && inHole) {
        expected.add(RankingReason.HOLE_BETWEEN_BANDS);
      }
      inHole = !isIn && (wasIn || inHole);
      wasIn = isIn;
    }
  }

  private static boolean isIn(Band band, Fraction value) {
    return value.minus(band.from()).numerator() >= 0
        && band.until().stream().allMatch(until -> until.minus(value).numerator() > 0);
  }

  @Property
  @Label("L-RANKING-2: every value between the bounds lies in exactly one band, others are refused")
  void everyValueHasOneBand(@ForAll("dividing") List<Band> list) {
    Bands bands = Bands.of("subject", list).orElseThrow();
    for (Fraction value : GRID) {
      List<Band> containing = list.stream().filter(band -> isIn(band, value)).toList();
      Outcome<Band> found = bands.bandOf(value);
      assertThat(found.toOptional().stream().toList()).isEqualTo(containing);
      if (containing.isEmpty()) {
        boolean below = list.stream().allMatch(band -> value.compareTo(band.from()) < 0);
        assertThat(found).isInstanceOf(Outcome.Refused.class);
        assertThat(found.reasons().get(0).code())
            .isEqualTo(below ? RankingReason.BELOW_FIRST_BAND : RankingReason.ABOVE_LAST_BAND);
      }
    }
  }

  @Property
  @Label("L-RANKING-3: ranks are what counting by hand gives")
  void ranksAgreeWithCounting(
      @ForAll("values") Map<String, Fraction> values,
      @ForAll TieRule ties,
      @ForAll RankOrder order) {
    Ranking<String> ranking = Ranking.of(values, ties, order);
    Map<String, Fraction> seen = new TreeMap<>();
    for (Ranked<String> line : ranking.lines()) {
      seen.put(line.key(), line.value());
      List<Fraction> better =
          values.values().stream()
              .filter(
                  v ->
                      order == RankOrder.HIGHEST_FIRST
                          ? v.compareTo(line.value()) > 0
                          : v.compareTo(line.value()) < 0)
              .toList();
      int equal = (int) values.values().stream().filter(line.value()::equals).count();
      long expected =
          switch (ties) {
            case STANDARD -> better.size() + 1;
            case DENSE -> better.stream().distinct().count() + 1;
            case LAST -> better.size() + equal;
          };
      assertThat(line.rank()).isEqualTo((int) expected);
      assertThat(line.tiedWith()).isEqualTo(equal - 1);
    }
    assertThat(seen).isEqualTo(values);
    assertThat(ranking.lines()).hasSameSizeAs(values.keySet());
    assertThat(Lists.transform(ranking.lines(), Ranked::rank)).isSorted();
  }

  @Property
  @Label("L-RANKING-4: the order of the input changes nothing, reversed worth reverses the values")
  void inputOrderMeansNothing(
      @ForAll("values") Map<String, Fraction> values, @ForAll TieRule ties, @ForAll Random random) {
    List<Map.Entry<String, Fraction>> entries = new ArrayList<>(values.entrySet());
    java.util.Collections.shuffle(entries, random);
    Map<String, Fraction> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
    Ranking<String> ranking = Ranking.of(values, ties, RankOrder.HIGHEST_FIRST);
    assertThat(Ranking.of(shuffled, ties, RankOrder.HIGHEST_FIRST)).isEqualTo(ranking);
    Ranking<String> reversed = Ranking.of(values, ties, RankOrder.LOWEST_FIRST);
    assertThat(Lists.transform(reversed.lines(), Ranked::value))
        .isEqualTo(Lists.reverse(Lists.transform(ranking.lines(), Ranked::value)));
  }

  @Property
  @Label("L-RANKING-5: without the straddling tie at most n, with it at least n, one in the other")
  void tiesAtTheBoundaryObeyTheirRule(
      @ForAll("values") Map<String, Fraction> values,
      @ForAll RankOrder order,
      @ForAll @IntRange(max = 14) int places) {
    Ranking<String> ranking = Ranking.of(values, TieRule.STANDARD, order);
    ImmutableList<Ranked<String>> out = ranking.top(places, QuotaTie.ALL_OUT).orElseThrow();
    ImmutableList<Ranked<String>> in = ranking.top(places, QuotaTie.ALL_IN).orElseThrow();
    int most = Math.min(places, values.size());
    assertThat(out.size()).isLessThanOrEqualTo(most);
    assertThat(in.size()).isGreaterThanOrEqualTo(most);
    assertThat(in.subList(0, out.size())).isEqualTo(out);
    for (ImmutableList<Ranked<String>> top : List.of(in, out)) {
      assertThat(top).isEqualTo(ranking.lines().subList(0, top.size()));
      List<Fraction> rest = ranking.lines().stream().skip(top.size()).map(Ranked::value).toList();
      assertThat(top).noneMatch(line -> rest.contains(line.value()));
    }
    assertThat(in.stream().skip(out.size()).map(Ranked::value).distinct().count())
        .isLessThanOrEqualTo(1);
    Outcome<ImmutableList<Ranked<String>>> open = ranking.top(places, QuotaTie.UNDETERMINED);
    assertThat(open instanceof Outcome.Undetermined).isEqualTo(!in.equals(out));
    assertThat(open.toOptional().orElse(in)).isEqualTo(in);
  }

  @Property
  @Label("L-RANKING-6: a share of a number is exact before rounding, which moves less than one")
  void sharesAreRoundedOnce(
      @ForAll @IntRange(min = 1, max = 50) int parts,
      @ForAll @IntRange(max = 50) int some,
      @ForAll @IntRange(max = 10_000) int number,
      @ForAll RoundingMode rounding) {
    if (rounding == RoundingMode.UNNECESSARY) {
      return;
    }
    Fraction share = Fraction.of(Math.min(some, parts), parts);
    int places = new ShareQuota(share, rounding).placesOf(number);
    Fraction exact = share.times(Fraction.of(number, 1));
    Fraction moved = Fraction.of(places, 1).minus(exact);
    assertThat(moved).isLessThan(Fraction.ONE).isGreaterThan(Fraction.of(-1, 1));
    assertThat(new BigDecimal(places)).isEqualTo(exact.toDecimal(0, rounding));
    assertThat(places).isBetween(0, number);
  }

  @Property
  @Label("L-RANKING-7: a number of places below zero is refused")
  void placesAreNotNegative(
      @ForAll("values") Map<String, Fraction> values,
      @ForAll @IntRange(min = Integer.MIN_VALUE, max = -1) int places,
      @ForAll QuotaTie tie) {
    Ranking<String> ranking = Ranking.of(values, TieRule.STANDARD, RankOrder.HIGHEST_FIRST);
    Outcome<ImmutableList<Ranked<String>>> top = ranking.top(places, tie);
    assertThat(top).isInstanceOf(Outcome.Refused.class);
    assertThat(top.reasons())
        .extracting(Reason::code)
        .containsExactly(RankingReason.NEGATIVE_QUOTA);
  }

  @Property
  @Label("L-RANKING-8: equals that straddle the boundary are in, out or undetermined as stated")
  void equalsGoTogether(
      @ForAll("values") Map<String, Fraction> values,
      @ForAll QuotaTie tie,
      @ForAll @IntRange(max = 14) int places) {
    Ranking<String> ranking = Ranking.of(values, TieRule.STANDARD, RankOrder.HIGHEST_FIRST);
    List<Fraction> worth = values.values().stream().sorted(Comparator.reverseOrder()).toList();
    boolean straddles =
        places > 0 && places < worth.size() && worth.get(places - 1).equals(worth.get(places));
    long above =
        straddles ? worth.stream().filter(v -> v.compareTo(worth.get(places)) > 0).count() : 0;
    long tied = straddles ? worth.stream().filter(worth.get(places)::equals).count() : 0;
    Outcome<ImmutableList<Ranked<String>>> top = ranking.top(places, tie);
    assertThat(top.reasons()).hasSize(straddles ? 1 : 0);
    if (straddles) {
      switch (tie) {
        case ALL_IN -> assertThat(top.orElseThrow()).hasSize((int) (above + tied));
        case ALL_OUT -> assertThat(top.orElseThrow()).hasSize((int) above);
        case UNDETERMINED -> assertThat(top).isInstanceOf(Outcome.Undetermined.class);
      }
    }
  }
}
