package org.governance4j.testing.deadline;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.Certainty;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.community.CaseId;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.CaseState;
import org.governance4j.deadline.Deadline;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.cases.CaseOracle;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/** Works out limits day by day and event by event, slowly and by itself. */
public final class DeadlineOracle {

  /** What kind of answer is right. */
  public enum Verdict {
    ACCEPTED,
    REFUSED,
    UNDETERMINED
  }

  /**
   * The right answer: the state only where a standing was asked for, the contradictions as
   * CODE@event with the first event counted as 1, and the rules that its reasons must cite.
   */
  public record Answer(
      Verdict verdict,
      Optional<Deadline> deadline,
      Optional<CaseState> state,
      ImmutableList<String> contradictions,
      ImmutableList<RuleRef> rules) {}

  private record Settled(
      Optional<Deadline> deadline, boolean counted, boolean timeKept, List<RuleRef> rules) {}

  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final Dated<CaseLimitPolicy> limits;
  private final Dated<CountingPolicy> countings;
  private final Dated<CaseChangePolicy> changes;
  private final WorkCalendar calendar;
  private final ZoneId zone;
  private final LocalDate knownOn;

  /** An oracle that uses all that is known. */
  public DeadlineOracle(
      Dated<CaseLimitPolicy> limits,
      Dated<CountingPolicy> countings,
      Dated<CaseChangePolicy> changes,
      WorkCalendar calendar,
      ZoneId zone) {
    this(limits, countings, changes, calendar, zone, LocalDate.MAX);
  }

  private DeadlineOracle(
      Dated<CaseLimitPolicy> limits,
      Dated<CountingPolicy> countings,
      Dated<CaseChangePolicy> changes,
      WorkCalendar calendar,
      ZoneId zone,
      LocalDate knownOn) {
    this.limits = limits;
    this.countings = countings;
    this.changes = changes;
    this.calendar = calendar;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  public DeadlineOracle asKnownAt(LocalDate day) {
    return new DeadlineOracle(limits, countings, changes, calendar.asKnownAt(day), zone, day);
  }

  /** The deadline from the whole history; a limit that is waited for is a missing fact. */
  public Answer compute(CaseHistory history) {
    return answer(
        history.id(),
        history.events(),
        settled ->
            settled.deadline().isEmpty()
                ? new Answer(
                    Verdict.UNDETERMINED,
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableList.of(),
                    ImmutableList.copyOf(settled.rules()))
                : accepted(settled, Optional.empty()));
  }

  /** The standing from the events up to an instant. */
  public Answer standingAt(CaseHistory history, Instant at) {
    List<CaseEvent> past = new ArrayList<>();
    for (CaseEvent event : history.events()) {
      if (event.at().compareTo(at) <= 0) {
        past.add(event);
      }
    }
    return answer(
        history.id(),
        past,
        settled ->
            accepted(
                settled, Optional.of(DeadlineHistoryOracle.state(past, settled.deadline(), at))));
  }

  /** Whether the calendar decides about the deadline of a history without contradictions. */
  public boolean needsDays(CaseHistory history) {
    try {
      return limit(history.id(), history.events()).counted();
    } catch (Unknown e) {
      return false;
    }
  }

  /** Whether the due instant has the time of day of the receipt, on whatever day. */
  public boolean keepsTimeOfDay(CaseHistory history) {
    try {
      return limit(history.id(), history.events()).timeKept();
    } catch (Unknown e) {
      return false;
    }
  }

  /** Whether the way of counting decides about the deadline of such a history. */
  public boolean needsCounting(CaseHistory history) {
    try {
      return limit(history.id(), history.events()).rules().size() > 1;
    } catch (Unknown e) {
      return false;
    }
  }

  private Answer answer(CaseId id, List<CaseEvent> events, Function<Settled, Answer> known) {
    List<String> contradictions = CaseOracle.contradictions(events);
    if (!contradictions.isEmpty()) {
      return bare(Verdict.REFUSED, contradictions);
    }
    try {
      return known.apply(limit(id, events));
    } catch (Unknown e) {
      return bare(Verdict.UNDETERMINED, List.of());
    }
  }

  /** The deadline, empty while it is waited for. */
  private Settled limit(CaseId id, List<CaseEvent> events) throws Unknown {
    if (events.isEmpty()) {
      throw new Unknown();
    }
    Instant received = events.get(0).at();
    Instant changed = received;
    Instant above = null;
    Gravity gravity = null;
    for (CaseEvent event : events) {
      Optional<Gravity> judged = DeadlineHistoryOracle.judged(event);
      if (judged.isPresent()) {
        changed = gravity != null && gravity != judged.get() ? event.at() : changed;
        gravity = judged.get();
      }
      above = event instanceof CaseEvent.LimitSet set ? set.due() : above;
    }
    if (gravity == null) {
      throw new Unknown();
    }
    LocalDate day = received.atZone(zone).toLocalDate();
    CaseLimitPolicy policy = inForce(limits, day);
    if (policy.escalated().containsKey(gravity)) {
      Optional<Deadline> set =
          Optional.ofNullable(above)
              .map(due -> new Deadline(id, due, dayOf(due), Certainty.PUBLISHED));
      return new Settled(set, false, false, List.of(policy.escalated().get(gravity)));
    }
    TimeLimit limit = policy.limits().get(gravity);
    if (limit == null) {
      throw new Unknown();
    }
    CountingPolicy counting = inForce(countings, day);
    List<RuleRef> rules = new ArrayList<>(List.of(limit.rule(), counting.rule()));
    Instant from = received;
    if (changed.isAfter(received)) {
      CaseChangePolicy decision = inForce(changes, day);
      boolean anew =
          decision.reclassification().orElseThrow(Unknown::new)
              == CaseChangePolicy.Reclassification.COUNT_FROM_RECLASSIFICATION;
      from = anew ? changed : received;
      if (anew) {
        rules.add(decision.rule());
      }
    }
    boolean timeKept =
        counting.start() == CountingPolicy.Start.AT_RECEIPT && limit.unit() != LimitUnit.HOURS;
    boolean counted =
        limit.unit() == LimitUnit.WORKING_DAYS
            || limit.unit() != LimitUnit.HOURS
                && counting.rollOver() == CountingPolicy.RollOver.NEXT_WORKING_DAY;
    return new Settled(Optional.of(count(id, from, limit, counting)), counted, timeKept, rules);
  }

  private Deadline count(CaseId id, Instant from, TimeLimit limit, CountingPolicy counting)
      throws Unknown {
    if (limit.unit() == LimitUnit.HOURS) {
      Instant due = from.plus(Duration.ofHours(limit.amount()));
      return new Deadline(id, due, dayOf(due), Certainty.PUBLISHED);
    }
    ZonedDateTime start = from.atZone(zone);
    LocalDate day = start.toLocalDate();
    Certainty certainty = Certainty.PUBLISHED;
    // A shift by working days rests on the day that it starts from, too, as WorkCalendar states.
    if (limit.unit() == LimitUnit.WORKING_DAYS) {
      certainty = look(day, counting).certainty();
    }
    int left = limit.amount() * (limit.unit() == LimitUnit.WEEKS ? 7 : 1);
    while (left > 0) {
      day = day.plusDays(1);
      if (limit.unit() == LimitUnit.WORKING_DAYS) {
        CalendarDay known = look(day, counting);
        certainty = certainty.weaker(known.certainty());
        left -= known.isWorking() ? 1 : 0;
      } else {
        left--;
      }
    }
    if (counting.rollOver() == CountingPolicy.RollOver.NEXT_WORKING_DAY) {
      CalendarDay known = look(day, counting);
      certainty = certainty.weaker(known.certainty());
      while (!known.isWorking()) {
        day = day.plusDays(1);
        known = look(day, counting);
        certainty = certainty.weaker(known.certainty());
      }
    }
    return new Deadline(id, end(day, start.toLocalTime(), counting), day, certainty);
  }

  private Instant end(LocalDate day, LocalTime receivedAt, CountingPolicy counting) {
    if (counting.start() == CountingPolicy.Start.AT_RECEIPT) {
      return ZonedDateTime.of(day, receivedAt, zone).toInstant();
    }
    return counting.dayEnd() instanceof DayEnd.AtTime at
        ? ZonedDateTime.of(day, at.time(), zone).toInstant()
        : day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private CalendarDay look(LocalDate day, CountingPolicy counting) throws Unknown {
    WorkCalendar used = counting.provisionalAllowed() ? calendar.provisional() : calendar;
    CalendarDay known = used.dayOn(day).toOptional().orElseThrow(Unknown::new);
    if (known.certainty() == Certainty.PROVISIONAL && !counting.provisionalAllowed()) {
      throw new Unknown();
    }
    return known;
  }

  private LocalDate dayOf(Instant due) {
    return due.minusNanos(1).atZone(zone).toLocalDate();
  }

  private <T> T inForce(Dated<T> dated, LocalDate day) throws Unknown {
    for (List<Dated.Version<T>> layer : dated.layers()) {
      Dated.Version<T> best = null;
      for (Dated.Version<T> version : layer) {
        boolean begun = version.validity().from().compareTo(day) <= 0;
        boolean over = version.validity().until().filter(u -> u.compareTo(day) <= 0).isPresent();
        boolean known = version.knownSince().compareTo(knownOn) <= 0;
        boolean newer = best == null || best.knownSince().compareTo(version.knownSince()) < 0;
        if (begun && !over && known && newer) {
          best = version;
        }
      }
      if (best != null) {
        return best.value().orElseThrow(Unknown::new);
      }
    }
    throw new Unknown();
  }

  private static Answer accepted(Settled settled, Optional<CaseState> state) {
    return new Answer(
        Verdict.ACCEPTED,
        settled.deadline(),
        state,
        ImmutableList.of(),
        ImmutableList.copyOf(settled.rules()));
  }

  private static Answer bare(Verdict verdict, List<String> contradictions) {
    return new Answer(
        verdict,
        Optional.empty(),
        Optional.empty(),
        contradictions.stream().sorted().collect(ImmutableList.toImmutableList()),
        ImmutableList.of());
  }
}
