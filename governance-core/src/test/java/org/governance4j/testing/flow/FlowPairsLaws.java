package org.governance4j.testing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.flow.Assignment;
import org.governance4j.flow.BalancedLoads;
import org.governance4j.flow.Forcing;
import org.governance4j.flow.OpenCause;
import org.governance4j.flow.PairCertificate;
import org.governance4j.flow.Pairs;
import org.governance4j.flow.Shortage;
import org.governance4j.flow.ShortageExtent;
import org.governance4j.flow.Shortages;

/** The laws of choices of pairs. */
public class FlowPairsLaws {

  @Provide
  Arbitrary<Pairs> pairs() {
    return FlowArbitraries.pairs();
  }

  @Provide
  Arbitrary<Pairs> levelled() {
    return FlowArbitraries.levelledPairs();
  }

  @Property(tries = 150)
  @Label("L-FLOW-5: an assignment is as large and then as cheap as any")
  void assignmentIsBest(@ForAll("pairs") Pairs pairs) {
    long[] best = {0, 0};
    forEachChoice(
        pairs,
        chosen -> {
          long cost = cost(pairs, chosen);
          if (chosen.cardinality() > best[0] || chosen.cardinality() == best[0] && cost < best[1]) {
            best[0] = chosen.cardinality();
            best[1] = cost;
          }
        });
    Assignment assignment = Assignment.of(pairs);
    BitSet chosen = chosen(pairs, assignment);
    assertThat(isPossible(pairs, chosen)).isTrue();
    assertThat(new long[] {chosen.cardinality(), cost(pairs, chosen)}).isEqualTo(best);
    assertThat(new long[] {assignment.chosenCount(), assignment.cost()}).isEqualTo(best);
    assertThat(assignment.verify()).isEmpty();
  }

  @Property(tries = 300)
  @Label("L-FLOW-11: all shortages at once are those around each left node")
  void allShortagesAreFoundAtOnce(@ForAll("pairs") Pairs pairs) {
    Assignment assignment = Assignment.of(pairs);
    Shortages all = assignment.shortages();
    for (int left = 0; left < pairs.leftCount(); left++) {
      Optional<Shortage> single = assignment.shortageAround(left);
      assertThat(all.around(left).isPresent()).isEqualTo(single.isPresent());
      if (single.isPresent()) {
        int number = all.around(left).orElseThrow();
        ShortageExtent extent = all.extent(number);
        int first = all.firstLeft(number);
        assertThat(all.around(first)).hasValue(number);
        assertThat(first).isLessThanOrEqualTo(left);
        assertThat(assignment.shortageAround(first)).isEqualTo(single);
        assertThat(extent).isEqualTo(extent(single.get()));
      }
    }
  }

  private static ShortageExtent extent(Shortage shortage) {
    return new ShortageExtent(
        shortage.lefts().length(),
        shortage.rights().length(),
        shortage.asked(),
        shortage.available(),
        true);
  }

  @Property(tries = 100)
  @Label("L-FLOW-12: what forcing a pair costs is what a search of all choices finds")
  void forcedPairsCostAsMuch(@ForAll("levelled") Pairs pairs) {
    long[][] best = new long[pairs.count()][];
    forEachChoice(
        pairs,
        chosen -> {
          long[] ranking = levelRanking(pairs, chosen);
          chosen.stream()
              .filter(pair -> best[pair] == null || Arrays.compare(ranking, best[pair]) < 0)
              .forEach(pair -> best[pair] = ranking);
        });
    Assignment assignment = Assignment.of(pairs);
    PairCertificate proof = assignment.certificate();
    long[] optimum = levelRanking(pairs, proof.chosen());
    for (int pair = 0; pair < pairs.count(); pair++) {
      Optional<Forcing> forcing = assignment.forcePair(pair);
      assertThat(forcing.isPresent()).isEqualTo(best[pair] != null);
      if (forcing.isPresent()) {
        long[] forced = forced(pairs, optimum, forcing.get());
        assertThat(forced).isEqualTo(best[pair]);
        assertThat(proof.atLeastDearer(pairs, pair))
            .isBetween(0L, worse(pairs, proof, optimum, forced));
      }
    }
  }

  @Property(tries = 100)
  @Label("L-FLOW-12: what filling an open place costs is what a search of all choices finds")
  void forcedPlacesCostAsMuch(@ForAll("levelled") Pairs pairs) {
    Assignment assignment = Assignment.of(pairs);
    int[] filled =
        IntStream.range(0, pairs.leftCount())
            .map(left -> pairs.leftPlaces(left) - assignment.openPlaces(left))
            .toArray();
    long[][] best = new long[pairs.leftCount()][];
    forEachChoice(
        pairs,
        chosen -> {
          long[] ranking = levelRanking(pairs, chosen);
          int[] now = new int[filled.length];
          chosen.stream().forEach(pair -> now[pairs.left(pair)]++);
          for (int left = 0; left < filled.length; left++) {
            if (now[left] > filled[left]
                && (best[left] == null || Arrays.compare(ranking, best[left]) < 0)) {
              best[left] = ranking;
            }
          }
        });
    long[] optimum = levelRanking(pairs, chosen(pairs, assignment));
    for (int left = 0; left < filled.length; left++) {
      Optional<Forcing> forcing = assignment.forcePlace(left);
      assertThat(forcing.isPresent()).isEqualTo(best[left] != null);
      if (forcing.isPresent()) {
        assertThat(forcing.get().gains()).hasValue(left);
        assertThat(forced(pairs, optimum, forcing.get())).isEqualTo(best[left]);
      }
    }
  }

  private static long[] forced(Pairs pairs, long[] optimum, Forcing forcing) {
    long[] ranking = optimum.clone();
    forcing.gains().ifPresent(left -> ranking[pairs.level(left)]--);
    forcing.loses().ifPresent(left -> ranking[pairs.level(left)]++);
    ranking[pairs.levelCount()] += forcing.cost();
    return ranking;
  }

  private static long worse(Pairs pairs, PairCertificate proof, long[] optimum, long[] forced) {
    int levels = pairs.levelCount();
    long cheapest =
        LongStream.range(0, pairs.count()).map(p -> pairs.cost((int) p)).min().orElse(0);
    long worse = forced[levels] - optimum[levels];
    for (int level = 0; level < levels; level++) {
      worse += (forced[level] - optimum[level]) * (cheapest + (levels - level) * proof.step());
    }
    return worse;
  }

  @Property(tries = 200)
  @Label("L-FLOW-9: the certificate accepts every assignment, with and without levels")
  void assignmentsAreCertified(@ForAll("levelled") Pairs pairs) {
    Assignment assignment = Assignment.of(pairs);
    assertThat(assignment.verify()).isEmpty();
    assertThat(assignment.certificate().count()).isEqualTo(assignment.chosenCount());
    assertThat(assignment.certificate().cost()).isEqualTo(assignment.cost());
    assertThat(assignment.certificate().chosen()).isEqualTo(chosen(pairs, assignment));
  }

  @Property(tries = 80)
  @Label("L-FLOW-9: the certificate rejects every other choice that is not as good")
  void worseChoicesAreRejected(@ForAll("levelled") Pairs pairs, @ForAll Random random) {
    PairCertificate best = Assignment.of(pairs).certificate();
    long[] bestRanking = levelRanking(pairs, best.chosen());
    forEachChoice(
        pairs,
        chosen -> {
          long[] ranking = levelRanking(pairs, chosen);
          boolean optimal = Arrays.equals(ranking, bestRanking);
          PairCertificate stated =
              stated(pairs, best, chosen, best.leftPrices(), best.rightPrices());
          assertThat(stated.verify(pairs).isEmpty()).isEqualTo(optimal);
          if (!optimal) {
            long[] lefts = random.longs(pairs.leftCount(), -9, 9).toArray();
            long[] rights = random.longs(pairs.rightCount(), 0, 9).toArray();
            assertThat(stated(pairs, best, chosen, lefts, rights).verify(pairs)).isNotEmpty();
          }
        });
  }

  private static PairCertificate stated(
      Pairs pairs, PairCertificate best, BitSet chosen, long[] lefts, long[] rights) {
    return PairCertificate.of(
        chosen.cardinality(), cost(pairs, chosen), best.step(), chosen, lefts, rights);
  }

  @Property(tries = 200)
  @Label("L-FLOW-9: the certificate rejects every wrong number, sum, pair or too small step")
  void tamperedChoicesAreRejected(@ForAll("levelled") Pairs pairs, @ForAll Random random) {
    PairCertificate best = Assignment.of(pairs).certificate();
    long wrong = random.nextBoolean() ? random.nextInt(5) + 1 : -random.nextInt(5) - 1;
    rejects(pairs, best, best.count() + wrong, best.cost(), best.step(), best.chosen());
    rejects(pairs, best, best.count(), best.cost() + wrong, best.step(), best.chosen());
    rejects(pairs, best, best.count(), best.cost(), 0, best.chosen());
    if (pairs.count() > 0) {
      BitSet other = best.chosen();
      other.flip(random.nextInt(pairs.count()));
      rejects(pairs, best, best.count(), best.cost(), best.step(), other);
    }
    if (pairs.rightCount() > 0) {
      long[] prices = best.rightPrices();
      prices[random.nextInt(prices.length)] = -1;
      assertThat(stated(pairs, best, best.chosen(), best.leftPrices(), prices).verify(pairs))
          .isNotEmpty();
    }
  }

  private static void rejects(
      Pairs pairs, PairCertificate best, long count, long cost, long step, BitSet chosen) {
    assertThat(
            PairCertificate.of(count, cost, step, chosen, best.leftPrices(), best.rightPrices())
                .verify(pairs))
        .isNotEmpty();
  }

  @Property(tries = 150)
  @Label("L-FLOW-10: levels are filled from the top, then the cost is least")
  void levelsComeFirst(@ForAll("levelled") Pairs pairs) {
    long[][] best = {levelRanking(pairs, new BitSet())};
    forEachChoice(
        pairs,
        chosen -> {
          long[] other = levelRanking(pairs, chosen);
          best[0] = Arrays.compare(other, best[0]) < 0 ? other : best[0];
        });
    Assignment assignment = Assignment.of(pairs);
    BitSet chosen = chosen(pairs, assignment);
    assertThat(isPossible(pairs, chosen)).isTrue();
    assertThat(levelRanking(pairs, chosen)).isEqualTo(best[0]);
  }

  // Smaller is better: more of level 0, then of level 1 and so on, then the cost.
  private static long[] levelRanking(Pairs pairs, BitSet chosen) {
    long[] ranking = new long[pairs.levelCount() + 1];
    chosen.stream().forEach(pair -> ranking[pairs.level(pairs.left(pair))]--);
    ranking[pairs.levelCount()] = cost(pairs, chosen);
    return ranking;
  }

  @Property(tries = 200)
  @Label("L-FLOW-6: one more place or pair raises the number of pairs by nothing or one")
  void moreIsNeverLess(@ForAll("pairs") Pairs pairs, @ForAll Random random) {
    int[] lefts = IntStream.range(0, pairs.leftCount()).map(pairs::leftPlaces).toArray();
    int[] rights = IntStream.range(0, pairs.rightCount()).map(pairs::rightPlaces).toArray();
    long before = Assignment.of(pairs).chosenCount();
    if (pairs.count() > 0) {
      int without = random.nextInt(pairs.count());
      assertThat(before - countOf(pairs, lefts, rights, without)).isBetween(0L, 1L);
    }
    if (lefts.length > 0) {
      lefts[random.nextInt(lefts.length)]++;
      long after = countOf(pairs, lefts, rights, -1);
      assertThat(after - before).isBetween(0L, 1L);
      before = after;
    }
    if (rights.length > 0) {
      rights[random.nextInt(rights.length)]++;
      assertThat(countOf(pairs, lefts, rights, -1) - before).isBetween(0L, 1L);
    }
  }

  @Property(tries = 300)
  @Label("L-FLOW-7: every left node with open places has its cause and its smallest shortage")
  void openPlacesAreExplained(@ForAll("pairs") Pairs pairs) {
    Assignment assignment = Assignment.of(pairs);
    for (int left = 0; left < pairs.leftCount(); left++) {
      int degree = 0;
      int filled = 0;
      for (int pair = 0; pair < pairs.count(); pair++) {
        degree += pairs.left(pair) == left ? 1 : 0;
        filled += pairs.left(pair) == left && assignment.isChosen(pair) ? 1 : 0;
      }
      assertThat(assignment.openPlaces(left)).isEqualTo(pairs.leftPlaces(left) - filled);
      assertThat(assignment.causeAt(left)).isEqualTo(cause(pairs.leftPlaces(left), degree, filled));
      assertThat(assignment.shortageAround(left).isPresent())
          .isEqualTo(filled < pairs.leftPlaces(left));
      if (filled < pairs.leftPlaces(left)) {
        checkShortage(assignment, left, assignment.shortageAround(left).orElseThrow());
      }
    }
  }

  private static Optional<OpenCause> cause(int places, int degree, int filled) {
    if (filled == places) {
      return Optional.empty();
    }
    OpenCause fewOrTaken =
        filled == degree ? OpenCause.TOO_FEW_PAIRS : OpenCause.ALL_PARTNERS_TAKEN;
    return Optional.of(degree == 0 ? OpenCause.NO_PAIR : fewOrTaken);
  }

  private static void checkShortage(Assignment assignment, int left, Shortage shortage) {
    Pairs pairs = assignment.pairs();
    BitSet lefts = new BitSet();
    shortage.lefts().stream().forEach(lefts::set);
    assertThat(lefts.get(left)).isTrue();
    assertThat(shortage.asked()).isEqualTo(lefts.stream().mapToLong(pairs::leftPlaces).sum());
    assertThat(shortage.available()).isEqualTo(available(pairs, lefts, shortage));
    assertThat(shortage.available()).isEqualTo(mostFor(pairs, lefts));
    assertThat(shortage.asked() - shortage.available()).isEqualTo(open(assignment, lefts));
    for (long mask = 0; mask < 1L << pairs.leftCount(); mask++) {
      BitSet other = BitSet.valueOf(new long[] {mask});
      long asked = other.stream().mapToLong(pairs::leftPlaces).sum();
      if (other.get(left) && asked - mostFor(pairs, other) == open(assignment, other)) {
        lefts.stream().forEach(inside -> assertThat(other.get(inside)).isTrue());
      }
    }
  }

  private static long available(Pairs pairs, BitSet lefts, Shortage shortage) {
    long inside = shortage.rights().stream().mapToLong(pairs::rightPlaces).sum();
    return inside
        + IntStream.range(0, pairs.count())
            .filter(pair -> lefts.get(pairs.left(pair)))
            .filter(pair -> !shortage.rights().contains(pairs.right(pair)))
            .count();
  }

  private static long open(Assignment assignment, BitSet lefts) {
    return lefts.stream().mapToLong(assignment::openPlaces).sum();
  }

  // If all that these left nodes asked for were free of limits of their own.
  private static long mostFor(Pairs pairs, BitSet lefts) {
    long most = 0;
    for (int right = 0; right < pairs.rightCount(); right++) {
      int node = right;
      long degree =
          IntStream.range(0, pairs.count())
              .filter(pair -> pairs.right(pair) == node && lefts.get(pairs.left(pair)))
              .count();
      most += Math.min(degree, pairs.rightPlaces(right));
    }
    return most;
  }

  @Property(tries = 150)
  @Label("L-FLOW-8: balanced loads are as many, as even and then as cheap as any")
  void loadsAreEven(@ForAll("pairs") Pairs pairs, @ForAll Random random) {
    int[] carried = IntStream.range(0, pairs.rightCount()).map(r -> random.nextInt(4)).toArray();
    long[][] best = {ranking(pairs, carried, new BitSet())};
    forEachChoice(
        pairs,
        chosen -> {
          long[] other = ranking(pairs, carried, chosen);
          best[0] = Arrays.compare(other, best[0]) < 0 ? other : best[0];
        });
    BalancedLoads balanced = BalancedLoads.of(pairs, carried);
    BitSet chosen = new BitSet();
    IntStream.range(0, pairs.count()).filter(balanced::isChosen).forEach(chosen::set);
    assertThat(isPossible(pairs, chosen)).isTrue();
    assertThat(ranking(pairs, carried, chosen)).isEqualTo(best[0]);
    assertThat(balanced.chosenCount()).isEqualTo(chosen.cardinality());
    assertThat(balanced.cost()).isEqualTo(cost(pairs, chosen));
    assertThat(balanced.verify()).isEmpty();
  }

  // Smaller is better: first more pairs, then the loads from the largest down, then the cost.
  private static long[] ranking(Pairs pairs, int[] carried, BitSet chosen) {
    long[] loads = Arrays.stream(carried).asLongStream().toArray();
    chosen.stream().forEach(pair -> loads[pairs.right(pair)]++);
    Arrays.sort(loads);
    long[] ranking = new long[loads.length + 2];
    ranking[0] = -chosen.cardinality();
    for (int i = 0; i < loads.length; i++) {
      ranking[i + 1] = loads[loads.length - 1 - i];
    }
    ranking[loads.length + 1] = cost(pairs, chosen);
    return ranking;
  }

  private static long countOf(Pairs pairs, int[] lefts, int[] rights, int without) {
    Pairs.Builder builder = Pairs.builder(lefts, rights);
    for (int pair = 0; pair < pairs.count(); pair++) {
      if (pair != without) {
        builder.allow(pairs.left(pair), pairs.right(pair), pairs.cost(pair));
      }
    }
    return Assignment.of(builder.build()).chosenCount();
  }

  private static BitSet chosen(Pairs pairs, Assignment assignment) {
    BitSet chosen = new BitSet();
    IntStream.range(0, pairs.count()).filter(assignment::isChosen).forEach(chosen::set);
    return chosen;
  }

  private static long cost(Pairs pairs, BitSet chosen) {
    return chosen.stream().mapToLong(pairs::cost).sum();
  }

  private static boolean isPossible(Pairs pairs, BitSet chosen) {
    int[] lefts = new int[pairs.leftCount()];
    int[] rights = new int[pairs.rightCount()];
    chosen.stream().forEach(pair -> lefts[pairs.left(pair)]++);
    chosen.stream().forEach(pair -> rights[pairs.right(pair)]++);
    return IntStream.range(0, lefts.length).allMatch(n -> lefts[n] <= pairs.leftPlaces(n))
        && IntStream.range(0, rights.length).allMatch(n -> rights[n] <= pairs.rightPlaces(n));
  }

  private static void forEachChoice(Pairs pairs, Consumer<BitSet> visit) {
    int[] lefts = IntStream.range(0, pairs.leftCount()).map(pairs::leftPlaces).toArray();
    int[] rights = IntStream.range(0, pairs.rightCount()).map(pairs::rightPlaces).toArray();
    extend(pairs, 0, new BitSet(), lefts, rights, visit);
  }

  private static void extend(
      Pairs pairs, int from, BitSet chosen, int[] lefts, int[] rights, Consumer<BitSet> visit) {
    visit.accept(chosen);
    for (int pair = from; pair < pairs.count(); pair++) {
      if (lefts[pairs.left(pair)] > 0 && rights[pairs.right(pair)] > 0) {
        lefts[pairs.left(pair)]--;
        rights[pairs.right(pair)]--;
        chosen.set(pair);
        extend(pairs, pair + 1, chosen, lefts, rights, visit);
        chosen.clear(pair);
        lefts[pairs.left(pair)]++;
        rights[pairs.right(pair)]++;
      }
    }
  }
}
