package org.governance4j.testing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** The laws of the ground floor. */
public class RuleLaws {

  private static final PolicyKey<Integer> KEY = PolicyKey.of("test.number", Integer.class);
  private static final RuleRef RULE = RuleRef.of("TEST-2", "a later rule", "a source");

  @Provide
  Arbitrary<Dated<Integer>> dated() {
    return RuleArbitraries.dated();
  }

  @Provide
  Arbitrary<List<Dated.Version<Integer>>> versions() {
    return RuleArbitraries.versions();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return RuleArbitraries.days();
  }

  @Provide
  Arbitrary<Validity> validities() {
    return RuleArbitraries.validities();
  }

  @Provide
  Arbitrary<Outcome<Integer>> outcomes() {
    return RuleArbitraries.outcomes();
  }

  @Provide
  Arbitrary<Fraction> fractions() {
    return RuleArbitraries.fractions();
  }

  @Provide
  Arbitrary<Long> longs() {
    return RuleArbitraries.longs();
  }

  @Property
  @Label("L-DATED-1: asOf finds what a search of all versions finds")
  void asOfFindsTheVersion(
      @ForAll("dated") Dated<Integer> dated,
      @ForAll("days") LocalDate validOn,
      @ForAll("days") LocalDate knownOn) {
    Optional<Integer> expected = searchByHand(dated, validOn, knownOn).flatMap(v -> v.value());
    assertThat(dated.asOf(validOn, knownOn).toOptional()).isEqualTo(expected);
  }

  @Property
  @Label("L-DATED-2: a day that no known version covers is undetermined")
  void gapIsUndetermined(
      @ForAll("dated") Dated<Integer> dated,
      @ForAll("days") LocalDate validOn,
      @ForAll("days") LocalDate knownOn) {
    Outcome<Integer> answer = dated.asOf(validOn, knownOn);
    boolean gap = searchByHand(dated, validOn, knownOn).flatMap(v -> v.value()).isEmpty();
    assertThat(answer instanceof Outcome.Undetermined).isEqualTo(gap);
    assertThat(answer.reasons()).isNotEmpty();
  }

  @Property
  @Label("L-DATED-3: overlapping versions known since the same day are refused, each pair named")
  void overlapsAreRefused(@ForAll("versions") List<Dated.Version<Integer>> versions) {
    long pairs = 0;
    for (Dated.Version<Integer> a : versions) {
      for (Dated.Version<Integer> b : versions.subList(0, versions.indexOf(a))) {
        boolean shared =
            a.knownSince().equals(b.knownSince())
                && Stream.iterate(LocalDate.of(2022, 1, 1), d -> d.plusDays(1))
                    .limit(100)
                    .anyMatch(d -> a.validity().contains(d) && b.validity().contains(d));
        pairs += shared ? 1 : 0;
      }
    }
    Outcome<Dated<Integer>> outcome = Dated.of("subject", versions);
    if (new java.util.HashSet<>(versions).size() == versions.size()) {
      assertThat(outcome instanceof Outcome.Refused).isEqualTo(pairs > 0);
      assertThat(outcome instanceof Outcome.Refused ? outcome.reasons().size() : 0)
          .isEqualTo((int) pairs);
    }
  }

  @Property
  @Label("L-DATED-4: later knowledge leaves earlier knowledge as it was")
  void laterKnowledgeChangesNoEarlierAnswer(
      @ForAll("versions") List<Dated.Version<Integer>> versions,
      @ForAll("validities") Validity validity,
      @ForAll("days") LocalDate validOn,
      @ForAll("days") LocalDate knownOn) {
    List<Dated.Version<Integer>> more = new ArrayList<>(versions);
    more.add(Dated.Version.of(validity, knownOn.plusDays(1), RULE, -1));
    Optional<Dated<Integer>> before = Dated.of("subject", versions).toOptional();
    Optional<Dated<Integer>> after = Dated.of("subject", more).toOptional();
    if (before.isPresent() && after.isPresent()) {
      assertThat(after.get().asOf(validOn, knownOn)).isEqualTo(before.get().asOf(validOn, knownOn));
    }
  }

  @Property
  @Label("L-OUTCOME-1: a refusal wins over missing facts, and combining loses nothing")
  void refusalWins(
      @ForAll("outcomes") Outcome<Integer> first, @ForAll("outcomes") Outcome<Integer> second) {
    Outcome<Integer> both = first.combine(second, Integer::sum);
    List<Outcome<Integer>> parts = List.of(first, second);
    Class<?> expected =
        Stream.<Class<?>>of(Outcome.Refused.class, Outcome.Undetermined.class)
            .filter(type -> parts.stream().anyMatch(type::isInstance))
            .findFirst()
            .orElse(Outcome.Accepted.class);
    assertThat(both).isInstanceOf(expected);
    List<Reason> kept =
        parts.stream().filter(expected::isInstance).flatMap(o -> o.reasons().stream()).toList();
    assertThat(both.reasons()).isEqualTo(kept);
  }

  @Property
  @Label("L-OUTCOME-2: map and flatMap keep the case and the reasons and obey the monad laws")
  void monad(
      @ForAll("outcomes") Outcome<Integer> outcome,
      @ForAll("outcomes") Outcome<Integer> second,
      @ForAll("outcomes") Outcome<Integer> third) {
    Function<Integer, Outcome<Integer>> f = n -> second.map(m -> n ^ m);
    Function<Integer, Outcome<Integer>> g = n -> third.map(m -> n + m);
    assertThat(outcome.map(Function.identity())).isEqualTo(outcome);
    assertThat(outcome.flatMap(Outcome::accepted)).isEqualTo(outcome);
    assertThat(Outcome.accepted(7).flatMap(f)).isEqualTo(f.apply(7));
    assertThat(outcome.flatMap(f).flatMap(g))
        .isEqualTo(outcome.flatMap(n -> f.apply(n).flatMap(g)));
  }

  @Property
  @Label("L-FRACTION-1: equal values are equal objects in lowest terms")
  void lowestTerms(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    BigInteger left = cross(a.numerator(), b.denominator());
    BigInteger right = cross(b.numerator(), a.denominator());
    assertThat(a.equals(b)).isEqualTo(left.equals(right));
    assertThat(a.denominator()).isPositive();
    assertThat(BigInteger.valueOf(a.numerator()).gcd(BigInteger.valueOf(a.denominator())))
        .isEqualTo(BigInteger.ONE);
    assertThat(Fraction.parse(a.toString())).isEqualTo(a);
  }

  @Property
  @Label("L-FRACTION-2: arithmetic agrees with unbounded integers or throws")
  void exactArithmetic(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    BigInteger left = cross(a.numerator(), b.denominator());
    BigInteger right = cross(b.numerator(), a.denominator());
    BigInteger under = cross(a.denominator(), b.denominator());
    assertThat(a.compareTo(b)).isEqualTo(left.compareTo(right));
    agree(Fraction::plus, a, b, left.add(right), under);
    agree(Fraction::minus, a, b, left.subtract(right), under);
    agree(Fraction::times, a, b, cross(a.numerator(), b.numerator()), under);
    agree(Fraction::dividedBy, a, b, left, right);
  }

  @Property
  @Label("L-PACK-1: layering is associative and a lower pack answers where no upper one speaks")
  void layering(
      @ForAll("dated") Dated<Integer> low,
      @ForAll("dated") Dated<Integer> middle,
      @ForAll("dated") Dated<Integer> high,
      @ForAll("days") LocalDate validOn,
      @ForAll("days") LocalDate knownOn) {
    PolicyPack a = PolicyPack.builder("a").put(KEY, low).build();
    PolicyPack b = PolicyPack.builder("b").put(KEY, middle).build();
    PolicyPack c = PolicyPack.builder("c").put(KEY, high).build();
    PolicyPack all = PolicyPack.layered(List.of(a, b, c));
    assertThat(PolicyPack.layered(List.of(PolicyPack.layered(List.of(a, b)), c))).isEqualTo(all);
    Optional<Dated.Version<Integer>> expected =
        Stream.of(high, middle, low)
            .flatMap(dated -> dated.versionAsOf(validOn, knownOn).stream())
            .findFirst();
    assertThat(all.get(KEY).versionAsOf(validOn, knownOn)).isEqualTo(expected);
  }

  private static Optional<Dated.Version<Integer>> searchByHand(
      Dated<Integer> dated, LocalDate validOn, LocalDate knownOn) {
    for (ImmutableList<Dated.Version<Integer>> layer : dated.layers()) {
      Dated.Version<Integer> best = null;
      for (Dated.Version<Integer> version : layer) {
        boolean begun = version.validity().from().compareTo(validOn) <= 0;
        boolean over =
            version.validity().until().filter(u -> u.compareTo(validOn) <= 0).isPresent();
        boolean known = version.knownSince().compareTo(knownOn) <= 0;
        if (begun && !over && known) {
          best =
              best == null || best.knownSince().compareTo(version.knownSince()) < 0
                  ? version
                  : best;
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  private static void agree(
      BinaryOperator<Fraction> operation,
      Fraction a,
      Fraction b,
      BigInteger numerator,
      BigInteger denominator) {
    if (denominator.signum() == 0) {
      assertThatThrownBy(() -> operation.apply(a, b)).isInstanceOf(ArithmeticException.class);
      return;
    }
    BigInteger sign = BigInteger.valueOf(denominator.signum());
    BigInteger gcd = numerator.gcd(denominator);
    BigInteger top = numerator.divide(gcd).multiply(sign);
    BigInteger bottom = denominator.divide(gcd).multiply(sign);
    if (top.bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE) {
      assertThat(operation.apply(a, b))
          .isEqualTo(Fraction.of(top.longValueExact(), bottom.longValueExact()));
    } else {
      assertThatThrownBy(() -> operation.apply(a, b)).isInstanceOf(ArithmeticException.class);
    }
  }

  private static BigInteger cross(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
