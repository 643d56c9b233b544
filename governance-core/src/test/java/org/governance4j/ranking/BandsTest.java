package org.governance4j.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;

class BandsTest {

  private static final Band LOW = Band.of("LOW", Fraction.ZERO, Fraction.of(60, 1));
  private static final Band MIDDLE = Band.of("MIDDLE", Fraction.of(60, 1), Fraction.of(171, 2));
  private static final Band HIGH = Band.from("HIGH", Fraction.of(171, 2));
  private static final Bands GRADES = Bands.of("grade", List.of(HIGH, LOW, MIDDLE)).orElseThrow();

  @Test
  void boundsBelongToTheUpperBand() {
    assertThat(GRADES.bands()).containsExactly(LOW, MIDDLE, HIGH);
    assertThat(GRADES.subject()).isEqualTo("grade");
    assertThat(GRADES.bandOf(Fraction.ZERO).orElseThrow()).isEqualTo(LOW);
    assertThat(GRADES.bandOf(Fraction.of(59_999, 1000)).orElseThrow()).isEqualTo(LOW);
    assertThat(GRADES.bandOf(Fraction.of(60, 1)).orElseThrow()).isEqualTo(MIDDLE);
    assertThat(GRADES.bandOf(Fraction.of(171, 2)).orElseThrow()).isEqualTo(HIGH);
    assertThat(GRADES.bandOf(Fraction.of(Long.MAX_VALUE, 1)).orElseThrow()).isEqualTo(HIGH);
  }

  @Test
  void saysWhichBoundAValueMisses() {
    assertThat(texts(GRADES.bandOf(Fraction.of(-1, 2))))
        .containsExactly("-0.5 lies below all bands of grade, which begin with 0");
    Bands closed = Bands.of("grade", List.of(LOW)).orElseThrow();
    assertThat(texts(closed.bandOf(Fraction.of(60, 1))))
        .containsExactly("60 lies above all bands of grade, which end before 60");
  }

  @Test
  void namesEveryFaultAtOnce() {
    Band open = Band.from("LOW", Fraction.of(90, 1));
    Band wide = Band.of("WIDE", Fraction.of(10, 1), Fraction.of(20, 1));
    assertThat(texts(Bands.of("grade", List.of(open, HIGH, wide, LOW))))
        .containsExactlyInAnyOrder(
            "two bands of grade are called LOW: from 0 and from 90",
            "bands HIGH (from 85.5) and LOW (from 90) of grade both have no upper end",
            "bands LOW (from 0) and WIDE (from 10) of grade overlap",
            "no band of grade contains the values from 60 until before 85.5");
    assertThat(texts(Bands.of("grade", List.of()))).containsExactly("grade has no bands");
  }

  @Test
  void overlappingIsMutual() {
    Band within = Band.of("WITHIN", Fraction.ONE, Fraction.of(2, 1));
    assertThat(LOW.overlaps(within)).isTrue();
    assertThat(within.overlaps(LOW)).isTrue();
    assertThat(LOW.overlaps(MIDDLE)).isFalse();
    assertThat(MIDDLE.overlaps(LOW)).isFalse();
  }

  @Test
  void malformedBandsCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Band.of("X", Fraction.ONE, Fraction.ONE))
        .withMessageContaining("from 1 until before 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Band.from("", Fraction.ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> Band.from("A B", Fraction.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Band("A".repeat(OpaqueId.MAX_LENGTH + 1), Fraction.ONE, Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> Band.from("优秀", Fraction.ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> Bands.of(" ", List.of(LOW)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.of("grade", Collections.nCopies(257, LOW)));
  }

  @Test
  void equalDivisionsAreEqual() {
    Bands same = Bands.of("grade", List.of(LOW, MIDDLE, HIGH)).orElseThrow();
    assertThat(same).isEqualTo(GRADES).hasSameHashCodeAs(GRADES);
    assertThat(Bands.of("grade", List.of(LOW)).orElseThrow()).isNotEqualTo(GRADES);
  }

  private static List<String> texts(Outcome<?> outcome) {
    ReasonTexts english = ReasonTexts.of(Locale.ENGLISH, ZoneOffset.UTC);
    return outcome.reasons().stream().map(english::text).toList();
  }
}
