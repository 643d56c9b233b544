package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.community.CaseId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.api.Test;

/** Versions of the policies, and values at their bounds. */
class DeadlinePoliciesTest {

  private static final LocalDate CHANGE = LocalDate.of(2022, 3, 1);
  private static final RuleRef LATER = RuleRef.of("HOST-2", "a shorter limit", "our decision");

  @Test
  void aDayCannotCloseBeforeItBegins() {
    assertThatThrownBy(() -> Cases.closing(Cases.PLAIN, "00:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("24:00");
  }

  @Test
  void theDayOfReceiptInTheZoneSelectsTheVersion() {
    DeadlineCalculator calculator = changing(CHANGE);
    assertThat(due(calculator, "2022-02-28T23:59:59")).isEqualTo(Cases.at("2022-03-07T24:00"));
    assertThat(due(calculator, "2022-03-01T00:00")).isEqualTo(Cases.at("2022-03-03T24:00"));
    CaseHistory laterChanged =
        Cases.history(
            Cases.received("2022-02-28T10:00", Gravity.GENERAL),
            Cases.classified("2022-03-05T10:00", Gravity.MAJOR));
    assertThat(calculator.compute(laterChanged).orElseThrow().due())
        .as("the day of receipt, not that of the change")
        .isEqualTo(Cases.at("2022-03-07T24:00"));
  }

  @Test
  void aVersionCountsFromTheDayThatItWasKnown() {
    DeadlineCalculator calculator = changing(LocalDate.of(2022, 6, 1));
    CaseHistory history = Cases.history(Cases.received("2022-03-01T00:00", Gravity.GENERAL));
    Instant old = Cases.at("2022-03-08T24:00");
    assertThat(calculator.asKnownAt(LocalDate.of(2022, 5, 31)).compute(history).orElseThrow().due())
        .isEqualTo(old);
    assertThat(calculator.asKnownAt(LocalDate.of(2022, 6, 1)).compute(history).orElseThrow().due())
        .isEqualTo(Cases.at("2022-03-03T24:00"));
  }

  @Test
  void onePolicyIsNotKnownLaterThanTheCalendar() {
    DeadlineCalculator twice =
        changing(LocalDate.of(2022, 6, 1))
            .asKnownAt(LocalDate.of(2022, 5, 31))
            .asKnownAt(LocalDate.of(2023, 1, 1));
    assertThat(due(twice, "2022-03-01T00:00"))
        .as("as known on the earlier of the two days, as the calendar has it")
        .isEqualTo(Cases.at("2022-03-08T24:00"));
  }

  @Test
  void outsideItsVersionsAPolicyIsMissing() {
    DeadlineCalculator calculator = Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN);
    Outcome<Deadline> early =
        calculator.compute(Cases.history(Cases.received("1999-12-31T23:59", Gravity.GENERAL)));
    assertThat(early).isInstanceOf(Outcome.Undetermined.class);
    assertThat(early.reasons()).anyMatch(reason -> reason.code() == RuleReason.NO_VERSION_IN_FORCE);
  }

  @Test
  void anEscalatedGravityHasNoLimitOfItsOwn() {
    assertThatThrownBy(
            () ->
                new CaseLimitPolicy(
                    ImmutableMap.of(Gravity.SPECIAL, new TimeLimit(1, LimitUnit.DAYS, Cases.TEXT)),
                    ImmutableMap.of(Gravity.SPECIAL, Cases.TEXT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SPECIAL");
  }

  @Test
  void amountsHaveBounds() {
    for (int amount : new int[] {0, -1, TimeLimit.MAX_AMOUNT + 1, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> new TimeLimit(amount, LimitUnit.DAYS, Cases.TEXT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(amount))
          .hasMessageContaining("CD-13");
    }
  }

  @Test
  void whatIsDueAtOnceHasNoAmount() {
    assertThat(new TimeLimit(0, LimitUnit.IMMEDIATELY, Cases.TEXT).amount()).isZero();
    assertThatThrownBy(() -> new TimeLimit(1, LimitUnit.IMMEDIATELY, Cases.TEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CD-13");
  }

  @Test
  void theLongestLimitOfTheLastCaseIsCounted() {
    CaseEvent last =
        CaseEvent.Received.at(Instant.parse("9999-12-30T23:59:59.999999999Z"), Gravity.GENERAL);
    for (LimitUnit unit : LimitUnit.values()) {
      // Service time needs service hours, of which this calculator has none.
      if (unit.isInServiceTime()) {
        continue;
      }
      int most = unit == LimitUnit.IMMEDIATELY ? 0 : TimeLimit.MAX_AMOUNT;
      CaseLimitPolicy longest = Cases.limits(most, unit, 1, LimitUnit.DAYS);
      CountingPolicy clock = Cases.provisional(Cases.rolling(Cases.PLAIN));
      assertThat(Cases.calculator(longest, clock).compute(Cases.history(last)).toOptional())
          .as("%s", unit)
          .isPresent();
    }
  }

  @Test
  void historiesHaveBounds() {
    for (Instant at :
        List.of(
            Instant.MAX,
            Instant.MIN,
            Instant.parse("9999-12-31T00:00:00Z"),
            Instant.parse("0001-01-01T00:00:00Z").minusNanos(1))) {
      assertThatThrownBy(() -> Cases.history(new CaseEvent.Closed(at)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("case-7");
    }
    CaseEvent told = Cases.fedBack("2022-01-01T00:00");
    List<CaseEvent> many = Collections.nCopies(CaseHistory.MAX_EVENTS + 1, told);
    assertThatThrownBy(() -> new CaseHistory(CaseId.of("case-7"), ImmutableList.copyOf(many)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10001");
  }

  @Test
  void aLimitFromAboveHasTheSameBounds() {
    for (Instant due : List.of(Instant.MAX, Instant.MIN, Instant.parse("9999-12-31T00:00:00Z"))) {
      CaseEvent set = new CaseEvent.LimitSet(Cases.at("2022-03-01T12:00"), due, Cases.STREET);
      assertThatThrownBy(
              () ->
                  Cases.history(
                      Cases.received("2022-03-01T10:00", Gravity.SPECIAL),
                      Cases.escalated("2022-03-01T11:00"),
                      set))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(due.toString());
    }
  }

  @Test
  void theDayOfAnotherZoneIsAnotherDay() {
    DeadlineCalculator utc =
        DeadlineCalculator.of(
            Cases.dated(Cases.CALENDAR_DAYS),
            Cases.dated(Cases.PLAIN),
            WorkCalendar.published(),
            ZoneId.of("UTC"));
    CaseHistory history = Cases.history(Cases.received("2022-03-02T07:59", Gravity.GENERAL));
    assertThat(utc.compute(history).orElseThrow().due())
        .isEqualTo(Instant.parse("2022-03-03T00:00:00Z"));
  }

  private static DeadlineCalculator changing(LocalDate knownSince) {
    CaseLimitPolicy week = Cases.limits(7, LimitUnit.DAYS, 7, LimitUnit.DAYS);
    CaseLimitPolicy twoDays = Cases.limits(2, LimitUnit.DAYS, 2, LimitUnit.DAYS);
    LocalDate since = LocalDate.of(2000, 1, 1);
    Dated<CaseLimitPolicy> limits =
        Dated.of(
                "deadline.case-limits",
                List.of(
                    Dated.Version.of(Validity.from(since), since, Cases.TEXT, week),
                    Dated.Version.of(Validity.from(CHANGE), knownSince, LATER, twoDays)))
            .orElseThrow();
    return DeadlineCalculator.of(
            limits, Cases.dated(Cases.PLAIN), WorkCalendar.published(), Cases.ZONE)
        .withChanges(Cases.dated(Cases.FROM_RECEIPT));
  }

  private static Instant due(DeadlineCalculator calculator, String received) {
    return calculator
        .compute(Cases.history(Cases.received(received, Gravity.GENERAL)))
        .orElseThrow()
        .due();
  }
}
