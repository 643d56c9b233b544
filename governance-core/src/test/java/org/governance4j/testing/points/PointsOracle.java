package org.governance4j.testing.points;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.governance4j.community.SignIn;
import org.governance4j.points.Contribution;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Dated;

/** Goes through facts one by one, and knows nothing of how the engine does it. */
final class PointsOracle {

  /** A fact, or with points what it earned. */
  record Entry(
      String key,
      String source,
      String holder,
      LocalDate day,
      Instant at,
      String code,
      long points) {

    boolean before(Entry other) {
      int order = at.compareTo(other.at);
      order = order == 0 ? source.compareTo(other.source) : order;
      return order < 0 || order == 0 && key.compareTo(other.key) < 0;
    }
  }

  private final Dated<PointsPolicy> policy;
  private final Dated<PointsTermsPolicy> terms;
  private final ZoneId zone;
  private final LocalDate knownOn;

  PointsOracle(
      Dated<PointsPolicy> policy, Dated<PointsTermsPolicy> terms, ZoneId zone, LocalDate knownOn) {
    this.knownOn = knownOn;
    this.terms = terms;
    this.policy = policy;
    this.zone = zone;
  }

  PointsPolicy policyOf(LocalDate day) {
    return policy.asOf(day, knownOn).orElseThrow();
  }

  PointsTermsPolicy termsOf(LocalDate day) {
    return terms.asOf(day, knownOn).orElseThrow();
  }

  static List<Entry> entries(List<SignIn> signIns, List<Contribution> contributions) {
    List<Entry> entries = new ArrayList<>();
    for (SignIn one : signIns) {
      entries.add(
          new Entry(
              Points.transferOf(one.person(), one.activity(), one.effectiveOn()).value(),
              one.activity().value(),
              PointsAccounts.of(one.person()).value(),
              one.effectiveOn(),
              one.recordedAt(),
              one.activityClass(),
              0));
    }
    for (Contribution one : contributions) {
      entries.add(
          new Entry(
              Points.transferOf(one.id()).value(),
              one.id().value(),
              one.holder().value(),
              one.effectiveOn(),
              one.recordedAt(),
              one.contributionClass(),
              0));
    }
    return entries;
  }

  /** What is earned, in the order of recording; entries of nothing are left out. */
  List<Entry> earned(List<SignIn> signIns, List<Contribution> contributions) {
    List<Entry> left = entries(signIns, contributions);
    List<Entry> earned = new ArrayList<>();
    while (!left.isEmpty()) {
      Entry first = left.get(0);
      for (Entry other : left) {
        first = other.before(first) ? other : first;
      }
      Entry taken = first;
      left.removeIf(other -> other.key().equals(taken.key()));
      long points = points(taken, earned);
      if (points > 0) {
        earned.add(
            new Entry(
                taken.key(),
                taken.source(),
                taken.holder(),
                taken.day(),
                taken.at(),
                taken.code(),
                points));
      }
    }
    return earned;
  }

  private long points(Entry taken, List<Entry> earned) {
    PointsPolicy stated = policyOf(taken.day());
    long points = stated.rate(taken.code()).orElseThrow().points();
    Optional<Integer> limit = termsOf(taken.day()).dailyLimit();
    if (limit.isPresent()) {
      long left = limit.get();
      for (Entry other : earned) {
        boolean same = other.holder().equals(taken.holder()) && other.day().equals(taken.day());
        left -= same ? other.points() : 0;
      }
      points = left < 0 ? 0 : left < points ? left : points;
    }
    return points;
  }

  /**
   * Every contradiction as its code and what it is about; the fact's or activity's or
   * contribution's id.
   */
  List<String> contradictions(List<SignIn> signIns, List<Contribution> contributions) {
    List<String> found = new ArrayList<>();
    for (Entry entry : entries(distinct(signIns), distinct(contributions))) {
      if (entry.at().atZone(zone).toLocalDate().compareTo(entry.day()) < 0) {
        found.add("RECORDED_BEFORE_DAY " + entry.key());
      }
    }
    Set<String> activities = new HashSet<>();
    signIns.forEach(one -> activities.add(one.activity().value()));
    for (String activity : activities) {
      Set<String> classes = new TreeSet<>();
      for (SignIn one : signIns) {
        if (one.activity().value().equals(activity)) {
          classes.add(one.activityClass());
        }
      }
      for (int i = 1; i < classes.size(); i++) {
        found.add("CONFLICTING_CLASSES " + activity);
      }
    }
    Set<String> taken = new HashSet<>();
    for (Contribution one : contributions) {
      for (Contribution other : contributions) {
        if (one.id().equals(other.id()) && !one.equals(other)) {
          taken.add("CONTRIBUTION_ID_CONFLICT " + one.id().value());
        }
      }
    }
    found.addAll(taken);
    return found;
  }

  private static <T> List<T> distinct(List<T> facts) {
    return new ArrayList<>(new HashSet<>(facts));
  }
}
