package org.governance4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A hotline case from its receipt to the call-back, with a lead and an assisting unit (CD-10,
 * CD-14, HT-11, HT-13, HT-20). The figures are a host's; the due instants are worked out by hand on
 * the schedule of 2022.
 */
class HotlineScenarioTest {

  private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
  private static final OrganisationId PROPERTY = OrganisationId.of("property");
  private static final OrganisationId GREENING = OrganisationId.of("greening");
  private static final OrganisationId WATER = OrganisationId.of("water");
  private static final RuleRef HOST = RuleRef.of("HOST-HOTLINE", "our hotline", "our decision");
  private static final RuleRef SIMPLE = RuleRef.of("CD-10", "简单问题当即答复", "城东街道");
  private static final RuleRef STREET = RuleRef.of("CD-14", "成立专门工作组负责督促推进", "城东街道");
  private static final OrganisationId SPECIALISTS = OrganisationId.of("specialists");

  private static final ImmutableList<DeadlineTarget> TARGETS =
      ImmutableList.of(
          target(
              "RESPONSE",
              DeadlineTarget.Owner.CASE,
              DeadlineTarget.Milestone.RECEIVED,
              DeadlineTarget.Milestone.RESPONDED,
              new LimitScale.Same(new TimeLimit(2, LimitUnit.HOURS, HOST))),
          right(),
          target(
              "LEADING",
              DeadlineTarget.Owner.LEAD_UNIT,
              DeadlineTarget.Milestone.DISPATCHED,
              DeadlineTarget.Milestone.CLOSED,
              new LimitScale.Same(new TimeLimit(5, LimitUnit.WORKING_DAYS, HOST))),
          target(
              "ASSISTING",
              DeadlineTarget.Owner.ASSISTING_UNIT,
              DeadlineTarget.Milestone.DISPATCHED,
              DeadlineTarget.Milestone.CLOSED,
              new LimitScale.Same(new TimeLimit(3, LimitUnit.WORKING_DAYS, HOST))),
          target(
              DeadlineTarget.HANDLING,
              DeadlineTarget.Owner.CASE,
              DeadlineTarget.Milestone.RECEIVED,
              DeadlineTarget.Milestone.CLOSED,
              new LimitScale.ByComplexity(
                  ImmutableMap.of(
                      Complexity.SIMPLE,
                      new TimeLimit(0, LimitUnit.IMMEDIATELY, SIMPLE),
                      Complexity.GENERAL,
                      new TimeLimit(7, LimitUnit.WORKING_DAYS, HOST)))),
          target(
              "FEEDBACK",
              DeadlineTarget.Owner.CASE,
              DeadlineTarget.Milestone.CLOSED,
              DeadlineTarget.Milestone.FED_BACK,
              new LimitScale.Same(new TimeLimit(1, LimitUnit.WORKING_DAYS, HOST))),
          target(
              "CALL-BACK",
              DeadlineTarget.Owner.CASE,
              DeadlineTarget.Milestone.FED_BACK,
              DeadlineTarget.Milestone.CALLED_BACK,
              new LimitScale.Same(new TimeLimit(3, LimitUnit.DAYS, HOST))));

  @Test
  @DisplayName("CD-10: what is simple is answered at once; an instant later is late")
  void aSimpleCaseIsAnsweredAtOnce() {
    CaseHistory history =
        Cases.history(received("2022-04-28T10:00", Optional.of(Complexity.SIMPLE)));
    assertThat(state(history, "2022-04-28T10:00", DeadlineTarget.HANDLING))
        .isEqualTo(CaseState.RUNNING);
    assertThat(state(history, "2022-04-28T10:00:00.000000001", DeadlineTarget.HANDLING))
        .isEqualTo(CaseState.OVERDUE);
  }

  @Test
  @DisplayName("CD-10: no figure for complex cases, so that without a host's limit there is none")
  void aComplexCaseHasNoFigure() {
    CaseHistory history =
        Cases.history(received("2022-04-28T10:00", Optional.of(Complexity.COMPLEX)));
    assertThat(hotline().compute(history).reasons())
        .anyMatch(reason -> reason.code() == DeadlineReason.NO_LIMIT_FOR_COMPLEXITY);
  }

  @Test
  @DisplayName("HT-11, HT-20: accepted at once, done within the limit, fed back and called back")
  void fromReceiptToCallBack() {
    CaseHistory history = whole();
    assertThat(states(history, "2022-05-20T00:00"))
        .containsExactly(
            "RESPONSE CLOSED_IN_TIME",
            "LEADING DROPPED",
            "LEADING CLOSED_IN_TIME",
            "ASSISTING CLOSED_LATE",
            "HANDLING CLOSED_IN_TIME",
            "FEEDBACK CLOSED_IN_TIME",
            "CALL-BACK CLOSED_LATE");
  }

  /** The unit that gave the case back did so in time; the right of the other lapses unused. */
  @Test
  void theRightToReturnTheCase() {
    assertThat(state(whole(), "2022-04-28T13:15", "RETURN")).isEqualTo(CaseState.RUNNING);
    assertThat(state(whole(), "2022-04-28T13:30", "RETURN")).isEqualTo(CaseState.CLOSED_IN_TIME);
    assertThat(
            hotline().targetsAt(whole(), Cases.at("2022-05-05T09:00")).orElseThrow().stream()
                .filter(s -> s.target().equals("RETURN"))
                .map(s -> s.progress().orElseThrow().state()))
        .containsExactly(CaseState.CLOSED_IN_TIME, CaseState.LAPSED);
  }

  /** The make-up Saturday 7 May counts, the days of Labour Day do not. */
  @Test
  void dueInstantsOfTheUnits() {
    CaseHistory history = whole().until(Cases.at("2022-04-28T16:00"));
    Instant now = Cases.at("2022-04-28T16:00");
    List<TargetStatus> statuses = hotline().targetsAt(history, now).orElseThrow();
    assertThat(due(statuses, "LEADING", PROPERTY)).isEqualTo(Cases.at("2022-05-09T17:30"));
    assertThat(due(statuses, "ASSISTING", WATER)).isEqualTo(Cases.at("2022-05-06T17:30"));
    assertThat(due(statuses, "RETURN", PROPERTY)).isEqualTo(Cases.at("2022-04-29T17:30"));
    assertThat(hotline().compute(history).orElseThrow().due())
        .isEqualTo(Cases.at("2022-05-11T17:30"));
  }

  @Test
  @DisplayName(
      "CD-14: the street's group urges at the due instant, and the host's next a day later")
  void theCaseGoesUpTheLadder() {
    CaseHistory history =
        Cases.history(received("2022-04-28T10:00", Optional.of(Complexity.GENERAL)));
    assertThat(seen(history, "2022-04-28T10:00")).isEqualTo("GREEN -");
    assertThat(seen(history, "2022-05-10T17:29:59")).isEqualTo("YELLOW -");
    assertThat(seen(history, "2022-05-10T17:30")).isEqualTo("RED -");
    assertThat(seen(history, "2022-05-11T17:30")).isEqualTo("RED STREET");
    assertThat(seen(history, "2022-05-11T17:30:00.000000001")).isEqualTo("OVERDUE STREET");
    assertThat(seen(history, "2022-05-12T17:30")).isEqualTo("OVERDUE DISTRICT");
    assertThat(hotline().nextChange(history, Cases.at("2022-05-12T17:30")).orElseThrow()).isEmpty();
  }

  @Test
  @DisplayName("HT-13: the community states that it cannot solve the case alone, late or not")
  void inabilityTakesTheCaseToTheSpecialists() {
    CaseEvent received = received("2022-04-28T10:00", Optional.of(Complexity.GENERAL));
    CaseHistory stated =
        Cases.history(received, new CaseEvent.Escalated(Cases.at("2022-04-28T11:00"), SPECIALISTS));
    assertThat(CaseFold.of(stated).orElseThrow().escalatedTo()).contains(SPECIALISTS);
    assertThat(seen(stated, "2022-04-28T11:00")).as("long before it is late").isEqualTo("GREEN -");
    assertThat(seen(Cases.history(received), "2022-06-30T09:00")).startsWith("OVERDUE");
    assertThat(CaseFold.of(Cases.history(received)).orElseThrow().escalatedTo())
        .as("lateness takes no case to them")
        .isEmpty();
  }

  @Test
  void waitingForMaterialStopsTheClock() {
    CaseHistory history =
        Cases.history(
            received("2022-04-28T10:00", Optional.of(Complexity.GENERAL)),
            new CaseEvent.Suspended(Cases.at("2022-04-29T09:00"), "MATERIAL"),
            new CaseEvent.Resumed(Cases.at("2022-05-09T09:00"), "MATERIAL"));
    assertThat(seen(history, "2022-05-05T12:00")).isEqualTo("GREEN -");
    assertThat(state(history, "2022-05-05T12:00", DeadlineTarget.HANDLING))
        .isEqualTo(CaseState.SUSPENDED);
    assertThat(hotline().compute(history).orElseThrow().due())
        .isEqualTo(Cases.at("2022-05-17T17:30"));
  }

  private static CaseHistory whole() {
    return Cases.history(
        received("2022-04-28T10:00", Optional.of(Complexity.GENERAL)),
        new CaseEvent.Responded(Cases.at("2022-04-28T12:00"), Optional.empty()),
        new CaseEvent.Dispatched(Cases.at("2022-04-28T13:00"), GREENING, UnitRole.LEAD),
        new CaseEvent.Returned(Cases.at("2022-04-28T13:30"), GREENING),
        new CaseEvent.Dispatched(Cases.at("2022-04-28T14:00"), PROPERTY, UnitRole.LEAD),
        new CaseEvent.Dispatched(Cases.at("2022-04-28T15:00"), WATER, UnitRole.ASSISTING),
        new CaseEvent.Finished(Cases.at("2022-05-06T17:30:01"), WATER),
        new CaseEvent.Finished(Cases.at("2022-05-09T17:30"), PROPERTY),
        new CaseEvent.Closed(Cases.at("2022-05-10T09:00")),
        new CaseEvent.FedBack(Cases.at("2022-05-10T10:00")),
        new CaseEvent.CalledBack(Cases.at("2022-05-13T17:30:01")));
  }

  private static CaseEvent received(String at, Optional<Complexity> complexity) {
    return CaseEvent.Received.builder().at(Cases.at(at)).complexity(complexity).build();
  }

  private static DeadlineTarget target(
      String code,
      DeadlineTarget.Owner owner,
      DeadlineTarget.Milestone from,
      DeadlineTarget.Milestone until,
      LimitScale limits) {
    return DeadlineTarget.builder()
        .code(code)
        .owner(owner)
        .from(from)
        .until(until)
        .limits(limits)
        .optional(false)
        .rule(HOST)
        .build();
  }

  private static DeadlineTarget right() {
    return DeadlineTarget.builder()
        .code("RETURN")
        .owner(DeadlineTarget.Owner.LEAD_UNIT)
        .from(DeadlineTarget.Milestone.DISPATCHED)
        .until(DeadlineTarget.Milestone.RETURNED)
        .limits(new LimitScale.Same(new TimeLimit(1, LimitUnit.WORKING_DAYS, HOST)))
        .optional(true)
        .rule(HOST)
        .build();
  }

  private static DeadlineCalculator hotline() {
    LightPolicy lights =
        new LightPolicy(
            new Threshold.ShareUsed(Fraction.of(1, 2)),
            new Threshold.TimeLeft(new TimeLimit(1, LimitUnit.WORKING_DAYS, HOST)),
            HOST);
    EscalationPolicy ladder =
        new EscalationPolicy(
            ImmutableList.of(
                new EscalationPolicy.Rung("STREET", new Threshold.ShareUsed(Fraction.ONE), STREET),
                new EscalationPolicy.Rung(
                    "DISTRICT",
                    new Threshold.TimeOver(new TimeLimit(1, LimitUnit.WORKING_DAYS, HOST)),
                    HOST)));
    return DeadlineCalculator.ofTargets(
            Dated.from("hotline.targets", SINCE, HOST, new DeadlinePolicy(TARGETS)),
            Cases.dated(Cases.closing(Cases.PLAIN, "17:30")),
            WorkCalendar.published(),
            Cases.ZONE)
        .withLights(Dated.from("hotline.lights", SINCE, HOST, lights))
        .withEscalation(Dated.from("hotline.ladder", SINCE, HOST, ladder));
  }

  private static CaseState state(CaseHistory history, String at, String target) {
    return progress(history, at, target).state();
  }

  private static String seen(CaseHistory history, String at) {
    TargetProgress progress = progress(history, at, DeadlineTarget.HANDLING);
    return progress.light().orElseThrow().orElseThrow()
        + " "
        + progress.rung().orElseThrow().orElse("-");
  }

  private static TargetProgress progress(CaseHistory history, String at, String target) {
    return hotline().targetsAt(history, Cases.at(at)).orElseThrow().stream()
        .filter(status -> status.target().equals(target))
        .findFirst()
        .orElseThrow()
        .progress()
        .orElseThrow();
  }

  private static List<String> states(CaseHistory history, String at) {
    return hotline().targetsAt(history, Cases.at(at)).orElseThrow().stream()
        .filter(s -> !s.target().equals("RETURN"))
        .map(s -> s.target() + " " + s.progress().orElseThrow().state())
        .toList();
  }

  private static Instant due(List<TargetStatus> statuses, String target, OrganisationId unit) {
    return statuses.stream()
        .filter(s -> s.target().equals(target) && s.unit().equals(Optional.of(unit)))
        .findFirst()
        .orElseThrow()
        .progress()
        .orElseThrow()
        .deadline()
        .orElseThrow()
        .due();
  }
}
