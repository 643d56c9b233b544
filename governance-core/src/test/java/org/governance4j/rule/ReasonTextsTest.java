package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextsTest {

  private static final Locale BEFORE = Locale.getDefault();
  private static final Reason GAP =
      Reason.of(
              RuleReason.NO_VERSION_IN_FORCE, RuleRef.law("L-1", "t"), "subject", new Fact.Id("x"))
          .with("validOn", Fact.of(LocalDate.of(2022, 1, 2)))
          .with("knownOn", Fact.of(Instant.parse("2022-01-02T16:00:00Z")));

  @AfterEach
  void restore() {
    Locale.setDefault(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US", "tr-TR"})
  void theMachinesLocaleChangesNothing(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));
    assertThat(ReasonTexts.of(Locale.CHINA).text(GAP)).contains("没有在2022-01-02有效的版本");
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(GAP)).contains("is in force on 2022-01-02");
  }

  @Test
  void instantsShowInTheZoneGiven() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    assertThat(ReasonTexts.of(Locale.ENGLISH, shanghai).text(GAP)).contains("2022-01-03 00:00");
  }

  @Test
  void aFactThatIsNotThereShowsItsName() {
    Reason bare = Reason.of(RuleReason.VERSION_ENDED, RuleRef.law("L-1", "t"));
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(bare)).contains("{subject}");
  }

  @Test
  void wordsOfVocabularies() {
    assertThat(ReasonTexts.of(Locale.CHINESE).text(Basis.INTERPRETATION)).isEqualTo("对原文的解释");
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(Basis.INTERPRETATION))
        .isEqualTo("interpretation");
  }

  @ParameterizedTest
  @CsvSource({"en, no version of x is in force on 2022-01-02", "zh, “x”没有在2022-01-02有效的版本"})
  void anOpenEndIsNotShown(String language, String text) {
    Reason open =
        Reason.of(
                RuleReason.NO_VERSION_IN_FORCE,
                RuleRef.law("L-1", "t"),
                "subject",
                new Fact.Id("x"))
            .with("validOn", Fact.of(LocalDate.of(2022, 1, 2)))
            .with("knownOn", Fact.of(LocalDate.MAX));
    assertThat(ReasonTexts.of(Locale.forLanguageTag(language)).text(open)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"en, 'versions of {subject} in force from 2022-01-02 and from the open end'"})
  void anOpenEndWithoutSentenceIsAWord(String language, String text) {
    Reason open =
        Reason.of(
                RuleReason.VERSIONS_OVERLAP,
                RuleRef.law("L-1", "t"),
                "first",
                Fact.of(LocalDate.of(2022, 1, 2)))
            .with("second", Fact.of(LocalDate.MAX));
    assertThat(ReasonTexts.of(Locale.forLanguageTag(language)).text(open)).startsWith(text);
  }

  @Test
  void aSentenceNeverFails() {
    Reason far =
        Reason.of(RuleReason.VERSION_ENDED, RuleRef.law("L-1", "t"))
            .with("subject", Fact.of(Instant.MAX.minusSeconds(1)));
    assertThat(ReasonTexts.of(Locale.ENGLISH, ZoneId.of("Asia/Shanghai")).text(far))
        .contains(Instant.MAX.minusSeconds(1).toString());
  }
}
