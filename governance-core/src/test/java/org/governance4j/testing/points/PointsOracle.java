package org.governance4j.testing.points;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.governance4j.points.Contribution;
import org.governance4j.points.PointsCapsPolicy;
import org.governance4j.points.PointsCoefficientsPolicy;
import org.governance4j.points.PointsPeriod;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Dated;

/**
 * Keeps what facts earn in a plain list, call by call, and knows nothing of ledgers or of how the
 * engine does it.
 */
final class PointsOracle {

  /** A fact and what it has. */
  record Entry(Contribution fact, long points) {}

  private final Dated<PointsPolicy> policy;
  private final Dated<PointsTermsPolicy> terms;
  private final Optional<Dated<PointsCapsPolicy>> caps;
  private final Optional<Dated<PointsCoefficientsPolicy>> coefficients;
  private final LocalDate knownOn;
  private List<Entry> entries = new ArrayList<>();

  PointsOracle(
      Dated<PointsPolicy> policy,
      Dated<PointsTermsPolicy> terms,
      Optional<Dated<PointsCapsPolicy>> caps,
      Optional<Dated<PointsCoefficientsPolicy>> coefficients,
      LocalDate knownOn) {
    this.policy = policy;
    this.terms = terms;
    this.caps = caps;
    this.coefficients = coefficients;
    this.knownOn = knownOn;
  }

  List<Entry> entries() {
    return entries;
  }

  PointsTermsPolicy termsOf(LocalDate day) {
    return terms.asOf(day, knownOn).orElseThrow();
  }

  /** The whole points of a fact without limits. */
  long claim(Contribution fact) {
    long rate =
        policy
            .asOf(fact.effectiveOn(), knownOn)
            .orElseThrow()
            .rate(fact.contributionClass())
            .orElseThrow()
            .points();
    BigInteger points = BigInteger.valueOf(rate).multiply(BigInteger.valueOf(fact.quantity()));
    if (coefficients.isPresent()) {
      for (PointsCoefficientsPolicy.Coefficient one :
          coefficients.get().asOf(fact.effectiveOn(), knownOn).orElseThrow().coefficients()) {
        if (one.activityClass().equals(fact.contributionClass())) {
          points =
              points
                  .multiply(BigInteger.valueOf(one.factor().numerator()))
                  .divide(BigInteger.valueOf(one.factor().denominator()));
        }
      }
    }
    return points.longValueExact();
  }

  /** The last statement of each fact, in the order of recording. */
  static List<Contribution> lastStatements(List<Contribution> all) {
    List<Contribution> last = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    all.forEach(one -> ids.add(one.id().value()));
    for (String id : ids) {
      Contribution latest = null;
      for (Contribution one : all) {
        boolean later = latest == null || one.recordedAt().isAfter(latest.recordedAt());
        latest = one.id().value().equals(id) && later ? one : latest;
      }
      // What says the same as the latest says it from the first time on.
      Instant first = latest.recordedAt();
      for (Contribution one : all) {
        if (said(one).equals(said(latest)) && one.recordedAt().isBefore(first)) {
          first = one.recordedAt();
        }
      }
      last.add(latest.withRecordedAt(first));
    }
    last.sort(
        (one, other) ->
            one.recordedAt().equals(other.recordedAt())
                ? one.id().value().compareTo(other.id().value())
                : one.recordedAt().compareTo(other.recordedAt()));
    return last;
  }

  private static Contribution said(Contribution one) {
    return one.withRecordedAt(Instant.EPOCH)
        .withCause(Optional.empty())
        .withEvidence(Optional.empty());
  }

  /** One call: what stands is kept where it is, then the room is dealt out by recording. */
  void call(List<Contribution> statements) {
    List<Contribution> facts = lastStatements(statements);
    List<Entry> before = entries;
    entries = new ArrayList<>();
    for (Entry entry : before) {
      if (facts.stream().noneMatch(fact -> fact.id().equals(entry.fact().id()))) {
        entries.add(entry);
      }
    }
    facts = facts.stream().filter(one -> one.state() == Contribution.State.STATED).toList();
    for (Contribution fact : facts) {
      long had = 0;
      for (Entry entry : before) {
        had +=
            entry.fact().id().equals(fact.id()) && isSamePlace(entry.fact(), fact)
                ? entry.points()
                : 0;
      }
      entries.add(new Entry(fact, Math.min(Math.min(had, claim(fact)), room(fact))));
    }
    for (Contribution fact : facts) {
      Entry kept = entryOf(fact);
      long more = Math.min(claim(fact) - kept.points(), room(fact));
      entries.set(entries.indexOf(kept), new Entry(fact, kept.points() + more));
    }
  }

  private Entry entryOf(Contribution fact) {
    return entries.stream().filter(one -> one.fact().id().equals(fact.id())).findFirst().get();
  }

  private static boolean isSamePlace(Contribution one, Contribution other) {
    return one.holder().equals(other.holder())
        && one.contributionClass().equals(other.contributionClass())
        && one.activity().equals(other.activity())
        && one.effectiveOn().equals(other.effectiveOn());
  }

  /** How much the narrowest limit of a fact leaves beside what all have. */
  long room(Contribution fact) {
    long room = Long.MAX_VALUE;
    for (PointsPeriod period : PointsPeriod.values()) {
      room = Math.min(room, left(fact, period, limit(fact, period), false));
      room = Math.min(room, left(fact, period, classLimit(fact, period), true));
    }
    return room;
  }

  private long left(
      Contribution fact, PointsPeriod period, Optional<Integer> limit, boolean ofClass) {
    if (limit.isEmpty() || period == PointsPeriod.SESSION && fact.activity().isEmpty()) {
      return Long.MAX_VALUE;
    }
    long left = limit.get();
    for (Entry entry : entries) {
      left -= counts(fact, entry.fact(), period, ofClass) ? entry.points() : 0;
    }
    return Math.max(0, left);
  }

  private static boolean counts(
      Contribution fact, Contribution other, PointsPeriod period, boolean ofClass) {
    boolean year = fact.effectiveOn().getYear() == other.effectiveOn().getYear();
    boolean within =
        switch (period) {
          case DAY -> fact.effectiveOn().equals(other.effectiveOn());
          case YEAR -> year;
          case SESSION -> year && fact.activity().equals(other.activity());
        };
    return within
        && fact.holder().equals(other.holder())
        && (!ofClass || fact.contributionClass().equals(other.contributionClass()));
  }

  private Optional<Integer> limit(Contribution fact, PointsPeriod period) {
    PointsTermsPolicy stated = termsOf(fact.effectiveOn());
    return switch (period) {
      case SESSION -> stated.sessionLimit();
      case DAY -> stated.dailyLimit();
      case YEAR -> stated.yearlyLimit();
    };
  }

  private Optional<Integer> classLimit(Contribution fact, PointsPeriod period) {
    return caps.flatMap(
        dated ->
            dated
                .asOf(fact.effectiveOn(), knownOn)
                .orElseThrow()
                .cap(fact.contributionClass(), period)
                .map(PointsCapsPolicy.Cap::points));
  }

  /** What is wrong with the facts, as codes after their ids. */
  static Set<String> faults(
      List<Contribution> statements, ZoneId zone, LocalDate first, LocalDate on) {
    Set<String> faults = new HashSet<>();
    for (Contribution last : lastStatements(statements)) {
      String id = last.id().value() + " ";
      Instant latest = Instant.MIN;
      for (Contribution one : statements) {
        boolean later = one.id().equals(last.id()) && one.recordedAt().isAfter(latest);
        latest = later ? one.recordedAt() : latest;
      }
      for (Contribution one : statements) {
        boolean rival = one.id().equals(last.id()) && one.recordedAt().equals(latest);
        if (rival && !said(one).equals(said(last))) {
          faults.add(id + "CONFLICTING_STATEMENTS");
        }
      }
      if (last.effectiveOn().isBefore(first) || last.effectiveOn().isAfter(on)) {
        faults.add(id + "DAY_OUT_OF_RANGE");
      }
      if (last.quantity() < 1) {
        faults.add(id + "QUANTITY_NOT_POSITIVE");
      }
      if (!last.holder().value().startsWith("points/")
          && !last.holder().value().startsWith("points-household/")) {
        faults.add(id + "HOLDER_IS_ISSUER");
      }
      boolean kept =
          last.recordedAt().isAfter(Instant.parse("1899-12-31T23:59:59Z"))
              && last.recordedAt().isBefore(Instant.parse("2200-01-01T00:00:00Z"));
      if (!kept) {
        faults.add(id + "RECORDED_OUT_OF_RANGE");
      }
      boolean early =
          last.recordedAt().equals(Instant.MIN)
              || kept && last.recordedAt().atZone(zone).toLocalDate().isBefore(last.effectiveOn());
      if (early) {
        faults.add(id + "RECORDED_BEFORE_DAY");
      }
    }
    return faults;
  }
}
