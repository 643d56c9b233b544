package org.governance4j.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyReason;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.Rhythm;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** By when tasks are due, and when the duties were held that this refers to. */
final class TaskDeadlines {

  private final Dated<DutyPolicy> duties;
  private final WorkCalendar calendar;
  private final LocalDate knownOn;
  private final Map<String, TreeSet<LocalDate>> held = new HashMap<>();

  TaskDeadlines(
      Dated<DutyPolicy> duties,
      WorkCalendar calendar,
      LocalDate knownOn,
      List<DutyRecord> records,
      LocalDate asOf) {
    this.duties = duties;
    this.calendar = calendar;
    this.knownOn = knownOn;
    for (DutyRecord record : records) {
      if (!record.heldOn().isAfter(asOf)) {
        held.computeIfAbsent(record.duty(), first -> new TreeSet<>()).add(record.heldOn());
      }
    }
  }

  boolean isHeld(String duty, LocalDate day) {
    return held.getOrDefault(duty, new TreeSet<>()).contains(day);
  }

  Outcome<LocalDate> due(Task task, TaskList list) {
    if (list.due() instanceof TaskDue.Within within) {
      return endOf(within.period(), task.listedOn());
    }
    String duty = ((TaskDue.NextTime) list.due()).duty();
    return duties
        .asOf(task.listedOn(), knownOn)
        .flatMap(
            policy ->
                policy
                    .duty(duty)
                    .map(stated -> nextTime(stated, task.listedOn()))
                    .orElseGet(() -> missing(DutyReason.DUTY_UNKNOWN, TasksLaw.STATED, duty)));
  }

  /** The last day of the period in which a day lies; of a day off, the next working day. */
  Outcome<LocalDate> endOf(CalendarPeriod period, LocalDate day) {
    return period == CalendarPeriod.WORKING_DAY
        ? calendar.rolledForward(day)
        : Outcome.accepted(lastOf(period, day));
  }

  private Outcome<LocalDate> nextTime(Duty duty, LocalDate day) {
    if (duty.rhythm() instanceof Rhythm.Each each) {
      Outcome<LocalDate> end = endOf(each.period(), day);
      return end.flatMap(
          last -> endOf(each.period(), last.plusDays(1)).map(by -> sooner(duty, last, by)));
    }
    if (duty.rhythm() instanceof Rhythm.OnWeekdays weekly) {
      return Outcome.accepted(sooner(duty, day, weekly.after(day)));
    }
    if (duty.rhythm() instanceof Rhythm.Every every) {
      return Outcome.accepted(sooner(duty, day, every.after(day)));
    }
    return nextHeld(duty, day)
        .map(next -> Outcome.accepted(next))
        .orElseGet(() -> missing(DutyReason.RHYTHM_OPEN, duty.rule(), duty.code()));
  }

  private LocalDate sooner(Duty duty, LocalDate after, LocalDate by) {
    return nextHeld(duty, after).filter(next -> next.isBefore(by)).orElse(by);
  }

  private Optional<LocalDate> nextHeld(Duty duty, LocalDate after) {
    return Optional.ofNullable(held.getOrDefault(duty.code(), new TreeSet<>()).higher(after));
  }

  private static LocalDate lastOf(CalendarPeriod period, LocalDate day) {
    return period.of(day).until().orElseThrow().minusDays(1);
  }

  private static <T> Outcome<T> missing(DutyReason code, RuleRef rule, String duty) {
    return Outcome.undetermined(Reason.of(code, rule, "duty", new Fact.Code("duty", duty)));
  }
}
