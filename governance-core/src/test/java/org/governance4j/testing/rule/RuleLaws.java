package org.governance4j.testing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
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
  Arbitrary<List<Dated.Version<Integer>>> crowded() {
    return RuleArbitraries.crowded();
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
  @Label("L-RULE-1: asOf finds what a search of all versions finds")
  void asOfFindsTheVersion(
      @ForAll("dated") Dated<Integer> dated,
      @ForAll("days") LocalDate validOn,
      @ForAll("days") LocalDate knownOn) {
    Optional<Integer> expected = searchByHand(dated, validOn, knownOn).flatMap(v -> v.value());
    assertThat(dated.asOf(validOn, knownOn).toOptional()).isEqualTo(expected);
  }

  @Property
  @Label("L-RULE-2: a day that no known version covers is undetermined")
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
  @Label("L-RULE-3: overlapping versions known since the same day are refused, each late one named")
  void overlapsAreRefused(@ForAll("crowded") List<Dated.Version<Integer>> versions) {
    List<Dated.Version<Integer>> early =
        versions.stream()
            .sorted(Comparator.comparing(version -> version.validity().from()))
            .toList();
    int late = 0;
    for (int i = 0; i < early.size(); i++) {
      Dated.Version<Integer> version = early.get(i);
      late +=
          early.subList(0, i).stream()
                  .anyMatch(
                      before ->
                          before.knownSince().equals(version.knownSince())
                              && before.validity().contains(version.validity().from()))
              ? 1
              : 0;
    }
    Outcome<Dated<Integer>> outcome = Dated.of("subject", versions);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(late > 0);
    assertThat(outcome instanceof Outcome.Refused ? outcome.reasons().size() : 0).isEqualTo(late);
  }

  @Property
  @Label("L-RULE-4: later knowledge leaves earlier knowledge as it was")
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
  @Label("L-RULE-7: a refusal wins over missing facts, and combining loses nothing")
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
  @Label("L-RULE-8: map and flatMap keep the case and the reasons and obey the monad laws")
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
  @Label("L-RULE-11: equal values are equal objects in lowest terms")
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
  @Label("L-RULE-12: arithmetic agrees with unbounded integers or throws")
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
  @Label("L-RULE-5: between two changes no answer changes, and values has every answer")
  void changes(
      @ForAll("dated") Dated<Integer> dated,
      @ForAll("days") LocalDate day,
      @ForAll("days") LocalDate knownOn) {
    LocalDate since = dated.changes().floor(day);
    Optional<Integer> answer = dated.find(day, knownOn);
    assertThat(dated.find(since == null ? LocalDate.MIN : since, knownOn)).isEqualTo(answer);
    assertThat(dated.values()).containsAll(answer.stream().toList());
    assertThat(dated.asOf(day, knownOn).toOptional()).isEqualTo(answer);
  }

  @Property
  @Label("L-RULE-6: a version that removes elements of a policy that layers whole is refused")
  void removalsNeedElements(@ForAll("dated") Dated<Integer> dated, @ForAll("days") LocalDate from) {
    Dated.Version<Integer> plain = Dated.Version.of(Validity.from(from), from, RULE, 1);
    Dated.Version<Integer> removing = plain.removing("A", RULE).removing("B", RULE);
    assertThat(Dated.of(KEY, List.of(plain)).orElseThrow().versions()).containsExactly(plain);
    assertThat(Dated.of(KEY, List.of(removing)).reasons()).hasSize(2);
    Dated<Integer> unchecked = Dated.of(KEY.id(), List.of(removing)).orElseThrow();
    assertThatThrownBy(() -> PolicyPack.builder("p").put(KEY, unchecked))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  @Label("L-RULE-9: at most 100 reasons of a kind are listed and the rest counted")
  void listsEnd(@ForAll @IntRange(max = 150) int first, @ForAll @IntRange(max = 150) int second) {
    Outcome<Integer> all =
        found(first, Findings::violation).combine(found(second, Findings::violation), Integer::sum);
    Outcome<Integer> missing =
        found(first, Findings::missing).combine(found(second, Findings::missing), Integer::sum);
    for (Outcome<Integer> outcome : List.of(all, missing)) {
      long listed =
          outcome.reasons().stream().filter(r -> r.code() != RuleReason.MORE_REASONS).count();
      assertThat(listed).isEqualTo(Math.min(first + second, Findings.MAX_LISTED));
      long more =
          outcome.reasons().stream()
              .filter(r -> r.code() == RuleReason.MORE_REASONS)
              .mapToLong(r -> ((Fact.Amount) r.facts().get("count")).amount())
              .sum();
      assertThat(listed + more).isEqualTo(first + second);
      assertThat(outcome.reasons()).hasSizeLessThanOrEqualTo(Findings.MAX_LISTED + 1);
    }
  }

  private static Outcome<Integer> found(int count, BiConsumer<Findings, Reason> note) {
    Findings findings = new Findings();
    for (int i = 0; i < count; i++) {
      note.accept(findings, Reason.of(RuleReason.VERSION_ENDED, RULE, "i", Fact.of(i, Unit.COUNT)));
    }
    return findings.outcome(() -> 0);
  }

  @Property
  @Label("L-RULE-10: intersection, overlap, enclosure and length agree with counting days")
  void validityByCounting(
      @ForAll("validities") Validity one, @ForAll("validities") Validity other) {
    LocalDate end = LocalDate.of(2023, 1, 1);
    List<LocalDate> window = LocalDate.of(2022, 1, 1).datesUntil(end).toList();
    List<LocalDate> mine = window.stream().filter(one::contains).toList();
    List<LocalDate> theirs = window.stream().filter(other::contains).toList();
    List<LocalDate> common = mine.stream().filter(theirs::contains).toList();
    assertThat(one.overlaps(other)).isEqualTo(!common.isEmpty());
    Optional<Validity> both = one.intersection(other);
    assertThat(both.map(v -> window.stream().filter(v::contains).toList()).orElse(List.of()))
        .isEqualTo(common);
    assertThat(both.filter(Validity::isOpenEnded).isPresent())
        .isEqualTo(one.isOpenEnded() && other.isOpenEnded());
    assertThat(one.length().isEmpty()).isEqualTo(one.isOpenEnded());
    one.length().ifPresent(length -> assertThat(length).isEqualTo(mine.size()));
    assertThat(one.encloses(other))
        .isEqualTo(mine.containsAll(theirs) && (one.isOpenEnded() || !other.isOpenEnded()));
  }

  @Property
  @Label("L-RULE-13: a text is read exactly or refused, and what is written is read again")
  void fractionTexts(
      @ForAll("fractions") Fraction any,
      @ForAll @LongRange(min = -999_999_999L, max = 999_999_999L) long digits,
      @ForAll @IntRange(max = 12) int scale) {
    assertThat(Fraction.parse(any.toString())).isEqualTo(any);
    BigDecimal decimal = BigDecimal.valueOf(digits, scale);
    for (String text : List.of(decimal.toPlainString(), digits + "E-" + scale)) {
      Fraction read = Fraction.parse(text);
      assertThat(BigDecimal.valueOf(read.numerator()).multiply(BigDecimal.TEN.pow(scale)))
          .isEqualByComparingTo(
              BigDecimal.valueOf(digits).multiply(BigDecimal.valueOf(read.denominator())));
      boolean shortEnough = decimal.stripTrailingZeros().scale() <= Fraction.MAX_DECIMALS;
      assertThat(read.toString().contains("/")).isEqualTo(!shortEnough);
    }
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
