package org.governance4j.testing.timebank;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.governance4j.community.ServiceRecord;
import org.governance4j.rule.Dated;
import org.governance4j.timebank.TimeBankPolicy;

/** Marks time tick by tick, and knows nothing of how the time bank does it. */
final class TimeBankOracle {

  private final Dated<TimeBankPolicy> policy;
  private final ZoneId zone;
  private final LocalDate knownOn;

  TimeBankOracle(Dated<TimeBankPolicy> policy, ZoneId zone, LocalDate knownOn) {
    this.knownOn = knownOn;
    this.policy = policy;
    this.zone = zone;
  }

  TimeBankPolicy policyOf(ServiceRecord record) {
    return policy.asOf(record.effectiveOn(), knownOn).orElseThrow();
  }

  boolean counts(ServiceRecord record) {
    return record.confirmedAt().isPresent() || !policyOf(record).confirmationRequired();
  }

  /** The seconds that count, by record id; of the records that count. */
  Map<String, Long> seconds(List<ServiceRecord> records) {
    Map<String, Long> seconds = new TreeMap<>();
    Set<String> marked = new HashSet<>();
    List<ServiceRecord> left = new ArrayList<>(records.stream().filter(this::counts).toList());
    while (!left.isEmpty()) {
      ServiceRecord first = left.get(0);
      for (ServiceRecord other : left) {
        first = before(other, first) ? other : first;
      }
      left.remove(first);
      long counted = 0;
      for (Instant tick = first.from(); tick.isBefore(first.until()); tick = next(tick)) {
        counted += marked.add(first.person().value() + tick) ? TimeBankArbitraries.TICK_SECONDS : 0;
      }
      seconds.put(first.id().value(), counted);
    }
    return seconds;
  }

  /** The seconds on which anybody served, each person's counted once, by person. */
  Map<String, Long> union(List<ServiceRecord> records) {
    Map<String, Set<Instant>> ticks = new HashMap<>();
    for (ServiceRecord record : records) {
      for (Instant tick = record.from(); tick.isBefore(record.until()); tick = next(tick)) {
        ticks.computeIfAbsent(record.person().value(), person -> new HashSet<>()).add(tick);
      }
    }
    Map<String, Long> seconds = new TreeMap<>();
    ticks.forEach(
        (person, all) -> seconds.put(person, (long) all.size() * TimeBankArbitraries.TICK_SECONDS));
    return seconds;
  }

  static long rounded(long seconds, long stepMinutes, RoundingMode mode) {
    long below = 0;
    while ((below + stepMinutes) * 60 <= seconds) {
      below += stepMinutes;
    }
    long rest = seconds - below * 60;
    long toNext = (below + stepMinutes) * 60 - seconds;
    boolean odd = below / stepMinutes % 2 == 1;
    boolean up =
        rest > 0
            && switch (mode) {
              case UP, CEILING -> true;
              case DOWN, FLOOR -> false;
              case HALF_UP -> rest >= toNext;
              case HALF_DOWN -> rest > toNext;
              case HALF_EVEN -> rest > toNext || rest == toNext && odd;
              case UNNECESSARY -> throw new IllegalStateException("no way to round");
            };
    return up ? below + stepMinutes : below;
  }

  /** Every contradiction as its code and record; one id for several records once. */
  List<String> contradictions(List<ServiceRecord> records) {
    List<String> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ServiceRecord record : new HashSet<>(records)) {
      String id = record.id().value();
      for (ServiceRecord other : records) {
        if (other.id().equals(record.id()) && !other.equals(record)) {
          taken.add("RECORD_ID_CONFLICT " + id);
        }
      }
      if (record.until().isAfter(record.recordedAt())) {
        found.add("RECORDED_BEFORE_END " + id);
      }
      if (record.confirmedAt().isPresent() && record.until().isAfter(record.confirmedAt().get())) {
        found.add("CONFIRMED_BEFORE_END " + id);
      }
      if (!days(record).contains(record.effectiveOn())) {
        found.add("EFFECTIVE_ON_OTHER_DAY " + id);
      }
    }
    found.addAll(taken);
    return found;
  }

  private Set<LocalDate> days(ServiceRecord record) {
    Set<LocalDate> days = new HashSet<>();
    for (Instant tick = record.from(); tick.isBefore(record.until()); tick = next(tick)) {
      days.add(tick.atZone(zone).toLocalDate());
    }
    return days;
  }

  Instant creditableAt(ServiceRecord record) {
    Instant recorded = record.recordedAt();
    if (!policyOf(record).confirmationRequired()) {
      return recorded;
    }
    Instant confirmed = record.confirmedAt().orElseThrow();
    return confirmed.isAfter(recorded) ? confirmed : recorded;
  }

  private boolean before(ServiceRecord one, ServiceRecord other) {
    int order = creditableAt(one).compareTo(creditableAt(other));
    return order < 0 || order == 0 && one.id().value().compareTo(other.id().value()) < 0;
  }

  private static Instant next(Instant tick) {
    return tick.plusSeconds(TimeBankArbitraries.TICK_SECONDS);
  }
}
