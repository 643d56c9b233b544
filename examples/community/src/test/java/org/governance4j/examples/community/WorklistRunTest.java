package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.LimitScale;
import org.governance4j.duty.Bearer;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.duty.DutySheet;
import org.governance4j.duty.DutyState;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.Worklist.CaseItem;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.api.Test;

/** A small worklist with every expectation written by hand, at noon of a Tuesday. */
class WorklistRunTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TUESDAY = LocalDate.of(2022, 12, 20);
  private static final OrganisationId SM = OrganisationId.of("sm");
  private static final WorkCalendar CALENDAR = WorkCalendar.published();
  private static final DeadlineCalculator COMMITTED =
      new CaseDeadlines(CommittedFolder.input().pack(), CALENDAR, ZONE, TUESDAY).targets();

  @Test
  void sortsByTheWeekThatBeginsOnMonday() {
    assertThat(
            lines(
                COMMITTED,
                "2022-12-20T12:00",
                general("a", "2022-12-15T09:00"), // Friday
                general("b", "2022-12-16T09:00"), // Saturday is off: Monday
                general("c", "2022-12-19T09:00"), // today, not over at noon
                general("d", "2022-12-20T09:00"),
                set("e", "2022-12-19T00:00"), // 24:00 of Sunday before
                set("f", "2022-12-19T00:00:01"),
                set("g", "2022-12-26T00:00"), // 24:00 of Sunday
                set("h", "2022-12-26T00:00:01"),
                general("i", "2022-12-19T10:00", closed("2022-12-19T11:00"))))
        .containsExactly(
            "a HANDLING 2022-12-16 [OVERDUE]",
            "e HANDLING 2022-12-18 [OVERDUE]",
            "f HANDLING 2022-12-19 [OVERDUE, WEEK]",
            "b HANDLING 2022-12-19 [OVERDUE, WEEK]",
            "c HANDLING 2022-12-20 [TODAY, WEEK]",
            "d HANDLING 2022-12-21 [WEEK]",
            "g HANDLING 2022-12-25 [WEEK]",
            "h HANDLING 2022-12-26 [LATER]");
  }

  /** At 24:00 sharp a case is in time still, and to be done at once. */
  @Test
  void somethingDueAtThisInstantIsDueToday() {
    assertThat(lines(COMMITTED, "2022-12-19T00:00", set("e", "2022-12-19T00:00")))
        .containsExactly("e HANDLING 2022-12-18 [TODAY, WEEK]");
    assertThat(lines(COMMITTED, "2022-12-19T00:00:01", set("e", "2022-12-19T00:00")))
        .containsExactly("e HANDLING 2022-12-18 [OVERDUE]");
  }

  @Test
  void namesTheUnitsThatHaveTheCase() {
    CaseResult one =
        general(
            "u",
            "2022-12-19T09:00",
            sent("2022-12-19T09:10", "x", UnitRole.LEAD),
            sent("2022-12-19T09:20", "y", UnitRole.ASSISTING),
            sent("2022-12-19T09:30", "z", UnitRole.ASSISTING),
            new CaseEvent.Finished(at("2022-12-19T15:00"), OrganisationId.of("z")),
            new CaseEvent.Returned(at("2022-12-19T15:30"), OrganisationId.of("x")));
    Worklist worklist = worklist(COMMITTED, "2022-12-20T12:00", List.of(one), List.of());
    assertThat(worklist.cases()).hasSize(2);
    for (CaseItem item : worklist.cases()) {
      assertThat(item.handlers().stream().map(had -> had.unit().value())).containsExactly("y");
    }
    assertThat(lines(COMMITTED, "2022-12-20T12:00", one))
        .containsExactly("u HANDLING 2022-12-20 [TODAY, WEEK]", "u PART y 2022-12-26 [LATER]");
    assertThat(lines(COMMITTED, "2022-12-19T12:00", one))
        .as("what had happened by then")
        .containsExactly(
            "u HANDLING 2022-12-20 [WEEK]",
            "u FIRST_ANSWER x 2022-12-20 [WEEK]",
            "u PART y 2022-12-26 [LATER]",
            "u PART z 2022-12-26 [LATER]");
  }

  @Test
  void listsWhatHasNoDueDay() {
    CaseResult unjudged = one("n", CaseEvent.Received.at(at("2022-12-19T09:00")));
    CaseResult stopped =
        general("s", "2022-12-19T09:00", new CaseEvent.Suspended(at("2022-12-19T10:00"), "EXPERT"));
    CaseResult special = one("w", CaseEvent.Received.at(at("2022-12-19T09:00"), Gravity.SPECIAL));
    CaseResult contradictory =
        general("x", "2022-12-19T09:00", closed("2022-12-19T08:00"), closed("2022-12-19T08:00"));
    CaseResult closed =
        one("y", CaseEvent.Received.at(at("2022-12-19T09:00")), closed("2022-12-19T10:00"));
    CaseResult later = general("z", "2022-12-21T09:00");
    assertThat(
            lines(
                COMMITTED,
                "2022-12-20T12:00",
                unjudged,
                stopped,
                special,
                contradictory,
                closed,
                later))
        .containsExactly(
            "n HANDLING - [NO_DUE_DAY]",
            "s HANDLING - [NO_DUE_DAY]",
            "w HANDLING - [NO_DUE_DAY]",
            "x - [NO_DUE_DAY]");
    assertThat(
            worklist(COMMITTED, "2022-12-20T12:00", List.of(stopped), List.of())
                .cases()
                .get(0)
                .suspendedSince())
        .contains(at("2022-12-19T10:00"));
  }

  /** Feedback is due though the case is closed. */
  @Test
  void aClosedCaseIsListedWhileATargetOfItRuns() {
    RuleRef rule = new RuleRef("LOCAL", "decision", "minutes", Basis.HOST_DECISION);
    DeadlineTarget feedback =
        DeadlineTarget.builder()
            .code("FEEDBACK")
            .owner(DeadlineTarget.Owner.CASE)
            .from(DeadlineTarget.Milestone.CLOSED)
            .until(DeadlineTarget.Milestone.FED_BACK)
            .limits(new LimitScale.Same(new TimeLimit(2, LimitUnit.WORKING_DAYS, rule)))
            .optional(false)
            .rule(rule)
            .build();
    DeadlineCalculator deadlines =
        DeadlineCalculator.ofTargets(
            Dated.from(
                DeadlinePolicy.KEY,
                LocalDate.of(2022, 1, 1),
                rule,
                new DeadlinePolicy(ImmutableList.of(feedback))),
            CommittedFolder.input().pack().get(CountingPolicy.KEY),
            CALENDAR,
            ZONE);
    CaseResult due = general("d", "2022-12-19T09:00", closed("2022-12-19T10:00"));
    CaseResult done =
        general(
            "e",
            "2022-12-19T09:00",
            closed("2022-12-19T10:00"),
            new CaseEvent.FedBack(at("2022-12-19T11:00")));
    assertThat(lines(deadlines, "2022-12-20T12:00", due, done))
        .containsExactly("d FEEDBACK 2022-12-21 [WEEK]");
  }

  @Test
  void listsDutiesThatEndByTheEndOfTheWeek() {
    Worklist worklist =
        worklist(
            COMMITTED,
            "2022-12-20T12:00",
            List.of(),
            List.of(
                sheet("today", period("2022-12-01", "2022-12-20", DutyState.RUNNING)),
                sheet("sunday", period("2022-12-19", "2022-12-25", DutyState.RUNNING)),
                sheet("monday", period("2022-12-01", "2022-12-26", DutyState.RUNNING)),
                sheet("grace", period("2022-12-01", "2022-12-18", DutyState.RUNNING)),
                sheet("met", period("2022-12-01", "2022-12-20", DutyState.MET)),
                sheet("withdrawn", period("2022-09-01", "2022-12-01", DutyState.MISSED)),
                sheet("rolling", period("2022-09-01", "2022-12-01", DutyState.MISSED)),
                sheet(
                    "missed",
                    period("2022-12-05", "2022-12-11", DutyState.MISSED),
                    period("2022-12-12", "2022-12-18", DutyState.MET)),
                sheet("coming", period("2022-12-21", "2022-12-22", DutyState.RUNNING)),
                new DutyResult(
                    SM, "unknown", new Outcome.Undetermined<>(ImmutableList.of(anyReason())))));
    assertThat(worklist.duties().stream().map(item -> item.duty() + " " + item.scopes()))
        .containsExactly(
            "rolling [OVERDUE]", "grace [OVERDUE]", "today [TODAY, WEEK]", "sunday [WEEK]");
  }

  private static Reason anyReason() {
    return COMMITTED
        .targetsAt(new CaseHistory(CaseId.of("none"), ImmutableList.of()), at("2022-12-20T12:00"))
        .reasons()
        .get(0);
  }

  private static DutyResult sheet(String duty, DutyPeriod... periods) {
    return new DutyResult(
        SM,
        duty,
        Outcome.accepted(
            new DutySheet(
                new Bearer.OfOrganisation(SM),
                duty,
                ImmutableList.copyOf(periods),
                Optional.empty())));
  }

  private static DutyPeriod period(String from, String due, DutyState state) {
    return DutyPeriod.builder()
        .from(LocalDate.parse(from))
        .due(LocalDate.parse(due))
        .required(1)
        .done(0)
        .severity(Duty.Severity.MUST)
        .state(state)
        .build();
  }

  private static List<String> lines(
      DeadlineCalculator deadlines, String at, CaseResult... results) {
    return worklist(deadlines, at, List.of(results), List.of()).cases().stream()
        .map(
            item ->
                String.join(
                    " ",
                    item.id().value()
                        + item.target().map(target -> " " + target).orElse("")
                        + item.unit().map(unit -> " " + unit.value()).orElse(""),
                    item.deadline().map(until -> until.lastDay().toString()).orElse("-"),
                    item.scopes().toString()))
        .toList();
  }

  private static Worklist worklist(
      DeadlineCalculator deadlines, String at, List<CaseResult> cases, List<DutyResult> duties) {
    Instant asOf = at(at);
    return new WorklistRun(
            deadlines, asOf, LocalDate.ofInstant(asOf, ZONE), ImmutableSet.of("rolling"))
        .worklist(cases, duties);
  }

  private static CaseResult general(String id, String received, CaseEvent... more) {
    CaseEvent[] events = new CaseEvent[more.length + 1];
    events[0] = CaseEvent.Received.at(at(received), Gravity.GENERAL);
    System.arraycopy(more, 0, events, 1, more.length);
    return one(id, events);
  }

  private static CaseResult set(String id, String due) {
    return one(
        id,
        CaseEvent.Received.at(at("2022-12-05T09:00"), Gravity.SPECIAL),
        new CaseEvent.Escalated(at("2022-12-05T10:00"), SM),
        new CaseEvent.LimitSet(at("2022-12-05T11:00"), at(due), SM));
  }

  private static CaseResult one(String id, CaseEvent... events) {
    CaseHistory history = new CaseHistory(CaseId.of(id), ImmutableList.copyOf(events));
    return new CaseResult(
        history,
        Optional.empty(),
        Optional.empty(),
        COMMITTED.statusAt(history, at("2022-12-20T12:00")));
  }

  private static CaseEvent sent(String local, String unit, UnitRole role) {
    return new CaseEvent.Dispatched(at(local), OrganisationId.of(unit), role);
  }

  private static CaseEvent closed(String local) {
    return new CaseEvent.Closed(at(local));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
