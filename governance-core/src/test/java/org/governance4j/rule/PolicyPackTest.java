package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.testing.rule.PackArbitraries;
import org.governance4j.testing.rule.PackArbitraries.Price;
import org.governance4j.testing.rule.PackArbitraries.Prices;
import org.junit.jupiter.api.Test;

class PolicyPackTest {

  private static final PolicyKey<Prices> PRICES = PackArbitraries.PRICES;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final RuleRef PLACE = RuleRef.of("PLACE", "the place's", "s");
  private static final RuleRef HOST = RuleRef.of("HOST", "the host's", "s");

  private static Prices prices(String... codes) {
    return new Prices(
        ImmutableList.copyOf(codes).stream()
            .map(code -> new Price(code.substring(0, 1), code.length()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static PolicyPack pack(String id, RuleRef rule, Prices prices) {
    return PolicyPack.builder(id).put(PRICES, DAY, rule, prices).build();
  }

  private static final PolicyPack BELOW = pack("place", PLACE, prices("A", "B", "C"));

  @Test
  void aLocalPackThatAddsOneElementKeepsTheOthers() {
    PolicyPack pack =
        PolicyPack.layered(List.of(BELOW, pack("local", HOST, prices("D", "B2")))).orElseThrow();
    Outcome<Prices> answer = pack.get(PRICES).asOf(DAY, DAY);
    assertThat(answer.orElseThrow()).isEqualTo(prices("A", "B2", "C", "D"));
    ReasonTexts english = ReasonTexts.of(Locale.ENGLISH);
    assertThat(answer.reasons())
        .extracting(reason -> reason.rule().id() + ": " + english.text(reason))
        .containsExactly(
            "PLACE: place gives 2 elements of test.prices, in the version in force from"
                + " 2026-01-01, known since 2026-01-01",
            "HOST: local gives 2 elements of test.prices, in the version in force from"
                + " 2026-01-01, known since 2026-01-01",
            "HOST: B of test.prices is that of local and not that of place");
    assertThat(pack.replaced())
        .containsExactly(
            new Replacement(
                PRICES, Optional.of("B"), "place", "local", Replacement.How.REPLACED, HOST));
    assertThat(pack.id()).isEqualTo("local");
    assertThat(pack.layers()).extracting(PolicyPack::id).containsExactly("place", "local");
  }

  @Test
  void anElementIsRemovedByNameAndMayBeStatedAnewAtTheEnd() {
    RuleRef removal = RuleRef.of("HOST/REMOVAL", "not here", "s");
    Dated<Prices> upper =
        Dated.of(
                PRICES,
                List.of(
                    Dated.Version.of(Validity.from(DAY), DAY, HOST, prices("A3"))
                        .removing("A", removal)
                        .removing("C", removal)
                        .removing("D", removal)))
            .orElseThrow();
    PolicyPack local = PolicyPack.builder("local").put(PRICES, upper).build();
    PolicyPack pack = PolicyPack.layered(List.of(BELOW, local)).orElseThrow();
    assertThat(pack.get(PRICES).find(DAY, DAY)).contains(prices("B", "A3"));
    assertThat(pack.replaced())
        .extracting(Replacement::how, Replacement::rule)
        .containsOnly(tuple(Replacement.How.REMOVED, removal));
    assertThat(pack.unmatchedRemovals())
        .extracting(ReasonTexts.of(Locale.ENGLISH)::text)
        .containsExactly(
            "local removes D of test.prices (rule HOST/REMOVAL), but no layer below states it");
    assertThatThrownBy(
            () ->
                new Dated.Version<Prices>(Validity.from(DAY), DAY, HOST, Optional.empty())
                    .removing("A", removal))
        .hasMessageContaining("ends the subject");
  }

  @Test
  void whatThePolicyRefusesWhenMergedNamesTheLayers() {
    Prices free = new Prices(ImmutableList.of(new Price("X", 0)));
    Prices alsoFree = new Prices(ImmutableList.of(new Price("Y", 0)));
    Outcome<PolicyPack> refused =
        PolicyPack.layered(List.of(pack("low", PLACE, free), pack("high", HOST, alsoFree)));
    assertThat(refused.reasons())
        .extracting(Reason::code)
        .containsExactly(RuleReason.MERGE_REFUSED, RuleReason.MERGED_FROM, RuleReason.MERGED_FROM);
    assertThat(refused.reasons())
        .extracting(reason -> reason.facts().get("layer"))
        .containsExactly(null, new Fact.Code("pack", "low"), new Fact.Code("pack", "high"));
  }

  @Test
  void aKeyIsSaidOnceAndChecked() {
    PolicyKey<Integer> number = PackArbitraries.NUMBER;
    assertThatThrownBy(() -> PolicyPack.builder("p").put(number, Dated.from("other", DAY, HOST, 1)))
        .hasMessageContaining("'test.number'")
        .hasMessageContaining("'other'");
    Dated<Integer> two = Dated.from(number, DAY, HOST, 1).over(Dated.from(number, DAY, HOST, 2));
    assertThatThrownBy(() -> PolicyPack.builder("p").put(number, two))
        .hasMessageContaining("2 layers");
    PolicyKey<String> impostor = PolicyKey.of("test.number", String.class);
    PolicyPack pack = PolicyPack.builder("p").put(number, DAY, HOST, 1).build();
    assertThat(impostor).isEqualTo(number);
    assertThatThrownBy(() -> pack.get(impostor)).hasMessageContaining("java.lang.String");
    assertThatThrownBy(() -> PolicyPack.builder("p").open(OpenItem.of(number, "A", HOST)))
        .hasMessageContaining("layers whole");
    assertThatThrownBy(() -> PolicyPack.layered(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyEqualVersionsAreRefusedInAStatedNumberOfReasons() {
    Dated.Version<Integer> version = Dated.Version.of(Validity.from(DAY), DAY, HOST, 1);
    Outcome<Dated<Integer>> refused =
        Dated.of(PackArbitraries.NUMBER, Collections.nCopies(100_000, version));
    assertThat(refused.reasons()).hasSize(Findings.MAX_LISTED + 1);
    assertThat(refused.reasons().get(Findings.MAX_LISTED))
        .isEqualTo(
            Reason.of(
                RuleReason.MORE_REASONS,
                RuleLaw.LISTED_TO_A_BOUND,
                "count",
                Fact.of(99_999 - Findings.MAX_LISTED, Unit.COUNT)));
  }
}
