package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleValuesTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "张三", ".a", "a b", "a\n"})
  void idsAreOpaque(String value) {
    assertThatThrownBy(() -> ContentRef.of(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMessageNamesPlaceAndBoundAndQuotesNothing() {
    assertThatThrownBy(() -> ContentRef.of("p张三"))
        .hasMessageContaining("U+5F20")
        .hasMessageContaining("index 1")
        .hasMessageNotContaining("张");
    assertThatThrownBy(() -> RuleRef.of("any rule <script>", "t", "s"))
        .hasMessageContaining("U+0020 at index 3")
        .hasMessageNotContaining("script");
    assertThatThrownBy(() -> new Fact.Id("any text <script>"))
        .hasMessageContaining("U+0020 at index 3")
        .hasMessageNotContaining("script");
    assertThatThrownBy(() -> ContentRef.of("x".repeat(OpaqueId.MAX_LENGTH + 1)))
        .hasMessageContaining("128")
        .hasMessageContaining("129");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\u0000",
        "\u0085",
        "a\u2028",
        "\uD800",
        "\uDC00\uD800",
        "\u202Ea",
        "\u2066"
      })
  void textsForPeopleArePlain(String text) {
    assertThatThrownBy(() -> RuleRef.of("R-1", text, "s")).hasMessageStartingWith("title must be");
    assertThatThrownBy(() -> RuleRef.of("R-1", "t", text)).hasMessageStartingWith("source must");
    assertThatThrownBy(() -> new Label(text, "中")).hasMessageStartingWith("en must be plain");
    assertThatThrownBy(() -> new Fact.Code("k", text)).hasMessageStartingWith("value must be");
    assertThatThrownBy(() -> new Fact.Code(text, "v")).hasMessageStartingWith("kind must be");
    RuleRef rule = RuleRef.of("R-1", "办结 1/3，“含”😀\u200D", "s");
    assertThatThrownBy(() -> Reason.of(RuleReason.MORE_REASONS, rule, text, Fact.of(DAY)))
        .hasMessageMatching(
            "facts must be plain text on one line but holds U\\+\\p{XDigit}{4,} .*");
  }

  @Test
  void validityIsHalfOpen() {
    Validity march = Validity.of(DAY, DAY.plusMonths(1));
    assertThat(march.contains(DAY)).isTrue();
    assertThat(march.contains(LocalDate.of(2022, 3, 31))).isTrue();
    assertThat(march.contains(LocalDate.of(2022, 4, 1))).isFalse();
    assertThat(march.overlaps(Validity.from(LocalDate.of(2022, 4, 1)))).isFalse();
    assertThat(Validity.from(DAY).encloses(march)).isTrue();
    assertThat(march.encloses(Validity.from(DAY))).isFalse();
    assertThat(Validity.from(LocalDate.MIN).contains(LocalDate.MAX)).isTrue();
    assertThatThrownBy(() -> Validity.of(DAY, DAY)).hasMessageContaining("2022-03-01");
  }

  @Test
  void aVersionWithoutValueEndsTheSubject() {
    RuleRef rule = RuleRef.of("R-1", "title", "source");
    Dated<Integer> dated =
        Dated.of(
                "x",
                java.util.List.of(
                    Dated.Version.of(Validity.from(DAY), DAY, rule, 1),
                    new Dated.Version<Integer>(
                        Validity.from(DAY.plusYears(1)),
                        DAY.plusMonths(6),
                        rule,
                        Optional.empty())))
            .orElseThrow();
    assertThat(dated.asOf(DAY.plusYears(2), DAY.plusMonths(5)).toOptional()).contains(1);
    assertThat(dated.asOf(DAY.plusYears(2), DAY.plusMonths(6)).reasons())
        .singleElement()
        .matches(reason -> reason.code() == RuleReason.VERSION_ENDED);
  }

  @Test
  void sharesOfAnAmountRoundOnceWhereNamed() {
    Fraction third = Fraction.of(1, 3);
    assertThat(third.of(10, RoundingMode.FLOOR)).isEqualTo(3);
    assertThat(third.of(10, RoundingMode.CEILING)).isEqualTo(4);
    assertThatThrownBy(() -> third.of(10, RoundingMode.UNNECESSARY))
        .isInstanceOf(ArithmeticException.class);
    assertThat(
            Fraction.of(1686, 1688).times(Fraction.of(100, 1)).toDecimal(2, RoundingMode.HALF_UP))
        .as("LW-08: 1,686 of 1,688 settled are 99.88 %")
        .hasToString("99.88");
    assertThatThrownBy(() -> Fraction.of(1, 0)).hasMessageContaining("1/0");
    assertThatThrownBy(() -> Fraction.parse("1/x"))
        .hasMessageContaining("95.5")
        .hasMessageNotContaining("1/x");
  }

  @Test
  void decimalsAreExactAndBounded() {
    assertThat(Fraction.parse("95.5")).isEqualTo(Fraction.of(191, 2)).hasToString("95.5");
    assertThat(Fraction.parse("-0.40")).isEqualTo(Fraction.of(-2, 5)).hasToString("-0.4");
    assertThat(Fraction.parse("2/6")).hasToString("1/3");
    assertThat(Fraction.parse("1E2")).hasToString("100");
    assertThat(Fraction.parse("0")).isEqualTo(Fraction.ZERO).hasToString("0");
    assertThat(Fraction.of(1, 1 << 10)).hasToString("1/1024");
    assertThat(Fraction.of(Long.MIN_VALUE, 1)).hasToString("-9223372036854775808");
    for (String hostile :
        new String[] {
          "1E2147483648",
          "1E-2147483648",
          "1E99",
          "1E-99",
          "9".repeat(1_000_000),
          "0." + "1".repeat(19),
          "9223372036854775808",
          "1/9223372036854775808",
          "1/0",
          "1/-3",
          "",
          ".5",
          "5.",
          "+1",
          " 1",
          "1,5",
          "٣",
          "NaN"
        }) {
      assertThatThrownBy(() -> Fraction.parse(hostile))
          .as(hostile.substring(0, Math.min(20, hostile.length())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("E2147483648");
    }
  }

  @Test
  void citationsOfOneRuleAreGroupedByItsId() {
    RuleRef major = RuleRef.of("CD-13/MAJOR", "title", "source");
    assertThat(major.baseId()).isEqualTo("CD-13");
    assertThat(major.part()).contains("MAJOR");
    assertThat(RuleRef.of("CD-13", "title", "source").baseId()).isEqualTo("CD-13");
    assertThat(RuleRef.of("CD-13", "title", "source").part()).isEmpty();
    assertThat(major).isNotEqualTo(major.interpreted());
  }

  @Test
  void evidenceCarriesItsDigest() {
    assertThatThrownBy(() -> new EvidenceRef("e1", "PHOTO", Instant.EPOCH, "ABC"))
        .hasMessageContaining("it has 3 characters")
        .hasMessageNotContaining("ABC");
  }

  @Test
  void aPolicyThatNoPackStatesIsUndeterminedByName() {
    PolicyKey<Integer> key = PolicyKey.of("test.number", Integer.class);
    Outcome<Integer> answer = PolicyPack.builder("p").build().get(key).asOf(DAY, DAY);
    assertThat(answer).isInstanceOf(Outcome.Undetermined.class);
    assertThatThrownBy(answer::orElseThrow)
        .isInstanceOf(OutcomeException.class)
        .hasMessageContaining("test.number");
    assertThatThrownBy(
            () ->
                PolicyPack.builder("p")
                    .put(key, Dated.empty("test.number"))
                    .put(key, Dated.empty("test.number")))
        .hasMessageContaining("twice");
  }
}
