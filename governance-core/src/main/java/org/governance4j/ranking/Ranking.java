package org.governance4j.ranking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Things in the order of their values, with the rank of each (排名).
 *
 * <p>Equal values share a rank; among them the keys' own order decides the place in the list, and
 * nothing else.
 *
 * <pre>{@code
 * Ranking<PersonId> ranking = Ranking.of(
 *     points, comparing(PersonId::value), TieRule.STANDARD, RankOrder.HIGHEST_FIRST);
 * Outcome<ImmutableList<Ranked<PersonId>>> star = ranking.top(10, QuotaTie.ALL_OUT);
 * }</pre>
 *
 * @param <K> the keys' type
 */
public final class Ranking<K> {

  private final ImmutableList<Ranked<K>> lines;

  private Ranking(ImmutableList<Ranked<K>> lines) {
    this.lines = lines;
  }

  /**
   * Ranks things whose keys have an order of their own.
   *
   * @param values the value of each
   * @param ties which rank equals share
   * @param order which values are better
   * @param <K> the keys' type
   * @return the ranking, in {@code O(n log n)}
   */
  public static <K extends Comparable<? super K>> Ranking<K> of(
      Map<K, Fraction> values, TieRule ties, RankOrder order) {
    requireNonNull(ties, "ties");
    requireNonNull(order, "order");
    requireNonNull(values, "values");
    return of(values, naturalOrder(), ties, order);
  }

  /**
   * Ranks things.
   *
   * @param values the value of each
   * @param keys the order in which equals are listed
   * @param ties which rank equals share
   * @param order which values are better
   * @param <K> the keys' type
   * @return the ranking, in {@code O(n log n)}
   * @throws IllegalArgumentException if the order of the keys does not tell two equals apart, so
   *     that the list would depend on the map
   */
  public static <K> Ranking<K> of(
      Map<K, Fraction> values, Comparator<? super K> keys, TieRule ties, RankOrder order) {
    requireNonNull(ties, "ties");
    requireNonNull(order, "order");
    requireNonNull(values, "values");
    requireNonNull(keys, "keys");
    Comparator<Fraction> worth =
        order == RankOrder.LOWEST_FIRST ? naturalOrder() : Comparator.reverseOrder();
    List<Map.Entry<K, Fraction>> sorted =
        values.entrySet().stream()
            .sorted(
                Map.Entry.<K, Fraction>comparingByValue(worth)
                    .thenComparing(Map.Entry.comparingByKey(keys)))
            .toList();
    checkToldApart(sorted, keys);
    return new Ranking<>(ranked(sorted, ties));
  }

  private static <K> void checkToldApart(
      List<Map.Entry<K, Fraction>> sorted, Comparator<? super K> keys) {
    for (int i = 1; i < sorted.size(); i++) {
      checkArgument(
          !sorted.get(i).getValue().equals(sorted.get(i - 1).getValue())
              || keys.compare(sorted.get(i).getKey(), sorted.get(i - 1).getKey()) != 0,
          "%s and %s are equal in value and in the order of keys: order keys by what differs",
          sorted.get(i - 1).getKey(),
          sorted.get(i).getKey());
    }
  }

  private static <K> ImmutableList<Ranked<K>> ranked(
      List<Map.Entry<K, Fraction>> sorted, TieRule ties) {
    ImmutableList.Builder<Ranked<K>> lines = ImmutableList.builderWithExpectedSize(sorted.size());
    int values = 0;
    int end;
    for (int start = 0; start < sorted.size(); start = end) {
      end = endOfTie(sorted, start);
      values++;
      int rank =
          switch (ties) {
            case STANDARD -> start + 1;
            case DENSE -> values;
            case LAST -> end;
          };
      for (Map.Entry<K, Fraction> entry : sorted.subList(start, end)) {
        lines.add(new Ranked<>(entry.getKey(), entry.getValue(), rank, end - start - 1));
      }
    }
    return lines.build();
  }

  private static <K> int endOfTie(List<Map.Entry<K, Fraction>> sorted, int start) {
    int end = start + 1;
    while (end < sorted.size() && sorted.get(end).getValue().equals(sorted.get(start).getValue())) {
      end++;
    }
    return end;
  }

  /**
   * All lines.
   *
   * @return the lines, the best first
   */
  public ImmutableList<Ranked<K>> lines() {
    return lines;
  }

  /**
   * The first of the ranking.
   *
   * @param places the number of places
   * @param tie what happens to equals if only some of them fit
   * @return the lines chosen, all if there are fewer; undetermined if such a tie is to be decided
   *     elsewhere; refused if the number is negative. A tie that was decided is a reason
   */
  public Outcome<ImmutableList<Ranked<K>>> top(int places, QuotaTie tie) {
    requireNonNull(tie, "tie");
    if (places < 0) {
      return Outcome.refused(
          Reason.of(
              RankingReason.NEGATIVE_QUOTA,
              RankingLaw.PLACES,
              "places",
              Fact.of(places, Unit.COUNT)));
    }
    int in = Math.min(places, lines.size());
    if (in == 0 || in == lines.size() || !equal(in - 1, in)) {
      return Outcome.accepted(lines.subList(0, in));
    }
    int start = in - 1;
    while (start > 0 && equal(start - 1, start)) {
      start--;
    }
    int end = start + lines.get(start).tiedWith() + 1;
    return switch (tie) {
      case ALL_IN ->
          Outcome.accepted(
              lines.subList(0, end), straddling(RankingReason.TIE_ALL_IN, places, start, end));
      case ALL_OUT ->
          Outcome.accepted(
              lines.subList(0, start), straddling(RankingReason.TIE_ALL_OUT, places, start, end));
      case UNDETERMINED ->
          Outcome.undetermined(straddling(RankingReason.TIE_TO_BE_DECIDED, places, start, end));
    };
  }

  /**
   * The first by a share of all.
   *
   * @param quota the share, with its rounding
   * @param tie what happens to equals of whom only some would fit
   * @return as {@link #top(int, QuotaTie)} for the places that the share gives
   */
  public Outcome<ImmutableList<Ranked<K>>> top(ShareQuota quota, QuotaTie tie) {
    requireNonNull(tie, "tie");
    requireNonNull(quota, "quota");
    return top(quota.placesOf(lines.size()), tie);
  }

  private boolean equal(int a, int b) {
    return lines.get(a).value().equals(lines.get(b).value());
  }

  private Reason straddling(RankingReason code, int places, int start, int end) {
    return Reason.of(code, RankingLaw.TIES, "places", Fact.of(places, Unit.COUNT))
        .with("above", Fact.of(start, Unit.COUNT))
        .with("tied", Fact.of(end - start, Unit.COUNT))
        .with("value", Fact.of(lines.get(start).value()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ranking<?> that && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
