package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.governance4j.cases.CaseHistory;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlineReason;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.timelimit.CountingRuleSets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws and regulations of the state with limits of their own. Each row tells the article and the
 * facts of the calendar that decide it, by the notices of the State Council's general office.
 */
class NationalRegulationRowsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target   | events                                                                      | due              | because
          HANDLING | received 2021-02-01T10:00                                                   | 2021-03-04T24:00 | 42: 20; 82: off 02-11 to 02-17, worked 02-07 and 02-20
          HANDLING | received 2021-02-06T10:00                                                   | 2021-03-10T24:00 | reading: received on a day off, counted from Sunday 02-07, worked
          HANDLING | received 2021-12-31T15:00                                                   | 2022-01-29T24:00 | reading: the 20th is Saturday 01-29, worked
          HANDLING | received 2020-01-20T09:00                                                   | 2020-02-25T24:00 | 82: off 01-24 to 02-02 by the notice of 2020-01-27
          HANDLING | received 2022-09-29T09:00                                                   | 2022-11-01T24:00 | 82: off 10-01 to 10-07, worked 10-08 and 10-09
          HANDLING | received 2024-09-06T09:00                                                   | 2024-10-11T24:00 | 82: off 09-15 to 09-17, 10-01 to 10-07, worked 09-14 and 09-29
          HANDLING | received 2021-02-01T10:00; extended 2021-03-04T23:59 HANDLING 10 WORKING_DAYS | 2021-03-18T24:00 | 42: 10 more, granted on the last day
          HANDLING | received 2021-02-01T10:00; extended 2021-03-04T24:00 HANDLING 10 WORKING_DAYS | 2021-03-18T24:00 | 42: granted at the due instant itself
          HANDLING | received 2021-03-01T10:00; suspended 2021-03-10T09:00; resumed 2021-03-17T09:00 | 2021-04-06T24:00 | 45: a hearing; 03-10 to 03-16 do not count; 04-03 to 04-05 off
          DELIVERY | received 2021-09-01T10:00; closed 2021-09-30T10:00                          | 2021-10-20T24:00 | 44: 10; off 10-01 to 10-07, worked 10-09
          """,
      useHeadersInDisplayName = true)
  void administrativeLicensing(String target, String events, String due, String because) {
    row("administrative-licensing", target, events, due, because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target     | events                                                                   | due              | because
          ACCEPTANCE | received 2022-05-05T10:00                                                | 2022-05-20T24:00 | 22: 15 days; a Friday
          ACCEPTANCE | received 2022-06-20T10:00                                                | 2022-07-05T24:00 | 22: weekends inside count; a Tuesday
          ACCEPTANCE | received 2022-09-19T10:00                                                | 2022-10-08T24:00 | reading: 10-04 is off to 10-07, Saturday 10-08 worked
          HANDLING   | received 2022-05-05T10:00; responded 2022-05-20T16:00                    | 2022-07-19T24:00 | 34: 60 days from the acceptance; a Tuesday
          HANDLING   | received 2022-05-05T10:00; responded 2022-05-20T16:00; extended 2022-07-19T17:00 HANDLING 30 DAYS | 2022-08-18T24:00 | 34: 30 more, as if 90 from the first
          HANDLING   | received 2022-08-01T10:00; responded 2022-08-02T16:00                    | 2022-10-08T24:00 | reading: 10-01 is off to 10-07, Saturday 10-08 worked
          HANDLING   | received 2022-08-01T10:00; responded 2022-08-02T16:00; extended 2022-10-08T20:00 HANDLING 30 DAYS | 2022-10-31T24:00 | 34: granted on the last day as it moved; 90 days, a Monday
          ACCEPTANCE | received 2022-04-30T10:00                                                | 2022-05-16T24:00 | 2005, 21: 05-15 is a Sunday
          ACCEPTANCE | received 2022-04-27T10:00                                                | 2022-05-12T24:00 | 2005, 21: 15 days; a Thursday
          HANDLING   | received 2022-04-29T10:00; responded 2022-05-09T10:00                    | 2022-07-08T24:00 | 2005, 33, in force at the receipt; a Friday
          HANDLING   | received 2021-11-20T10:00; responded 2021-11-22T10:00                    | 2022-01-21T24:00 | 2005, 33; a Friday
          HANDLING   | received 2021-11-20T10:00; responded 2021-11-30T10:00                    | 2022-01-29T24:00 | reading: Saturday 01-29 is worked
          HANDLING   | received 2021-11-20T10:00; responded 2021-12-04T10:00                    | 2022-02-07T24:00 | reading: 02-02 lies in Spring Festival, off to 02-06
          HANDLING   | received 2021-11-20T10:00; responded 2021-11-30T10:00; extended 2022-01-29T23:59:59 HANDLING 30 DAYS | 2022-02-28T24:00 | 2005, 33: granted at the last second; a Monday
          """,
      useHeadersInDisplayName = true)
  void petitions(String target, String events, String due, String because) {
    row("petitions", target, events, due, because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target     | events                                                                   | due              | because
          HANDLING   | received 2008-05-05T10:00                                                | 2008-05-26T24:00 | 2007, 24: 15; no holiday between
          HANDLING   | received 2016-12-30T10:00                                                | 2017-01-22T24:00 | 2007, reading: off 01-01 and 01-02; the 15th is Sunday 01-22, worked
          HANDLING   | received 2019-05-14T10:00                                                | 2019-06-04T24:00 | 2007, 24: 15, in force until 2019-05-14
          HANDLING   | received 2019-05-14T10:00; extended 2019-06-04T10:00 HANDLING 15 WORKING_DAYS | 2019-06-26T24:00 | 2007, 24: 15 more; 06-07 off
          HANDLING   | received 2019-05-15T10:00                                                | 2019-06-13T24:00 | 2019, 33: 20, in force from that day; 06-07 off
          HANDLING   | received 2019-05-15T10:00; extended 2019-06-13T10:00 HANDLING 20 WORKING_DAYS | 2019-07-11T24:00 | 2019, 33: 20 more
          HANDLING   | received 2023-09-25T10:00                                                | 2023-10-27T24:00 | 33: off 09-29 to 10-06, worked 10-07 and 10-08
          HANDLING   | received 2021-12-31T10:00                                                | 2022-01-29T24:00 | 33, reading: the 20th is Saturday 01-29, worked
          HANDLING   | received 2026-02-06T10:00                                                | 2026-03-12T24:00 | 33: off 02-15 to 02-23, worked 02-14 and 02-28
          HANDLING   | received 2020-09-14T10:00; suspended 2020-09-16T10:00; resumed 2020-10-12T10:00 | 2020-11-05T24:00 | 33: a third party is asked; 09-16 to 10-11 do not count
          CORRECTION | received 2019-05-15T10:00                                                | 2019-05-24T24:00 | 30: 7 working days
          HANDLING   | received 2024-02-05T10:00; suspended 2024-02-07T10:00 CORRECTION; resumed 2024-03-01T10:00 CORRECTION | 2024-03-29T24:00 | 30: counted from the receipt of the corrected application
          """,
      useHeadersInDisplayName = true)
  void informationDisclosure(String target, String events, String due, String because) {
    row("information-disclosure", target, events, due, because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target     | events                                                                   | due              | because
          ACCEPTANCE | received 2024-01-02T10:00                                                | 2024-01-09T24:00 | 30 and 88: five working days
          ACCEPTANCE | received 2024-02-08T10:00                                                | 2024-02-21T24:00 | 88: Friday 02-09 worked, off 02-10 to 02-17, Sunday 02-18 worked
          HANDLING   | received 2024-01-02T10:00; responded 2024-01-09T10:00                    | 2024-03-11T24:00 | 62: 60 days in a leap year; 03-09 is a Saturday
          HANDLING   | received 2024-01-02T10:00; responded 2024-01-15T10:00                    | 2024-03-11T24:00 | 30: deemed accepted on 01-09, when the examination days expired
          HANDLING   | received 2024-01-02T10:00; responded 2024-01-09T10:00; extended 2024-03-11T10:00 HANDLING 30 DAYS | 2024-04-08T24:00 | 62: 30 more; 04-04 to 04-06 inside count; a Monday
          HANDLING   | received 2024-07-01T10:00; responded 2024-07-05T10:00                    | 2024-09-03T24:00 | 62; a Tuesday
          HANDLING   | received 2024-07-12T10:00; responded 2024-07-16T10:00                    | 2024-09-14T24:00 | reading: Saturday 09-14 is worked
          HANDLING   | received 2024-08-01T10:00; responded 2024-08-02T10:00                    | 2024-10-08T24:00 | 88: 10-01 is off to 10-07
          HANDLING   | received 2024-02-28T10:00; responded 2024-03-01T10:00; suspended 2024-03-11T09:00; resumed 2024-03-21T09:00 | 2024-05-10T24:00 | 39: 03-11 to 03-20 do not count; a Friday
          """,
      useHeadersInDisplayName = true)
  void administrativeReconsideration(String target, String events, String due, String because) {
    row("administrative-reconsideration", target, events, due, because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target   | events                                                   | due              | because
          HANDLING | received 2021-07-15T10:00                                | 2021-10-13T24:00 | 60: 90 days; a Wednesday
          HANDLING | received 2021-11-05T10:00                                | 2022-02-07T24:00 | reading: 02-03 lies in Spring Festival, off to 02-06
          HANDLING | received 2022-07-08T10:00                                | 2022-10-08T24:00 | reading: 10-06 is off to 10-07, Saturday 10-08 worked
          DELIVERY | received 2022-01-04T10:00; closed 2022-01-26T10:00       | 2022-02-09T24:00 | 61 and 85: worked 01-29 and 01-30, off 01-31 to 02-06
          DELIVERY | received 2021-08-02T10:00; closed 2021-09-16T10:00       | 2021-09-27T24:00 | 61 and 85: worked 09-18 and 09-26, off 09-19 to 09-21
          """,
      useHeadersInDisplayName = true)
  void administrativePenalty(String target, String events, String due, String because) {
    row("administrative-penalty", target, events, due, because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pack                           | events                                                                       | refused               | because
          administrative-licensing       | received 2021-02-01T10:00; extended 2021-03-05T00:00:01 HANDLING 10 WORKING_DAYS | EXTENDED_AFTER_EXPIRY | a second after 03-04 24:00
          administrative-licensing       | received 2021-02-01T10:00; extended 2021-03-04T10:00 HANDLING 11 WORKING_DAYS | EXTENSION_ABOVE_CAP   | 42: ten
          administrative-licensing       | received 2021-02-01T10:00; extended 2021-03-04T10:00 HANDLING 10 DAYS         | EXTENSION_UNIT        | 82: working days
          administrative-licensing       | received 2021-02-01T10:00; extended 2021-03-03T10:00 HANDLING 5 WORKING_DAYS; extended 2021-03-04T10:00 HANDLING 5 WORKING_DAYS | TOO_MANY_EXTENSIONS | reading: once
          petitions                      | received 2022-05-05T10:00; responded 2022-05-20T16:00; extended 2022-07-19T10:00 HANDLING 31 DAYS | EXTENSION_ABOVE_CAP | 34: thirty
          petitions                      | received 2022-05-05T10:00; responded 2022-05-20T16:00; extended 2022-07-01T10:00 HANDLING 15 DAYS; extended 2022-07-19T10:00 HANDLING 15 DAYS | TOO_MANY_EXTENSIONS | reading: once
          petitions                      | received 2021-11-20T10:00; responded 2021-11-22T10:00; extended 2022-01-21T10:00 HANDLING 31 DAYS | EXTENSION_ABOVE_CAP | 2005, 33: thirty
          petitions                      | received 2021-11-20T10:00; responded 2021-11-22T10:00; extended 2022-01-20T10:00 HANDLING 15 DAYS; extended 2022-01-21T10:00 HANDLING 15 DAYS | TOO_MANY_EXTENSIONS | 2005, reading: once
          information-disclosure         | received 2019-05-14T10:00; extended 2019-06-04T10:00 HANDLING 16 WORKING_DAYS | EXTENSION_ABOVE_CAP   | 2007, 24: fifteen
          information-disclosure         | received 2019-05-14T10:00; extended 2019-06-03T10:00 HANDLING 5 WORKING_DAYS; extended 2019-06-04T10:00 HANDLING 5 WORKING_DAYS | TOO_MANY_EXTENSIONS | 2007, reading: once
          information-disclosure         | received 2019-05-15T10:00; extended 2019-06-13T10:00 HANDLING 21 WORKING_DAYS | EXTENSION_ABOVE_CAP   | 2019, 33: twenty
          information-disclosure         | received 2019-05-15T10:00; extended 2019-06-12T10:00 HANDLING 5 WORKING_DAYS; extended 2019-06-13T10:00 HANDLING 5 WORKING_DAYS | TOO_MANY_EXTENSIONS | 2019, reading: once
          administrative-reconsideration | received 2024-01-02T10:00; responded 2024-01-09T10:00; extended 2024-03-11T10:00 HANDLING 31 DAYS | EXTENSION_ABOVE_CAP | 62: thirty
          administrative-reconsideration | received 2024-01-02T10:00; responded 2024-01-09T10:00; extended 2024-03-08T10:00 HANDLING 9 DAYS; extended 2024-03-11T10:00 HANDLING 9 DAYS | TOO_MANY_EXTENSIONS | reading: once
          administrative-penalty         | received 2021-07-15T10:00; extended 2021-10-13T10:00 HANDLING 30 DAYS         | NOT_EXTENDABLE        | 60: no extension is stated
          """,
      useHeadersInDisplayName = true)
  void whatALawDoesNotAllow(String pack, String events, DeadlineReason refused, String because) {
    CaseHistory history = RegulationRows.history(events);
    Outcome<TargetProgress> outcome =
        RegulationRows.progress(
            calculator(pack), "HANDLING", history, RegulationRows.lastOf(history));
    assertThat(outcome).as(because).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.reasons().stream().map(Reason::code)).as(because).contains(refused);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "administrative-licensing 2004-06-30",
        "petitions 2005-04-30",
        "information-disclosure 2008-04-30",
        "administrative-reconsideration 2023-12-31",
        "administrative-penalty 2021-07-14"
      })
  void beforeALawThereIsNothingToAnswer(String row) {
    String[] words = row.split(" ", -1);
    CaseHistory history = RegulationRows.history("received " + words[1] + "T23:59:59");
    assertThat(calculator(words[0]).targetsAt(history, RegulationRows.lastOf(history)))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "administrative-licensing 2004-07-01",
        "petitions 2005-05-01",
        "information-disclosure 2008-05-01",
        "administrative-reconsideration 2024-01-01",
        "administrative-penalty 2021-07-15"
      })
  void fromItsFirstDayOnALawHasTargets(String row) {
    String[] words = row.split(" ", -1);
    CaseHistory history = RegulationRows.history("received " + words[1] + "T00:00");
    assertThat(
            calculator(words[0]).targetsAt(history, RegulationRows.lastOf(history)).orElseThrow())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "administrative-licensing, ADMINISTRATIVE-LICENSING, 2004-07-01",
    "petitions, PETITIONS, 2005-05-01",
    "information-disclosure, INFORMATION-DISCLOSURE, 2008-05-01",
    "administrative-reconsideration, ADMINISTRATIVE-RECONSIDERATION, 2024-01-01",
    "administrative-penalty, ADMINISTRATIVE-PENALTY, 2021-07-15"
  })
  void itsRuleSetIsInForceFromTheSameDay(String pack, String name, LocalDate first) {
    Dated<CountingRuleSets> sets = PackReader.builtIn(pack).get(CountingRuleSets.KEY);
    assertThat(sets.asOf(first, LocalDate.MAX).orElseThrow().ruleSets()).containsOnlyKeys(name);
    assertThat(sets.asOf(first.minusDays(1), LocalDate.MAX))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @ParameterizedTest
  @CsvSource({
    "petitions, ACCEPTANCE, 2022-04-30T23:59:59, PETITIONS-2005",
    "petitions, ACCEPTANCE, 2022-05-01T00:00, PETITIONS-2022",
    "information-disclosure, HANDLING, 2019-05-14T23:59:59, DISCLOSURE-2007",
    "information-disclosure, HANDLING, 2019-05-15T00:00, DISCLOSURE-2019"
  })
  void everyStepNamesTheVersionInForceAtTheReceipt(
      String pack, String target, String received, String version) {
    CaseHistory history = RegulationRows.history("received " + received);
    assertThat(
            RegulationRows.progress(
                    calculator(pack), target, history, RegulationRows.lastOf(history))
                .reasons())
        .filteredOn(reason -> reason.code() instanceof DeadlineReason)
        .extracting(reason -> reason.rule())
        .filteredOn(rule -> rule.basis() != Basis.LIBRARY)
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.id()).startsWith(version));
  }

  private static CaseState state(
      DeadlineCalculator deadlines, String target, CaseHistory history, Instant at) {
    return RegulationRows.progress(deadlines, target, history, at).orElseThrow().state();
  }

  private static void row(String pack, String target, String events, String due, String because) {
    CaseHistory history = RegulationRows.history(events);
    Instant now = RegulationRows.lastOf(history);
    Deadline deadline =
        RegulationRows.progress(calculator(pack), target, history, now)
            .orElseThrow()
            .deadline()
            .orElseThrow();
    assertThat(deadline.due()).as(because).isEqualTo(RegulationRows.at(due));
    assertThat(deadline.lastDay()).as(because).isEqualTo(RegulationRows.day(due));
    assertThat(state(calculator(pack), target, history, deadline.due()))
        .isEqualTo(CaseState.RUNNING);
    assertThat(state(calculator(pack), target, history, deadline.due().plusSeconds(1)))
        .isEqualTo(target.equals("CORRECTION") ? CaseState.LAPSED : CaseState.OVERDUE);
  }

  private static DeadlineCalculator calculator(String pack) {
    return RegulationRows.calculator(PackReader.builtIn(pack));
  }
}
