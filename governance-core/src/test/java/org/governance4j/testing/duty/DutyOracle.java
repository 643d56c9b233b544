package org.governance4j.testing.duty;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.PersonId;
import org.governance4j.duty.Bearer;
import org.governance4j.duty.BearerFacts;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.duty.DatedTarget;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutyState;
import org.governance4j.duty.DutyTarget;
import org.governance4j.duty.DutyTerms;
import org.governance4j.duty.Excuse;
import org.governance4j.duty.Quota;
import org.governance4j.duty.Rhythm;
import org.governance4j.duty.Tenure;
import org.governance4j.rule.Validity;

/**
 * Goes through the days of a window one by one, and knows nothing of how the engine does it. Every
 * term that decides must be stated; a period for which one is not is left out.
 */
final class DutyOracle {

  private final Duty duty;
  private final DutyTerms terms;
  private final BearerFacts facts;
  private final List<DutyRecord> records;
  private final Validity window;
  private final LocalDate asOf;
  private final Set<DutyRecord> used = new HashSet<>();
  private final List<DutyPeriod> periods = new ArrayList<>();

  private DutyOracle(
      Duty duty, BearerFacts facts, List<DutyRecord> records, Validity window, LocalDate asOf) {
    this.duty = duty;
    this.terms = duty.terms().orElse(DutyTerms.NONE);
    this.facts = facts;
    this.window = window;
    this.asOf = asOf;
    this.records = new ArrayList<>();
    for (DutyRecord record : new ArrayList<>(new HashSet<>(records))) {
      if (record.duty().equals(duty.code())
          && !record.heldOn().isAfter(asOf)
          && isCredited(record)) {
        this.records.add(record);
      }
    }
    this.records.sort(
        Comparator.comparing(DutyRecord::heldOn)
            .thenComparing(record -> record.by().map(PersonId::value).orElse(""))
            .thenComparing(record -> record.organisation().value())
            .thenComparing(DutyRecord::toString));
  }

  /**
   * The periods that begin in a window.
   *
   * @param since the day from which the duty is in force without a break
   */
  static List<DutyPeriod> periods(
      Duty duty,
      BearerFacts facts,
      List<DutyRecord> records,
      Validity window,
      LocalDate asOf,
      LocalDate since) {
    DutyOracle oracle = new DutyOracle(duty, facts, records, window, asOf);
    // Only with grace may a period use up what was done in a later one.
    LocalDate first = oracle.grace() > 0 ? since : window.from();
    if (duty.rhythm() instanceof Rhythm.Each each) {
      oracle.calendar(each.period(), first);
    } else if (duty.rhythm() instanceof Rhythm.OnWeekdays weekly) {
      oracle.weekly(weekly, first);
    } else {
      oracle.rolling((Rhythm.Every) duty.rhythm(), since);
    }
    oracle.periods.removeIf(period -> period.from().isBefore(window.from()) && !rolls(duty));
    return oracle.periods;
  }

  private static boolean rolls(Duty duty) {
    return duty.rhythm() instanceof Rhythm.Every;
  }

  private boolean isCredited(DutyRecord record) {
    LocalDate day = record.heldOn();
    Bearer bearer = facts.bearer();
    if (bearer instanceof Bearer.OfPerson person) {
      return record.by().equals(Optional.of(person.person())) && isThere(day);
    }
    if (bearer instanceof Bearer.OfMember member) {
      return record.by().equals(Optional.of(member.person()))
          && record.organisation().equals(member.organisation())
          && isThere(day);
    }
    if (bearer instanceof Bearer.OfPost post) {
      boolean held = false;
      for (Tenure tenure : facts.tenures()) {
        held |= counts(tenure, day) && tenure.person().equals(record.by());
      }
      return held && record.organisation().equals(post.organisation());
    }
    return record.organisation().equals(bearer.id()) && isThere(day);
  }

  private boolean counts(Tenure tenure, LocalDate day) {
    boolean credited = terms.acting().map(DutyTerms.Acting::credited).orElse(false);
    return tenure.validity().contains(day) && (credited || !tenure.acting());
  }

  private boolean isThere(LocalDate day) {
    boolean there = facts.tenures().isEmpty();
    for (Tenure tenure : facts.tenures()) {
      there |= counts(tenure, day);
    }
    return there;
  }

  private boolean owes(LocalDate day) {
    if (!isThere(day)) {
      return false;
    }
    if (facts.bearer().kind() != Bearer.Kind.POST) {
      return !isExcused(Optional.empty(), day, true);
    }
    boolean atWork = false;
    for (Tenure tenure : facts.tenures()) {
      atWork |= counts(tenure, day) && !isExcused(tenure.person(), day, false);
    }
    return atWork && !isExcused(Optional.empty(), day, false);
  }

  private boolean isExcused(Optional<PersonId> person, LocalDate day, boolean anybody) {
    for (Excuse excuse : facts.excuses()) {
      boolean same = anybody || excuse.person().equals(person);
      if (same && !excuse.approvedOn().isAfter(asOf) && excuse.validity().contains(day)) {
        return true;
      }
    }
    return false;
  }

  private void calendar(CalendarPeriod period, LocalDate first) {
    for (LocalDate day = first; isBeforeEnd(day); day = day.plusDays(1)) {
      if (!begins(period, day)) {
        continue;
      }
      LocalDate last = day;
      if (period != CalendarPeriod.WORKING_DAY) {
        while (!begins(period, last.plusDays(1))) {
          last = last.plusDays(1);
        }
      }
      judge(day, last);
    }
  }

  private void weekly(Rhythm.OnWeekdays weekly, LocalDate first) {
    for (LocalDate day = first; isBeforeEnd(day); day = day.plusDays(1)) {
      for (DayOfWeek due : DayOfWeek.values()) {
        if (day.getDayOfWeek() == due && weekly.days().contains(due)) {
          judge(day, day);
        }
      }
    }
  }

  private static boolean begins(CalendarPeriod period, LocalDate day) {
    boolean first = day.getDayOfMonth() == 1;
    return switch (period) {
      case DAY -> true;
      case WORKING_DAY -> WorkCalendar.published().dayOn(day).orElseThrow().isWorking();
      case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
      case MONTH -> first;
      case QUARTER -> first && List.of(1, 4, 7, 10).contains(day.getMonthValue());
      case HALF_YEAR -> first && List.of(1, 7).contains(day.getMonthValue());
      case YEAR -> first && day.getMonthValue() == 1;
    };
  }

  private void judge(LocalDate first, LocalDate last) {
    List<DutyRecord> counted = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      counted.addAll(unusedOn(day));
    }
    used.addAll(counted);
    List<DutyTarget> due = dueTargets(first, last);
    long full = full(due);
    if (full > 0 && done(counted, due) >= full) {
      add(first, last, full, counted, due, DutyState.MET);
      return;
    }
    Optional<DutyState> nothing = full == 0 ? Optional.of(DutyState.NOT_OWED) : Optional.empty();
    long required = full;
    long days = 0;
    long there = 0;
    long owing = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days++;
      there += isThere(day) ? 1 : 0;
      owing += owes(day) ? 1 : 0;
    }
    if (there == 0) {
      nothing = Optional.of(DutyState.NOT_OWED);
    } else if (owing == 0 && nothing.isEmpty()) {
      nothing = Optional.of(DutyState.EXCUSED);
    } else if (nothing.isEmpty()) {
      long away = days - there;
      long excused = there - owing;
      DutyTerms.PartialPeriod tenure =
          away == 0 ? DutyTerms.PartialPeriod.IN_FULL : choice(terms.partTenure());
      DutyTerms.PartialPeriod excuse =
          excused == 0 ? DutyTerms.PartialPeriod.IN_FULL : choice(terms.partExcuse());
      if (tenure == DutyTerms.PartialPeriod.NOT_OWED) {
        nothing = Optional.of(DutyState.NOT_OWED);
      } else if (excuse == DutyTerms.PartialPeriod.NOT_OWED) {
        nothing = Optional.of(DutyState.EXCUSED);
      }
      long left = days;
      left -= tenure == DutyTerms.PartialPeriod.IN_PROPORTION ? away : 0;
      left -= excuse == DutyTerms.PartialPeriod.IN_PROPORTION ? excused : 0;
      while ((required - 1) * days >= full * left) {
        required--;
      }
    }
    if (nothing.isPresent()) {
      add(first, last, 0, counted, due, nothing.get());
    } else if (done(counted, due) >= required) {
      add(first, last, required, counted, due, DutyState.MET);
    } else {
      late(first, last, required, counted, due);
    }
  }

  private void late(
      LocalDate first,
      LocalDate last,
      long required,
      List<DutyRecord> inTime,
      List<DutyTarget> due) {
    LocalDate end = last.plusDays(grace());
    List<DutyRecord> counted = new ArrayList<>(inTime);
    for (LocalDate day = last.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      for (DutyRecord record : unusedOn(day)) {
        List<DutyRecord> more = new ArrayList<>(counted);
        more.add(record);
        if (done(counted, due) < required && done(more, due) > done(counted, due)) {
          counted = more;
        }
      }
    }
    if (done(counted, due) >= required) {
      used.addAll(counted);
      add(first, last, required, counted, due, DutyState.MET_LATE);
    } else {
      DutyState state = asOf.isAfter(end) ? DutyState.MISSED : DutyState.RUNNING;
      add(first, last, required, inTime, due, state);
    }
  }

  private int grace() {
    return terms.grace().map(DutyTerms.Grace::days).orElse(0);
  }

  private static DutyTerms.PartialPeriod choice(Optional<DutyTerms.Part> part) {
    return part.orElseThrow().due();
  }

  private List<DutyRecord> unusedOn(LocalDate day) {
    List<DutyRecord> all = new ArrayList<>();
    for (DutyRecord record : records) {
      if (record.heldOn().equals(day) && !used.contains(record)) {
        all.add(record);
      }
    }
    return all;
  }

  private long full(List<DutyTarget> due) {
    return duty.quota() instanceof Quota.EveryOne ? due.size() : duty.quota().due(0);
  }

  private List<DutyTarget> dueTargets(LocalDate first, LocalDate last) {
    Set<DutyTarget> all = new HashSet<>();
    facts.targets().forEach(one -> all.add(one.target()));
    List<DutyTarget> due = new ArrayList<>();
    for (DutyTarget target : duty.quota() instanceof Quota.EveryOne ? all : Set.<DutyTarget>of()) {
      boolean some = false;
      boolean each = true;
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        some |= isIn(target, day);
        each &= isIn(target, day);
      }
      if (each || some && choice(terms.partTarget()) != DutyTerms.PartialPeriod.NOT_OWED) {
        due.add(target);
      }
    }
    return due;
  }

  private boolean isIn(DutyTarget target, LocalDate day) {
    for (DatedTarget one : facts.targets()) {
      if (one.target().equals(target) && one.validity().contains(day)) {
        return true;
      }
    }
    return false;
  }

  private long done(List<DutyRecord> counted, List<DutyTarget> due) {
    if (duty.quota() instanceof Quota.Times) {
      return counted.size();
    }
    if (duty.quota() instanceof Quota.Days) {
      return counted.stream().map(DutyRecord::heldOn).distinct().count();
    }
    if (duty.quota() instanceof Quota.Minutes) {
      return counted.stream().mapToLong(record -> record.minutes().orElseThrow()).sum();
    }
    return due.stream().filter(target -> isReached(target, counted)).count();
  }

  private boolean isReached(DutyTarget target, List<DutyRecord> counted) {
    Quota.EveryOne everyOne = (Quota.EveryOne) duty.quota();
    for (DutyRecord record : counted) {
      DutyRecord.Contact contact = record.reached().orElseThrow();
      boolean means =
          everyOne.means().isEmpty() || everyOne.means().contains(contact.means().orElseThrow());
      if (means && contact.target().equals(target) && isIn(target, record.heldOn())) {
        return true;
      }
    }
    return false;
  }

  private void add(
      LocalDate first,
      LocalDate last,
      long required,
      List<DutyRecord> counted,
      List<DutyTarget> due,
      DutyState state) {
    List<DutyTarget> open = new ArrayList<>();
    for (DutyTarget target : required == 0 ? List.<DutyTarget>of() : due) {
      if (!isReached(target, counted)) {
        open.add(target);
      }
    }
    open.sort(Comparator.comparing((DutyTarget one) -> one.getClass().getName() + one.id()));
    periods.add(
        new DutyPeriod(
            first,
            last,
            required,
            done(counted, due),
            ImmutableList.copyOf(counted),
            ImmutableList.copyOf(open),
            duty.severity(),
            state));
  }

  /** Goes from turn to turn since the duty rolls, and keeps those that begin in the window. */
  private void rolling(Rhythm.Every every, LocalDate since) {
    LocalDate anchor = null;
    for (DutyRecord record : records) {
      anchor = record.heldOn().isBefore(since) ? record.heldOn() : anchor;
    }
    LocalDate from = anchor == null ? since : anchor.plusDays(1);
    while (anchor == null && !isThere(from) && isBeforeEnd(from)) {
      from = from.plusDays(1);
    }
    LocalDate origin = anchor == null ? from : anchor;
    int turn = 1;
    while (isBeforeEnd(from) && isThereFrom(from)) {
      LocalDate due = dueAfter(origin, turn, every);
      LocalDate first = from;
      Optional<LocalDate> next =
          records.stream().map(DutyRecord::heldOn).filter(day -> !day.isBefore(first)).findFirst();
      int listed = periods.size();
      LocalDate end = rolled(from, due, next);
      LocalDate begins = from.isBefore(since) ? since : from;
      boolean nothing = periods.get(listed).required() == 0;
      if (!window.contains(begins)) {
        periods.remove(listed);
      }
      if (end == null) {
        return;
      }
      origin = nothing ? origin : end;
      turn = nothing ? turn + 1 : 1;
      from = end.plusDays(1);
    }
  }

  private boolean isBeforeEnd(LocalDate day) {
    return day.isBefore(window.until().orElseThrow());
  }

  private boolean isThereFrom(LocalDate first) {
    boolean there = facts.tenures().isEmpty();
    for (Tenure tenure : facts.tenures()) {
      LocalDate last = tenure.validity().until().map(end -> end.minusDays(1)).orElse(LocalDate.MAX);
      there |= counts(tenure, last) && !last.isBefore(first);
    }
    return there;
  }

  private static LocalDate dueAfter(LocalDate origin, int turn, Rhythm.Every every) {
    int amount = turn * every.amount();
    return switch (every.unit()) {
      case DAYS -> origin.plusDays(amount);
      case WEEKS -> origin.plusDays(7L * amount);
      case MONTHS -> origin.plusMonths(amount);
    };
  }

  /** Judges a rolling period; gives the day from which the next is counted, or null. */
  private LocalDate rolled(LocalDate from, LocalDate due, Optional<LocalDate> next) {
    List<DutyRecord> held = next.map(this::unusedOn).orElse(List.of());
    if (next.isPresent() && !next.get().isAfter(due)) {
      addRolled(from, due, 1, held, DutyState.MET);
      return next.get();
    }
    boolean there = false;
    boolean away = false;
    boolean owing = false;
    boolean excused = false;
    for (LocalDate day = from; !day.isAfter(due); day = day.plusDays(1)) {
      there |= isThere(day);
      away |= !isThere(day);
      owing |= owes(day);
      excused |= isThere(day) && !owes(day);
    }
    if (!there || away && choice(terms.partTenure()) == DutyTerms.PartialPeriod.NOT_OWED && owing) {
      addRolled(from, due, 0, List.of(), DutyState.NOT_OWED);
      return due;
    }
    if (!owing || excused && choice(terms.partExcuse()) == DutyTerms.PartialPeriod.NOT_OWED) {
      addRolled(from, due, 0, List.of(), DutyState.EXCUSED);
      return due;
    }
    LocalDate end = due.plusDays(grace());
    DutyState late = next.isPresent() && !next.get().isAfter(end) ? DutyState.MET_LATE : null;
    DutyState open = next.isPresent() || asOf.isAfter(end) ? DutyState.MISSED : DutyState.RUNNING;
    addRolled(from, due, 1, held, late == null ? open : late);
    return next.orElse(null);
  }

  private void addRolled(
      LocalDate from, LocalDate due, long required, List<DutyRecord> held, DutyState state) {
    periods.add(
        new DutyPeriod(
            from,
            due,
            required,
            held.isEmpty() ? 0 : 1,
            ImmutableList.copyOf(held),
            ImmutableList.of(),
            duty.severity(),
            state));
  }
}
