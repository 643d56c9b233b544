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
import org.governance4j.timebank.Rounding;
import org.governance4j.timebank.TimeBankPolicy;

/** Marks time minute by minute, and knows nothing of how the time bank does it. */
final class TimeBankOracle {

  private final Dated<TimeBankPolicy> policy;
  private final ZoneId zone;
  private final LocalDate knownOn;

  TimeBankOracle(Dated<TimeBankPolicy> policy, ZoneId zone, LocalDate knownOn) {
    this.policy = policy;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  TimeBankPolicy policyOf(ServiceRecord record) {
    return policy.asOf(record.effectiveOn(), knownOn).orElseThrow();
  }

  /** What is known last of each record; confirmed if any statement of its last correction is. */
  List<ServiceRecord> last(List<ServiceRecord> statements) {
    Map<String, ServiceRecord> last = new TreeMap<>();
    for (ServiceRecord one : statements) {
      ServiceRecord known = last.get(one.id().value());
      boolean better =
          known == null
              || number(one) > number(known)
              || number(one) == number(known) && known.confirmedAt().isEmpty();
      if (better) {
        last.put(one.id().value(), one);
      }
    }
    return new ArrayList<>(last.values());
  }

  private static int number(ServiceRecord record) {
    return record.correction().map(ServiceRecord.Correction::number).orElse(0);
  }

  boolean counts(ServiceRecord record) {
    boolean cancelled =
        record.correction().isPresent()
            && record.correction().get().kind() == ServiceRecord.Correction.Kind.CANCELLED;
    return !cancelled
        && (record.confirmedAt().isPresent() || !policyOf(record).confirmationRequired());
  }

  /** The minutes that count of each record that counts, by id and day. */
  Map<String, Map<LocalDate, Long>> counted(List<ServiceRecord> statements) {
    Map<String, Map<LocalDate, Long>> all = new TreeMap<>();
    Set<String> marked = new HashSet<>();
    for (ServiceRecord record : inOrder(statements)) {
      Map<LocalDate, Long> days = new TreeMap<>();
      for (long minute = begin(record); minute < end(record); minute++) {
        if (marked.add(record.person().value() + " " + minute)) {
          days.merge(day(minute), 1L, Long::sum);
        }
      }
      all.put(record.id().value(), days);
    }
    return all;
  }

  /** What each record is credited with, by id and day; days without anything are left out. */
  Map<String, Map<LocalDate, Long>> credited(List<ServiceRecord> statements) {
    Map<String, Map<LocalDate, Long>> counted = counted(statements);
    Map<String, Map<LocalDate, Long>> all = new TreeMap<>();
    Map<String, Long> sums = new HashMap<>();
    Map<String, Long> used = new HashMap<>();
    for (ServiceRecord record : inOrder(statements)) {
      Map<LocalDate, Long> days = new TreeMap<>();
      counted
          .get(record.id().value())
          .forEach(
              (day, minutes) -> {
                long rounded = rounded(record, day, minutes, sums);
                for (long i = 0; i < rounded && hasRoom(record, day, used); i++) {
                  days.merge(day, 1L, Long::sum);
                }
              });
      all.put(record.id().value(), days);
    }
    return all;
  }

  private long rounded(ServiceRecord record, LocalDate day, long minutes, Map<String, Long> sums) {
    Rounding rounding = policyOf(record).rounding();
    String together =
        switch (rounding.per()) {
          case RECORD -> record.id().value();
          case DAY -> record.person().value() + day + rounding;
          case TOTAL -> "";
        };
    if (together.isEmpty()) {
      return minutes;
    }
    long before = sums.getOrDefault(together, 0L);
    sums.put(together, before + minutes);
    return rounded(before + minutes, rounding.stepMinutes(), rounding.mode())
        - rounded(before, rounding.stepMinutes(), rounding.mode());
  }

  /** Takes one minute of every cap, or of none if one has nothing left. */
  private boolean hasRoom(ServiceRecord record, LocalDate day, Map<String, Long> used) {
    String person = record.person().value();
    String activity =
        record.activity().map(one -> person + one.value()).orElse(person + record.id().value());
    TimeBankPolicy stated = policyOf(record);
    List<String> keys = List.of(activity, person + day, person + day.getYear());
    List<Long> most =
        List.of(
            stated.caps().perActivity().orElse(Long.MAX_VALUE),
            stated.caps().perDay().orElse(Long.MAX_VALUE),
            stated.caps().perYear().orElse(Long.MAX_VALUE));
    for (int i = 0; i < keys.size(); i++) {
      if (used.getOrDefault(keys.get(i), 0L) >= most.get(i)) {
        return false;
      }
    }
    keys.forEach(key -> used.merge(key, 1L, Long::sum));
    return true;
  }

  static long rounded(long minutes, long step, RoundingMode mode) {
    long below = 0;
    while (below + step <= minutes) {
      below += step;
    }
    long rest = minutes - below;
    long toNext = below + step - minutes;
    boolean odd = below / step % 2 == 1;
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
    return up ? below + step : below;
  }

  /** Every contradiction as its code and record; one id for several records once. */
  List<String> contradictions(List<ServiceRecord> statements) {
    List<String> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<ServiceRecord> distinct = new ArrayList<>();
    for (ServiceRecord record : statements) {
      if (distinct.stream().noneMatch(other -> says(other, record))) {
        distinct.add(record);
      }
    }
    for (ServiceRecord record : distinct) {
      String id = record.id().value();
      for (ServiceRecord other : distinct) {
        if (other != record && other.id().equals(record.id())) {
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
      if (record.travel().isPresent()
          && record.from().plusSeconds(60L * travel(record)).compareTo(record.until()) >= 0) {
        found.add("TRAVEL_TOO_LONG " + id);
      }
    }
    found.addAll(taken);
    return found;
  }

  private static boolean says(ServiceRecord one, ServiceRecord other) {
    return one.withRecordedAt(other.recordedAt())
        .withConfirmedAt(other.confirmedAt())
        .withEvidence(other.evidence())
        .equals(other);
  }

  private static long travel(ServiceRecord record) {
    return record.travel().map(one -> (long) one.thereMinutes() + one.backMinutes()).orElse(0L);
  }

  private Set<LocalDate> days(ServiceRecord record) {
    Set<LocalDate> days = new HashSet<>();
    for (Instant at = record.from(); at.isBefore(record.until()); at = at.plusSeconds(1)) {
      days.add(at.atZone(zone).toLocalDate());
    }
    return days;
  }

  private LocalDate day(long minute) {
    return Instant.ofEpochSecond(minute * 60).atZone(zone).toLocalDate();
  }

  private static long begin(ServiceRecord record) {
    return Math.floorDiv(record.from().getEpochSecond(), 60L)
        + record.travel().map(ServiceRecord.Travel::thereMinutes).orElse(0);
  }

  private static long end(ServiceRecord record) {
    return Math.floorDiv(record.until().getEpochSecond(), 60L)
        - record.travel().map(ServiceRecord.Travel::backMinutes).orElse(0);
  }

  /** The records that count, by what begins first: each time the first of those that are left. */
  List<ServiceRecord> inOrder(List<ServiceRecord> statements) {
    List<ServiceRecord> left = new ArrayList<>(last(statements));
    left.removeIf(record -> !counts(record));
    List<ServiceRecord> all = new ArrayList<>();
    while (!left.isEmpty()) {
      ServiceRecord first = left.get(0);
      for (ServiceRecord other : left) {
        first = before(other, first) ? other : first;
      }
      left.remove(first);
      all.add(first);
    }
    return all;
  }

  private static boolean before(ServiceRecord one, ServiceRecord other) {
    return begin(one) < begin(other)
        || begin(one) == begin(other) && one.id().value().compareTo(other.id().value()) < 0;
  }
}
