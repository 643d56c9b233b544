package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a value is said by component, value, bound and cure, and no more of it. */
class DeadlineRefusalsTest {

  private static final TimeLimit DAY = new TimeLimit(1, LimitUnit.DAYS, Cases.TEXT);
  private static final DeadlineTarget TARGET =
      DeadlineTarget.handling(new LimitScale.Same(DAY), Cases.TEXT);
  private static final Threshold LEFT = new Threshold.TimeLeft(DAY);
  private static final EscalationPolicy.Rung RUNG =
      new EscalationPolicy.Rung("STREET", LEFT, Cases.TEXT);

  static Stream<Arguments> refused() {
    return Stream.of(
        refused(
            () -> new DeadlinePolicy(copies(65, TARGET)),
            "targets must be at most 64 but are 65: leave some out"),
        refused(
            () -> new DeadlinePolicy(copies(2, TARGET)),
            "targets has the code HANDLING twice: state each code once"),
        refused(
            () -> new EscalationPolicy(ImmutableList.of()),
            "rungs must be 1 to 64 but are 0: state the rungs of one ladder"),
        refused(
            () -> new EscalationPolicy(copies(2, RUNG)),
            "rungs has the code STREET twice: state each code once"),
        refused(
            () -> new ExtensionRule(0, DAY, Cases.TEXT),
            "times must be 1 or more but is 0 under CD-13: leave the extension out where none is"
                + " allowed"),
        refused(
            () ->
                new ExtensionRule(
                    1, new TimeLimit(0, LimitUnit.IMMEDIATELY, Cases.TEXT), Cases.TEXT),
            "cap must have a length but is IMMEDIATELY under CD-13: state an amount of another"
                + " unit"),
        refused(
            () -> new LightPolicy(LEFT, new Threshold.TimeOver(DAY), Cases.TEXT),
            "red must turn by the due instant but turns after it under CD-13: state a share of the"
                + " time used or a time left"),
        refused(
            () -> new Threshold.ShareUsed(Fraction.of(3, 2)),
            "share must be from 0 to 1 but is 1.5: state the part of the whole time that is used"),
        refused(
            () ->
                new CaseLimitPolicy(
                    ImmutableMap.of(Gravity.SPECIAL, DAY),
                    ImmutableMap.of(Gravity.SPECIAL, Cases.TEXT)),
            "limits and escalated both have the gravities [SPECIAL]: state each in one of them"),
        refused(
            () -> TARGET.withUntil(DeadlineTarget.Milestone.RECEIVED),
            "until of target HANDLING must be a later milestone than from RECEIVED but is RECEIVED:"
                + " exchange them or state a later one"),
        refused(
            () -> TARGET.withOwner(DeadlineTarget.Owner.LEAD_UNIT),
            "from and until of target HANDLING of each LEAD_UNIT must lie between DISPATCHED and"
                + " CLOSED but are RECEIVED and CLOSED: state the unit's own milestones, or CASE as"
                + " the owner"));
  }

  static Stream<Arguments> refusedInBulk() {
    return Stream.of(
        refused(
            () -> bulk(2).row("HANDLING", Complexity.SIMPLE),
            "there is no row HANDLING of complexity SIMPLE: no version of the policy has such a"
                + " limit from the receipt; the rows are [HANDLING of gravity GENERAL, HANDLING of"
                + " gravity MAJOR]"),
        refused(
            () -> bulk(2).row("张三"),
            "target has U+5F20 at index 0: use an opaque id of ASCII letters, digits and . _ :"
                + " / @ -, which starts with a letter or a digit"),
        refused(
            () -> bulk(2).revisedBy(bulk(3)),
            "revised must have the same days of receipt, 2 from 2022-03-01 with offset 28800 s, but"
                + " has 3 from 2022-03-01 with offset 28800 s: compile it for the same days"));
  }

  @ParameterizedTest
  @MethodSource({"refused", "refusedInBulk"})
  void theMessageNamesTheComponentAndTheCure(ThrowingCallable made, String message) {
    assertThat(catchThrowable(made))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static Arguments refused(ThrowingCallable made, String message) {
    return Arguments.of(made, message);
  }

  private static <T> ImmutableList<T> copies(int count, T value) {
    return ImmutableList.copyOf(Collections.nCopies(count, value));
  }

  private static BulkDeadlines bulk(int days) {
    LocalDate first = LocalDate.of(2022, 3, 1);
    return Cases.calculator(Cases.CALENDAR_DAYS, Cases.PLAIN)
        .bulk(Validity.of(first, first.plusDays(days)))
        .orElseThrow();
  }
}
