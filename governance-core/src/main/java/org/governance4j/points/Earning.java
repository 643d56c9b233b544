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

  Outcome<ImmutableList<Transfer>> earn(List<SignIn> signIns, List<Contribution> deeds) {
    List<SignIn> distinctSignIns = signIns.stream().distinct().toList();
    List<Contribution> distinctDeeds = deeds.stream().distinct().toList();
    judgeClasses(distinctSignIns);
    judgeIds(distinctDeeds);
    List<PointsFact> merits =
        Stream.concat(
                distinctSignIns.stream().map(PointsFact::of),
                distinctDeeds.stream().map(PointsFact::of))
            .sorted(PointsFact.BY_RECORDING)
            .toList();
    merits.forEach(merit -> days.check(merit.id(), merit.effectiveOn(), merit.recordedAt()));
    Map<TransferId, Integer> statements = new HashMap<>();
    merits.forEach(merit -> statements.merge(merit.id(), 1, Integer::sum));
    for (PointsFact merit : merits) {
      // The first statement takes the count with it, so that later ones find none.
      Integer times = statements.remove(merit.id());
      if (times != null) {
        credit(merit, times);
      }
    }
    return findings.outcome(() -> ImmutableList.copyOf(transfers));
  }

  private void judgeClasses(List<SignIn> signIns) {
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

  private void judgeIds(List<Contribution> deeds) {
    Map<String, Integer> statements = new TreeMap<>();
    deeds.forEach(deed -> statements.merge(deed.id().value(), 1, Integer::sum));
    statements.forEach(
        (id, times) -> {
          if (times > 1) {
            findings.violation(
                Reason.of(
                        PointsReason.CONTRIBUTION_ID_CONFLICT,
                        PointsLaw.SOUND,
                        "deed",
                        new Fact.Id(id))
                    .with("times", Fact.of(times, Unit.COUNT)));
          }
        });
  }

  private void credit(PointsFact merit, int times) {
    Outcome<PointsPolicy> rated = rates.asOf(merit.effectiveOn(), knownOn);
    Outcome<PointsTermsPolicy> limited = terms.asOf(merit.effectiveOn(), knownOn);
    if (rated.toOptional().isEmpty() || limited.toOptional().isEmpty()) {
      Stream.of(rated, limited)
          .filter(outcome -> outcome.toOptional().isEmpty())
          .forEach(findings::take);
      return;
    }
    Optional<PointsRate> rate = rated.orElseThrow().rate(merit.activityClass());
    if (rate.isEmpty()) {
      findings.missing(
          reason(PointsReason.RATE_MISSING, PointsLaw.NO_DEFAULT, merit)
              .with("activityClass", activityClass(merit.activityClass()))
              .with("day", Fact.of(merit.effectiveOn())));
      return;
    }
    if (times > 1) {
      findings.step(
          reason(PointsReason.DUPLICATE_COUNTED_ONCE, PointsLaw.ONCE, merit)
              .with("times", Fact.of(times, Unit.COUNT)));
    }
    credit(merit, rate.get(), limited.orElseThrow());
  }

  private void credit(PointsFact merit, PointsRate rate, PointsTermsPolicy terms) {
    AccountDay accountDay = new AccountDay(merit.holder(), merit.effectiveOn());
    long before = earned.getOrDefault(accountDay, 0L);
    long points = rate.points();
    if (terms.dailyLimit().isPresent()) {
      points = Math.max(0, Math.min(points, terms.dailyLimit().get() - before));
    }
    if (rate.points() == 0) {
      findings.step(
          reason(PointsReason.RATE_IS_ZERO, rate.rule(), merit)
              .with("activityClass", activityClass(merit.activityClass())));
    } else if (points < rate.points()) {
      findings.step(
          reason(PointsReason.CAPPED_BY_DAILY_LIMIT, terms.rule(), merit)
              .with("account", Fact.of(merit.holder()))
              .with("day", Fact.of(merit.effectiveOn()))
              .with("rate", Fact.of(rate.points(), Unit.POINTS))
              .with("limit", Fact.of(terms.dailyLimit().orElseThrow(), Unit.POINTS))
              .with("credited", Fact.of(points, Unit.POINTS)));
    }
    if (points > 0) {
      earned.put(accountDay, before + points);
      transfers.add(merit.transfer(points, rate.rule()));
    }
  }

  private static Reason reason(PointsReason code, RuleRef rule, PointsFact merit) {
    return Reason.of(code, rule, "transfer", Fact.of(merit.id()));
  }

  private static Fact activityClass(String code) {
    return new Fact.Code("activityClass", code);
  }
}
