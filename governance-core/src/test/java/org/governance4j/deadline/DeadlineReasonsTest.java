package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.CasesReason;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitReason;
import org.junit.jupiter.api.Test;

/** Every step names its rule and its facts, and can be read in both languages. */
class DeadlineReasonsTest {

  private static final ImmutableMap<ReasonCode, ImmutableSet<String>> FACTS =
      ImmutableMap.<ReasonCode, ImmutableSet<String>>builder()
          .put(DeadlineReason.LIMIT_OF_GRAVITY, ImmutableSet.of("gravity", "limit"))
          .put(TimeLimitReason.RUNS_FROM, ImmutableSet.of("from"))
          .put(TimeLimitReason.FIRST_DAY_NOT_COUNTED, ImmutableSet.of("day"))
          .put(TimeLimitReason.LAST_DAY, ImmutableSet.of("day"))
          .put(TimeLimitReason.ROLLED_OVER, ImmutableSet.of("from", "to", "dayKind"))
          .put(TimeLimitReason.DUE, ImmutableSet.of("due"))
          .put(TimeLimitReason.NOT_SETTLED, ImmutableSet.of("certainty"))
          .put(DeadlineReason.LIMIT_SET_ABOVE, ImmutableSet.of("by", "due"))
          .put(DeadlineReason.TO_BE_ESCALATED, ImmutableSet.of("gravity"))
          .put(DeadlineReason.LIMIT_NOT_YET_SET, ImmutableSet.of("to"))
          .put(DeadlineReason.COUNTED_ANEW, ImmutableSet.of("grade", "from"))
          .put(DeadlineReason.LIMIT_OF_COMPLEXITY, ImmutableSet.of("complexity", "limit"))
          .put(DeadlineReason.LIMIT_OF_TARGET, ImmutableSet.of("target", "limit"))
          .put(DeadlineReason.REOPENED_ANEW, ImmutableSet.of("from"))
          .put(DeadlineReason.EXTENDED, ImmutableSet.of("by", "at", "approvedBy"))
          .put(TimeLimitReason.NOT_COUNTED, ImmutableSet.of("from", "until"))
          .put(DeadlineReason.FIRST_DUE, ImmutableSet.of("case"))
          .put(DeadlineReason.CLOSED, ImmutableSet.of("closed"))
          .put(DeadlineReason.OPEN, ImmutableSet.of("at"))
          .put(DeadlineReason.GRAVITY_UNKNOWN, ImmutableSet.of("case"))
          .put(TimeLimitReason.NOT_PUBLISHED, ImmutableSet.of("from", "to"))
          .put(DeadlineReason.NO_LIMIT_FOR_GRAVITY, ImmutableSet.of("gravity"))
          .put(CasesReason.NOT_RECEIVED, ImmutableSet.of("case"))
          .put(CasesReason.NOT_YET_RECEIVED, ImmutableSet.of("case", "at"))
          .put(CasesReason.NOT_RECEIVED_FIRST, ImmutableSet.of("case"))
          .put(CasesReason.RECEIVED_TWICE, ImmutableSet.of("case", "event"))
          .put(CasesReason.OUT_OF_ORDER, ImmutableSet.of("case", "event", "at"))
          .put(CasesReason.AFTER_CLOSING, ImmutableSet.of("case", "event"))
          .put(CasesReason.LIMIT_WITHOUT_ESCALATION, ImmutableSet.of("case", "event"))
          .put(CasesReason.LIMIT_ENDS_BEFORE_SET, ImmutableSet.of("case", "event", "due"))
          .put(TimeLimitReason.DEEMED_AT_OPENING, ImmutableSet.of("from", "opening"))
          .put(TimeLimitReason.NO_SERVICE_HOURS, ImmutableSet.of("rule"))
          .put(DeadlineReason.NO_SERVICE_HOURS, ImmutableSet.of("rule"))
          .put(DeadlineReason.TOO_MANY_DAYS, ImmutableSet.of("from", "most"))
          .put(DeadlineReason.COMPLEXITY_UNKNOWN, ImmutableSet.of("case"))
          .put(DeadlineReason.NO_LIMIT_FOR_COMPLEXITY, ImmutableSet.of("complexity"))
          .put(DeadlineReason.NO_SUCH_TARGET, ImmutableSet.of("target"))
          .put(TimeLimitReason.NO_SUCH_RULE_SET, ImmutableSet.of("ruleSet"))
          .put(TimeLimitReason.SUSPENDED_SINCE, ImmutableSet.of("from"))
          .put(TimeLimitReason.SUSPENDED_MONTHS_OPEN, ImmutableSet.of("rule"))
          .put(DeadlineReason.RECLASSIFICATION_OPEN, ImmutableSet.of("policy"))
          .put(DeadlineReason.REOPENING_OPEN, ImmutableSet.of("policy"))
          .put(CasesReason.SUSPENDED_ALREADY, ImmutableSet.of("case", "event", "cause"))
          .put(CasesReason.NOT_SUSPENDED, ImmutableSet.of("case", "event", "cause"))
          .put(CasesReason.DISPATCHED_ALREADY, ImmutableSet.of("case", "event", "unit"))
          .put(CasesReason.NOT_DISPATCHED, ImmutableSet.of("case", "event", "unit"))
          .put(CasesReason.NOT_CLOSED, ImmutableSet.of("case", "event"))
          .put(CasesReason.MERGED_ALREADY, ImmutableSet.of("case", "event", "duplicate"))
          .put(CasesReason.DUPLICATE_NOT_RECEIVED, ImmutableSet.of("case", "event", "duplicate"))
          .put(CasesReason.DUPLICATE_GOES_ON, ImmutableSet.of("case", "event", "duplicate"))
          .put(CasesReason.DUPLICATE_CLOSED, ImmutableSet.of("case", "event", "duplicate"))
          .put(DeadlineReason.EXTENDS_NOTHING, ImmutableSet.of("case", "target"))
          .put(DeadlineReason.NOT_EXTENDABLE, ImmutableSet.of("case", "target"))
          .put(DeadlineReason.EXTENSION_UNIT, ImmutableSet.of("case", "target", "by", "limit"))
          .put(DeadlineReason.TOO_MANY_EXTENSIONS, ImmutableSet.of("case", "target", "most"))
          .put(DeadlineReason.EXTENSION_ABOVE_CAP, ImmutableSet.of("case", "target", "by", "cap"))
          .put(DeadlineReason.EXTENDED_AFTER_EXPIRY, ImmutableSet.of("case", "target", "at", "due"))
          .buildOrThrow();

  @Test
  void everyCodeIsSaidSomewhereWithItsFactsInBothLanguages() {
    Set<ReasonCode> said = new HashSet<>();
    for (Reason reason : everything()) {
      if (FACTS.containsKey(reason.code())) {
        said.add(reason.code());
        assertThat(reason.facts().keySet())
            .as("%s", reason.code())
            .isEqualTo(FACTS.get(reason.code()));
      }
      for (String code : List.of("target", "cause", "ruleSet")) {
        assertThat(reason.facts().getOrDefault(code, new Fact.Code(code, "none")))
            .as("packs label it")
            .isInstanceOf(Fact.Code.class);
      }
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ReasonTexts.of(locale, Cases.ZONE).text(reason))
            .as("%s", reason)
            .isNotEqualTo(reason.code().id())
            .doesNotContain("{")
            .doesNotContain("}");
      }
    }
    assertThat(said.stream().map(ReasonCode::id))
        .containsExactlyInAnyOrderElementsOf(FACTS.keySet().stream().map(ReasonCode::id).toList())
        .contains(ids(DeadlineReason.values()))
        .contains(ids(CasesReason.values()));
  }

  @Test
  void theLimitAndTheCountCiteTheirRules() {
    DeadlineCalculator rolling =
        Cases.calculator(Cases.CALENDAR_DAYS, Cases.rolling(Cases.PLAIN), Cases.ANEW);
    Outcome<Deadline> outcome =
        rolling.compute(
            Cases.history(
                Cases.received("2022-01-20T10:00", Gravity.MAJOR),
                Cases.classified("2022-01-30T10:00", Gravity.GENERAL)));
    assertThat(rule(outcome, DeadlineReason.LIMIT_OF_GRAVITY)).isEqualTo(Cases.TEXT);
    assertThat(rule(outcome, TimeLimitReason.LAST_DAY)).isEqualTo(Cases.TEXT);
    for (ReasonCode code :
        List.of(
            DeadlineReason.COUNTED_ANEW,
            TimeLimitReason.FIRST_DAY_NOT_COUNTED,
            TimeLimitReason.ROLLED_OVER,
            TimeLimitReason.DUE)) {
      assertThat(rule(outcome, code)).as("%s", code).isEqualTo(Cases.HOST);
    }
    assertThat(outcome.reasons())
        .as("the schedule that makes the last day a day off")
        .anyMatch(reason -> reason.rule().id().contains("2022"));
  }

  @Test
  void hoursAndAClockAtReceiptRunFromTheReceipt() {
    CountingPolicy atReceipt = Cases.atReceipt(Cases.PLAIN);
    for (DeadlineCalculator calculator :
        List.of(
            Cases.calculator(Cases.HOURS, Cases.PLAIN),
            Cases.calculator(Cases.CALENDAR_DAYS, atReceipt),
            Cases.calculator(Cases.WORKING_DAYS, atReceipt))) {
      Outcome<Deadline> outcome = calculator.compute(general());
      assertThat(rule(outcome, TimeLimitReason.RUNS_FROM)).isEqualTo(Cases.HOST);
      assertThat(fact(outcome, TimeLimitReason.RUNS_FROM, "from"))
          .isEqualTo(Fact.of(Cases.at("2022-01-30T10:00")));
      assertThat(outcome.reasons())
          .noneMatch(reason -> reason.code() == TimeLimitReason.FIRST_DAY_NOT_COUNTED);
    }
  }

  @Test
  void theClockForbidsProvisionalDays() {
    Outcome<Deadline> outcome =
        DeadlineCalculator.of(
                Cases.dated(Cases.WORKING_DAYS),
                Cases.dated(Cases.PLAIN),
                WorkCalendar.published().provisional(),
                Cases.ZONE)
            .compute(Cases.history(Cases.received("2027-02-01T10:00", Gravity.MAJOR)));
    assertThat(rule(outcome, TimeLimitReason.NOT_PUBLISHED)).isEqualTo(Cases.HOST);
  }

  @Test
  void aReadingStaysMarkedAsAReading() {
    Outcome<Deadline> text = Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN).compute(general());
    Outcome<Deadline> reading =
        Cases.calculator(Cases.WORKING_DAYS, Cases.PLAIN).compute(general());
    assertThat(rule(text, DeadlineReason.LIMIT_OF_GRAVITY).basis()).isEqualTo(Basis.TEXT);
    assertThat(rule(reading, DeadlineReason.LIMIT_OF_GRAVITY).basis())
        .isEqualTo(Basis.INTERPRETATION);
    assertThat(fact(text, DeadlineReason.LIMIT_OF_GRAVITY, "limit"))
        .isEqualTo(Fact.of(1, Unit.DAYS));
    assertThat(fact(reading, DeadlineReason.LIMIT_OF_GRAVITY, "limit"))
        .isEqualTo(Fact.of(1, Unit.WORKING_DAYS));
  }

  @Test
  void theStepsLeadToTheValue() {
    Outcome<Deadline> outcome =
        Cases.calculator(Cases.CALENDAR_DAYS, Cases.rolling(Cases.PLAIN))
            .compute(Cases.history(Cases.received("2022-01-30T10:00", Gravity.GENERAL)));
    assertThat(fact(outcome, TimeLimitReason.FIRST_DAY_NOT_COUNTED, "day"))
        .isEqualTo(Fact.of(Cases.at("2022-01-30T10:00").atZone(Cases.ZONE).toLocalDate()));
    assertThat(fact(outcome, TimeLimitReason.ROLLED_OVER, "from"))
        .isEqualTo(fact(outcome, TimeLimitReason.LAST_DAY, "day"));
    assertThat(fact(outcome, TimeLimitReason.ROLLED_OVER, "to"))
        .isEqualTo(Fact.of(outcome.orElseThrow().lastDay()));
    assertThat(fact(outcome, TimeLimitReason.DUE, "due"))
        .isEqualTo(Fact.of(outcome.orElseThrow().due()));
  }

  @Test
  void aStepIsToldOnce() {
    for (CountingPolicy clock : List.of(Cases.PLAIN, Cases.rolling(Cases.PLAIN))) {
      for (String received : List.of("2022-01-28T10:00", "2026-12-24T10:00", "2027-02-01T10:00")) {
        Outcome<Deadline> outcome =
            Cases.calculator(Cases.WORKING_DAYS, Cases.provisional(clock))
                .compute(Cases.history(Cases.received(received, Gravity.MAJOR)));
        assertThat(outcome.reasons()).as(received).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void theDayThatIsNotCountedIsCalledTheDayOfReceiptOnlyIfItIsOne() {
    Outcome<Deadline> outcome =
        Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN, Cases.ANEW)
            .compute(
                Cases.history(
                    Cases.received("2022-03-01T10:00", Gravity.GENERAL),
                    Cases.classified("2022-03-03T10:00", Gravity.MAJOR)));
    for (Reason reason : outcome.reasons()) {
      String english = ReasonTexts.of(Locale.ENGLISH, Cases.ZONE).text(reason);
      assertThat(english.contains("receipt") && english.contains("2022-03-03"))
          .as(english)
          .isFalse();
    }
  }

  private static String[] ids(ReasonCode[] codes) {
    return Arrays.stream(codes).map(ReasonCode::id).toArray(String[]::new);
  }

  private static List<Reason> everything() {
    List<Reason> all = new ArrayList<>();
    CaseHistory[] histories = {
      Cases.history(),
      general(),
      Cases.history(Cases.received("2022-01-30T10:00")),
      Cases.history(Cases.received("2022-01-30T10:00", Gravity.MAJOR)),
      Cases.history(Cases.received("2026-12-24T10:00", Gravity.MAJOR)),
      Cases.history(Cases.received("2027-02-01T10:00", Gravity.MAJOR)),
      Cases.history(Cases.received("2022-01-30T10:00", Gravity.SPECIAL)),
      Cases.history(
          Cases.received("2022-01-30T10:00", Gravity.SPECIAL), Cases.escalated("2022-01-30T10:00")),
      Cases.history(
          Cases.received("2022-01-30T10:00", Gravity.SPECIAL),
          Cases.escalated("2022-01-30T10:00"),
          Cases.limitSet("2022-01-30T10:00", "2022-03-30T10:00")),
      Cases.history(
          Cases.received("2022-01-30T10:00", Gravity.GENERAL),
          Cases.classified("2022-01-30T10:00", Gravity.MAJOR),
          Cases.closed("2022-01-30T10:00")),
      Cases.history(
          Cases.limitSet("2022-03-30T10:00", "2022-01-30T10:00"),
          Cases.received("2022-01-30T10:00"),
          Cases.received("2022-01-30T10:00"),
          Cases.closed("2022-01-30T10:00"),
          Cases.closed("2022-01-30T10:00"))
    };
    CaseLimitPolicy partly =
        new CaseLimitPolicy(
            ImmutableMap.of(Gravity.GENERAL, new TimeLimit(1, LimitUnit.DAYS, Cases.TEXT)),
            ImmutableMap.of(Gravity.SPECIAL, Cases.TEXT));
    for (CaseLimitPolicy limits :
        List.of(Cases.CALENDAR_DAYS, Cases.WORKING_DAYS, Cases.HOURS, partly)) {
      CountingPolicy rolling = Cases.rolling(Cases.PLAIN);
      for (CountingPolicy clock :
          List.of(Cases.PLAIN, rolling, Cases.provisional(rolling), Cases.atReceipt(rolling))) {
        DeadlineCalculator calculator = Cases.calculator(limits, clock, Cases.ANEW);
        for (CaseHistory history : histories) {
          all.addAll(calculator.compute(history).reasons());
          all.addAll(calculator.statusAt(history, Cases.at("2028-01-01T00:00")).reasons());
          all.addAll(calculator.statusAt(history, Cases.at("2000-01-01T00:00")).reasons());
        }
      }
    }
    DeadlineCalculator strict =
        DeadlineCalculator.of(
            Cases.dated(Cases.WORKING_DAYS),
            Cases.dated(Cases.PLAIN),
            WorkCalendar.published().provisional(),
            Cases.ZONE);
    CaseHistory unpublished = Cases.history(Cases.received("2027-03-01T10:00", Gravity.MAJOR));
    all.addAll(strict.compute(unpublished).reasons());
    all.addAll(DeadlineEvents.everything());
    return all;
  }

  private static CaseHistory general() {
    return Cases.history(Cases.received("2022-01-30T10:00", Gravity.GENERAL));
  }

  private static RuleRef rule(Outcome<?> outcome, ReasonCode code) {
    return reason(outcome, code).rule();
  }

  private static Fact fact(Outcome<?> outcome, ReasonCode code, String name) {
    return reason(outcome, code).facts().get(name);
  }

  private static Reason reason(Outcome<?> outcome, ReasonCode code) {
    List<Reason> said = outcome.reasons().stream().filter(reason -> reason.code() == code).toList();
    assertThat(said).as("%s", code).hasSize(1);
    return said.get(0);
  }
}
