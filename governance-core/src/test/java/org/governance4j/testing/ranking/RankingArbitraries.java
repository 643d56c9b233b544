package org.governance4j.testing.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Fraction;

/** Generators of bands and of values to rank. */
public final class RankingArbitraries {

  private static final List<String> CODES = List.of("A", "B", "C", "D", "E", "F");

  private RankingArbitraries() {}

  /** Values from −2 to 8 in halves and thirds, so that they meet bounds and each other often. */
  public static Arbitrary<Fraction> values() {
    return Combinators.combine(
            Arbitraries.longs().between(-12, 48), Arbitraries.of(6L, 6L, 6L, 3L, 2L))
        .as((n, denominator) -> Fraction.of(n * denominator / 6, denominator));
  }

  /** Bands without order, with holes, overlaps, shared codes and open ends. */
  public static Arbitrary<List<Band>> anyBands() {
    return Combinators.combine(
            Arbitraries.of(CODES),
            values(),
            Arbitraries.integers().between(1, 12).map(n -> Fraction.of(n, 3)).optional(0.85))
        .as((code, from, length) -> new Band(code, from, length.map(from::plus)))
        .list()
        .ofMaxSize(5)
        .withoutEdgeCases();
  }

  /** Bands that divide a scale, shuffled. */
  public static Arbitrary<List<Band>> dividingBands() {
    return Combinators.combine(
            values().set().ofMinSize(2).ofMaxSize(6), Arbitraries.of(true, false))
        .as((bounds, open) -> bands(bounds.stream().sorted().toList(), open))
        .flatMap(bands -> Arbitraries.shuffle(bands))
        .withoutEdgeCases();
  }

  private static List<Band> bands(List<Fraction> bounds, boolean open) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      boolean last = i + 2 == bounds.size();
      Optional<Fraction> until = open && last ? Optional.empty() : Optional.of(bounds.get(i + 1));
      bands.add(new Band(CODES.get(i), bounds.get(i), until));
    }
    return bands;
  }

  /** A value for each of up to a dozen keys, many of them equal. */
  public static Arbitrary<Map<String, Fraction>> valuesByKey() {
    Arbitrary<String> keys = Arbitraries.strings().withCharRange('a', 'z').ofLength(2);
    return Arbitraries.maps(keys, Arbitraries.longs().between(0, 4).map(n -> Fraction.of(n, 3)))
        .ofMaxSize(12)
        .withoutEdgeCases();
  }
}
