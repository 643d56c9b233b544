package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** One call that earns points; for use once. */
final class Earning {

  private record AccountDay(AccountId account, LocalDate day) {}

  private final Dated<PointsPolicy> rates;
  private final Dated<PointsTermsPolicy> terms;
  private final LocalDate knownOn;
  private final Findings findings = new Findings();
  private final DayCheck days;
  private final Map<AccountDay, Long> earned = new HashMap<>();
  private final List<Transfer> transfers = new ArrayList<>();

  Earning(
      Dated<PointsPolicy> rates, Dated<PointsTermsPolicy> terms, ZoneId zone, LocalDate knownOn) {
    this.rates = rates;
    this.terms = terms;
    this.knownOn = knownOn;
    this.days = new DayCheck(zone, findings);
  }

  Outcome<ImmutableList<Transfer>> earn(List<SignIn> signIns, List<Contribution> contributions) {
    List<SignIn> distinctSignIns = signIns.stream().distinct().toList();
    List<Contribution> distinctContributions = contributions.stream().distinct().toList();
    checkClasses(distinctSignIns);
    checkIds(distinctContributions);
    List<PointsFact> all =
        Stream.concat(
                distinctSignIns.stream().map(PointsFact::of),
                distinctContributions.stream().map(PointsFact::of))
            .sorted(PointsFact.BY_RECORDING)
            .toList();
    all.forEach(fact -> days.check(fact.id(), fact.effectiveOn(), fact.recordedAt()));
    Map<TransferId, Integer> statements = new HashMap<>();
    all.forEach(fact -> statements.merge(fact.id(), 1, Integer::sum));
    for (PointsFact fact : all) {
      // The first statement takes the count with it, so that later ones find none.
      Integer times = statements.remove(fact.id());
      if (times != null) {
        credit(fact, times);
      }
    }
    return findings.outcome(() -> ImmutableList.copyOf(transfers));
  }

  private void checkClasses(List<SignIn> signIns) {
    Map<String, SortedSet<String>> classes = new TreeMap<>();
    for (SignIn signIn : signIns) {
      classes
          .computeIfAbsent(signIn.activity().value(), activity -> new TreeSet<>())
          .add(signIn.activityClass());
    }
    classes.forEach(
        (activity, stated) ->
            stated.stream()
                .skip(1)
                .forEach(
                    second ->
                        findings.violation(
                            Reason.of(
                                    PointsReason.CONFLICTING_CLASSES,
                                    PointsLaw.SOUND,
                                    "activity",
                                    new Fact.Id(activity))
                                .with("first", activityClass(stated.first()))
                                .with("second", activityClass(second)))));
  }

  private void checkIds(List<Contribution> contributions) {
    Map<String, Integer> statements = new TreeMap<>();
    contributions.forEach(
        contribution -> statements.merge(contribution.id().value(), 1, Integer::sum));
    statements.forEach(
        (id, times) -> {
          if (times > 1) {
            findings.violation(
                Reason.of(
                        PointsReason.CONTRIBUTION_ID_CONFLICT,
                        PointsLaw.SOUND,
                        "contribution",
                        new Fact.Id(id))
                    .with("times", Fact.of(times, Unit.COUNT)));
          }
        });
  }

  private void credit(PointsFact fact, int times) {
    Outcome<PointsPolicy> rated = rates.asOf(fact.effectiveOn(), knownOn);
    Outcome<PointsTermsPolicy> limited = terms.asOf(fact.effectiveOn(), knownOn);
    if (rated.toOptional().isEmpty() || limited.toOptional().isEmpty()) {
      Stream.of(rated, limited)
          .filter(outcome -> outcome.toOptional().isEmpty())
          .forEach(findings::take);
      return;
    }
    Optional<PointsRate> rate = rated.orElseThrow().rate(fact.activityClass());
    if (rate.isEmpty()) {
      findings.missing(
          reason(PointsReason.RATE_MISSING, PointsLaw.NO_DEFAULT, fact)
              .with("activityClass", activityClass(fact.activityClass()))
              .with("day", Fact.of(fact.effectiveOn())));
      return;
    }
    if (times > 1) {
      findings.step(
          reason(PointsReason.DUPLICATE_COUNTED_ONCE, PointsLaw.ONCE, fact)
              .with("times", Fact.of(times, Unit.COUNT)));
    }
    credit(fact, rate.get(), limited.orElseThrow());
  }

  private void credit(PointsFact fact, PointsRate rate, PointsTermsPolicy terms) {
    AccountDay accountDay = new AccountDay(fact.holder(), fact.effectiveOn());
    long before = earned.getOrDefault(accountDay, 0L);
    long points = rate.points();
    if (terms.dailyLimit().isPresent()) {
      points = Math.max(0, Math.min(points, terms.dailyLimit().get() - before));
    }
    if (rate.points() == 0) {
      findings.step(
          reason(PointsReason.RATE_IS_ZERO, rate.rule(), fact)
              .with("activityClass", activityClass(fact.activityClass())));
    } else if (points < rate.points()) {
      findings.step(
          reason(PointsReason.CAPPED_BY_DAILY_LIMIT, terms.rule(), fact)
              .with("account", Fact.of(fact.holder()))
              .with("day", Fact.of(fact.effectiveOn()))
              .with("rate", Fact.of(rate.points(), Unit.POINTS))
              .with("limit", Fact.of(terms.dailyLimit().orElseThrow(), Unit.POINTS))
              .with("credited", Fact.of(points, Unit.POINTS)));
    }
    if (points > 0) {
      earned.put(accountDay, before + points);
      transfers.add(fact.transfer(points, rate.rule()));
    }
  }

  private static Reason reason(PointsReason code, RuleRef rule, PointsFact fact) {
    return Reason.of(code, rule, "transfer", Fact.of(fact.id()));
  }

  private static Fact activityClass(String code) {
    return new Fact.Code("activityClass", code);
  }
}
