package org.governance4j.testing.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** Generators of the ground floor's values. */
public final class RuleArbitraries {

  private static final RuleRef RULE = RuleRef.of("TEST-1", "a rule", "a source");

  private RuleArbitraries() {}

  /** Days within two months, so that intervals meet often. */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 60).map(day -> LocalDate.of(2022, 1, 1).plusDays(day));
  }

  public static Arbitrary<Validity> validities() {
    Arbitrary<Optional<Integer>> lengths = Arbitraries.integers().between(1, 20).optional(0.8);
    return Combinators.combine(days(), lengths)
        .as((from, days) -> new Validity(from, days.map(from::plusDays)));
  }

  /** Versions of which some end the subject and some contradict each other. */
  public static Arbitrary<List<Dated.Version<Integer>>> versions() {
    return Combinators.combine(
            validities(), days(), Arbitraries.integers().between(0, 99).optional(0.9))
        .as((validity, known, value) -> new Dated.Version<>(validity, known, RULE, value))
        .list()
        .ofMaxSize(6);
  }

  /** Versions of which most are known since one of two days, so that many contradict each other. */
  public static Arbitrary<List<Dated.Version<Integer>>> crowded() {
    return Combinators.combine(validities(), Arbitraries.integers().between(0, 1))
        .as(
            (validity, known) ->
                Dated.Version.of(validity, LocalDate.of(2022, 1, 1).plusDays(known), RULE, 1))
        .list()
        .ofMaxSize(8);
  }

  /** Dated values of up to three layers. */
  public static Arbitrary<Dated<Integer>> dated() {
    return versions()
        .map(list -> Dated.of("subject", list).toOptional())
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(layers -> layers.stream().reduce(Dated::over).orElseThrow());
  }

  /** Numbers of every size, the extremes among them. */
  public static Arbitrary<Long> longs() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-100, 100),
        Arbitraries.longs(),
        Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE, -1L, 0L, 1L));
  }

  public static Arbitrary<Fraction> fractions() {
    return Combinators.combine(longs(), longs().filter(d -> d > 0)).as(Fraction::of);
  }

  public static Arbitrary<Reason> reasons() {
    return Combinators.combine(
            Arbitraries.of(RuleReason.values()), Arbitraries.integers().between(0, 999))
        .as((code, n) -> Reason.of(code, RULE, "subject", new Fact.Id("s" + n)));
  }

  public static Arbitrary<Outcome<Integer>> outcomes() {
    Arbitrary<Reason[]> some = reasons().array(Reason[].class).ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.integers(), some).as(Outcome::accepted),
        some.map(Outcome::refused),
        some.map(Outcome::undetermined));
  }
}
