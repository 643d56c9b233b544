package org.governance4j.deadline;

import static org.governance4j.deadline.BulkDays.SECONDS_OF_DAY;
import static org.governance4j.deadline.BulkRow.ASK;
import static org.governance4j.deadline.BulkRow.UNKNOWN;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.governance4j.hours.ServiceHours;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingVersion;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.TimeLimit;

/** Makes rows by counting the limit of each day of receipt once. */
final class BulkCompiler {

  private static final int SECONDS_OF_MINUTE = 60;
  private static final int MINUTES_OF_HOUR = 60;

  /** The limit and the way of counting of one day of receipt. */
  private record Version(TimeLimit limit, CountingVersion counting) {

    boolean isLike(Optional<Version> other) {
      return other
          .filter(one -> limit.equals(one.limit) && policy().equals(one.policy()))
          .isPresent();
    }

    private CountingPolicy policy() {
      return counting.policy();
    }

    BulkRow.Shape shape() {
      if (limit.unit().isInServiceTime()) {
        return BulkRow.Shape.SERVED;
      }
      return limit.unit().isInDays() && policy().start() != CountingPolicy.Start.AT_RECEIPT
          ? BulkRow.Shape.STATED
          : BulkRow.Shape.ADDED;
    }

    /** Whether nothing is due without service hours, of whatever receipt. */
    boolean needsHours() {
      return limit.unit().isInServiceTime() || deemed();
    }

    boolean deemed() {
      return policy().outsideHours() == CountingPolicy.OutsideHours.NEXT_OPENING;
    }

    /** The second of the day from which the day of receipt does not count any more. */
    int cut() {
      boolean sameDay =
          limit.unit().isInDays() && policy().start() == CountingPolicy.Start.SAME_DAY;
      return sameDay && policy().dayEnd() instanceof DayEnd.AtTime at
          ? at.time().minusNanos(1).toSecondOfDay() + 1
          : SECONDS_OF_DAY;
    }

    /** Whether the second at which the day of receipt stops counting differs by the day. */
    boolean isIrregular() {
      return policy().start() == CountingPolicy.Start.SAME_DAY
          && policy().dayEnd() instanceof DayEnd.CloseOfBusiness
          && !deemed();
    }
  }

  private final DeadlineRules rules;
  private final BulkDays days;
  private final boolean asked;

  /** Whether hours may be counted that no published day has, which only the calculator tells. */
  private final boolean provisionalHours;

  BulkCompiler(DeadlineRules rules, BulkDays days, boolean offsetChanges) {
    this.rules = rules;
    this.days = days;
    this.asked = offsetChanges;
    this.provisionalHours =
        rules
            .counter()
            .serviceHours()
            .filter(hours -> hours.calendar().isProvisional())
            .isPresent();
  }

  /** Compiles every row that some version of the policy has. */
  static Outcome<BulkDeadlines> compile(DeadlineRules rules, Validity received) {
    LocalDate first = received.from();
    long count = received.length().orElse(Long.MAX_VALUE);
    if (count > BulkDeadlines.MAX_DAYS) {
      return Outcome.refused(
          Reason.of(
                  DeadlineReason.TOO_MANY_DAYS,
                  DeadlineLaw.BULK_DAYS_BOUNDED,
                  "from",
                  Fact.of(first))
              .with("most", Fact.of(BulkDeadlines.MAX_DAYS, Unit.DAYS)));
    }
    Instant start = first.atStartOfDay(rules.zone()).toInstant();
    ZoneRules offsets = rules.zone().getRules();
    BulkDays days =
        new BulkDays(
            first.toEpochDay(),
            (int) count,
            offsets.getOffset(start).getTotalSeconds(),
            rules.counter().serviceHours().map(ServiceHours::minutes));
    boolean changes = !offsets.isFixedOffset() && offsets.nextTransition(start) != null;
    BulkCompiler compiler = new BulkCompiler(rules, days, changes);
    ImmutableList<BulkKey> keys = compiler.keys();
    ImmutableList<BulkRow> rows =
        keys.stream().map(compiler::row).collect(ImmutableList.toImmutableList());
    return Outcome.accepted(new BulkDeadlines(keys, rows, days, new BulkLights(rules, days, rows)));
  }

  /** Every row that some version of the policy has. */
  private ImmutableList<BulkKey> keys() {
    Set<BulkKey> keys = new LinkedHashSet<>();
    for (DeadlinePolicy targets : rules.targets().values()) {
      targets.targets().forEach(target -> keys.addAll(BulkKey.of(target)));
    }
    return ImmutableList.copyOf(keys);
  }

  BulkRow row(BulkKey key) {
    ImmutableList<Optional<Version>> versions =
        IntStream.range(0, days.count())
            .mapToObj(day -> version(key, days.date(day)))
            .collect(ImmutableList.toImmutableList());
    // What the row is like; days of which another version holds are asked about one by one.
    Optional<Version> usual = versions.stream().flatMap(Optional::stream).findFirst();
    int cut = usual.map(Version::cut).orElse(SECONDS_OF_DAY);
    int[] numbers = new int[days.count()];
    int[] afterCut = new int[days.count()];
    for (int day = 0; day < numbers.length; day++) {
      boolean irregular = isIrregular(versions, usual, day);
      Optional<Version> version = versions.get(day);
      numbers[day] = irregular ? ASK : number(version, opening(version, day));
      afterCut[day] =
          irregular || cut == SECONDS_OF_DAY
              ? numbers[day]
              : number(version, Optional.of(days.midnight(day + 1) - 1));
    }
    return new BulkRow(
        new BulkQuestion(rules, key),
        days,
        usual.map(Version::shape).orElse(BulkRow.Shape.ADDED),
        usual.filter(Version::deemed).isPresent(),
        numbers,
        cut,
        afterCut);
  }

  private Optional<Version> version(BulkKey key, LocalDate day) {
    return rules
        .targets(day)
        .toOptional()
        .flatMap(
            targets ->
                targets.target(key.target()).flatMap(target -> version(key, targets, target, day)));
  }

  private Optional<Version> version(
      BulkKey key, DeadlinePolicy targets, DeadlineTarget target, LocalDate day) {
    return key.limitIn(targets)
        .flatMap(
            limit ->
                rules
                    .counting(target, day)
                    .toOptional()
                    .map(counting -> new Version(limit, counting))
                    .filter(version -> days.service().isPresent() || !version.needsHours()));
  }

  private boolean isIrregular(
      ImmutableList<Optional<Version>> versions, Optional<Version> usual, int day) {
    Optional<Version> version = versions.get(day);
    if (asked || version.isEmpty()) {
      return asked;
    }
    Version here = version.get();
    boolean unlike =
        here.shape() != usual.get().shape()
            || here.deemed() != usual.get().deemed()
            || here.cut() != usual.get().cut();
    boolean served = here.shape() == BulkRow.Shape.SERVED || here.deemed();
    return unlike
        || here.isIrregular()
        || served && provisionalHours
        || here.deemed() && isDeemedOtherwise(here, versions, day);
  }

  /** Whether a receipt of a day may count as one of a day on which another version holds. */
  private boolean isDeemedOtherwise(
      Version here, ImmutableList<Optional<Version>> versions, int day) {
    long deemed = days.deemed(days.midnight(day + 1) - 1);
    if (deemed == BulkDeadlines.UNKNOWN) {
      return false;
    }
    long last = days.dayOf(deemed);
    return last >= days.count()
        || versions.subList(day, (int) last + 1).stream().anyMatch(other -> !here.isLike(other));
  }

  /** From when a receipt early on a day counts; empty where none counts on that day. */
  private Optional<Long> opening(Optional<Version> version, int day) {
    long midnight = days.midnight(day);
    if (version.filter(Version::deemed).isEmpty()) {
      return Optional.of(midnight);
    }
    long opening = days.deemed(midnight);
    return opening != BulkDeadlines.UNKNOWN && days.dayOf(opening) == day
        ? Optional.of(opening)
        : Optional.empty();
  }

  private int number(Optional<Version> version, Optional<Long> start) {
    if (version.isEmpty() || start.isEmpty()) {
      return UNKNOWN;
    }
    TimeLimit limit = version.get().limit();
    return switch (limit.unit()) {
      case IMMEDIATELY -> 0;
      case MINUTES -> limit.amount() * SECONDS_OF_MINUTE;
      case HOURS -> limit.amount() * MINUTES_OF_HOUR * SECONDS_OF_MINUTE;
      case SERVICE_MINUTES -> limit.amount();
      case SERVICE_HOURS -> limit.amount() * MINUTES_OF_HOUR;
      case DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS -> counted(version.get(), start.get());
    };
  }

  private int counted(Version version, long start) {
    return version
        .counting()
        .plainDue(Instant.ofEpochSecond(start), version.limit())
        .map(due -> number(version, start, due.getEpochSecond()))
        .orElse(UNKNOWN);
  }

  private int number(Version version, long start, long due) {
    long base = version.shape() == BulkRow.Shape.ADDED ? start : days.midnight(0);
    return due - base > Integer.MAX_VALUE ? ASK : (int) (due - base);
  }
}
