package org.governance4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.deadline.TargetStatus;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingRuleSets;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** Reads the rows of the regulations' tables and asks a pack about them. */
final class RegulationRows {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final OrganisationId UNIT = OrganisationId.of("unit");
  private static final OrganisationId CHIEF = OrganisationId.of("chief");
  private static final RuleRef GRANT = RuleRef.of("GRANT", "the grant", "the case's file");

  private RegulationRows() {}

  /** The calculator of a pack with all that the pack states. */
  static DeadlineCalculator calculator(PolicyPack pack) {
    return calculator(pack, WorkCalendar.published());
  }

  static DeadlineCalculator calculator(PolicyPack pack, WorkCalendar calendar) {
    return DeadlineCalculator.ofTargets(
            pack.get(DeadlinePolicy.KEY), pack.get(CountingPolicy.KEY), calendar, ZONE)
        .withRuleSets(pack.get(CountingRuleSets.KEY));
  }

  /** The published schedules of the years before one. */
  static WorkCalendar scheduledBefore(int year) {
    WorkCalendar published = WorkCalendar.published();
    return WorkCalendar.of(
            published.schedules().stream()
                .filter(schedule -> schedule.year() < year)
                .collect(toImmutableList()),
            published.regulation())
        .orElseThrow();
  }

  /** How a target stands at the last event of a case, or at a later instant. */
  static Outcome<TargetProgress> progress(
      DeadlineCalculator deadlines, String target, CaseHistory history, Instant at) {
    return deadlines
        .targetsAt(history, at)
        .flatMap(
            all ->
                all.stream()
                    .filter(one -> one.target().equals(target))
                    .findFirst()
                    .map(TargetStatus::progress)
                    .orElseThrow());
  }

  static Instant lastOf(CaseHistory history) {
    return history.events().get(history.events().size() - 1).at();
  }

  /** An instant from local date and time, of which the time may be 24:00. */
  static Instant at(String local) {
    LocalDateTime stated =
        local.endsWith("T24:00")
            ? LocalDate.parse(local.substring(0, 10)).plusDays(1).atStartOfDay()
            : LocalDateTime.parse(local);
    return stated.atZone(ZONE).toInstant();
  }

  /** The day that an instant is written on. */
  static LocalDate day(String local) {
    return LocalDate.parse(local.substring(0, 10));
  }

  /**
   * The events {@code word instant [argument…]}, parted by semicolons; {@code extended instant
   * target amount unit}.
   */
  static CaseHistory history(String events) {
    ImmutableList<CaseEvent> all =
        Splitter.on(';')
            .trimResults()
            .splitToStream(events)
            .map(RegulationRows::event)
            .collect(toImmutableList());
    return new CaseHistory(CaseId.of("case-1"), all);
  }

  private static CaseEvent event(String text) {
    List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(text);
    Instant at = at(words.get(1));
    return switch (words.get(0)) {
      case "received" -> CaseEvent.Received.at(at);
      case "dispatched" -> new CaseEvent.Dispatched(at, UNIT, UnitRole.LEAD);
      case "responded" -> new CaseEvent.Responded(at, Optional.empty());
      case "unit-responded" -> new CaseEvent.Responded(at, Optional.of(UNIT));
      case "returned" -> new CaseEvent.Returned(at, UNIT);
      case "finished" -> new CaseEvent.Finished(at, UNIT);
      case "closed" -> new CaseEvent.Closed(at);
      case "suspended" -> new CaseEvent.Suspended(at, "CAUSE");
      case "resumed" -> new CaseEvent.Resumed(at, "CAUSE");
      case "extended" -> extended(at, words, Optional.empty());
      case "unit-extended" -> extended(at, words, Optional.of(UNIT));
      default -> throw new IllegalArgumentException("no such event: " + text);
    };
  }

  private static CaseEvent extended(Instant at, List<String> words, Optional<OrganisationId> unit) {
    TimeLimit more =
        new TimeLimit(Integer.parseInt(words.get(3)), LimitUnit.valueOf(words.get(4)), GRANT);
    return CaseEvent.Extended.builder()
        .at(at)
        .target(words.get(2))
        .unit(unit)
        .extension(more)
        .approvedBy(CHIEF)
        .build();
  }
}
