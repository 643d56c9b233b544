package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.DeadlineCalculator;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.EscalationPolicy;
import org.governance4j.deadline.LightPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingRuleSets;

/** The calculators of the cases' deadlines, with the packs as far as they are known. */
record CaseDeadlines(PolicyPack pack, WorkCalendar calendar, ZoneId zone, LocalDate today) {

  /** For the handling alone, which the texts limit by gravity (CD-13). */
  DeadlineCalculator handling() {
    return DeadlineCalculator.of(
            pack.get(CaseLimitPolicy.KEY), pack.get(CountingPolicy.KEY), calendar, zone)
        .withChanges(pack.get(CaseChangePolicy.KEY))
        .asKnownAt(today);
  }

  /** For every target: the handling, and what else the packs state, with lights and ladder. */
  DeadlineCalculator targets() {
    DeadlineCalculator all =
        DeadlineCalculator.ofTargets(stated(), pack.get(CountingPolicy.KEY), calendar, zone)
            .withRuleSets(pack.get(CountingRuleSets.KEY))
            .withChanges(pack.get(CaseChangePolicy.KEY));
    if (pack.keys().contains(LightPolicy.KEY)) {
      all = all.withLights(pack.get(LightPolicy.KEY));
    }
    if (pack.keys().contains(EscalationPolicy.KEY)) {
      all = all.withEscalation(pack.get(EscalationPolicy.KEY));
    }
    return all.asKnownAt(today);
  }

  /** Two keys of the packs as one, a version for each stretch of days on which neither changes. */
  private Dated<DeadlinePolicy> stated() {
    Dated<DeadlinePolicy> handling = pack.get(CaseLimitPolicy.KEY).map(DeadlinePolicy::handling);
    Dated<DeadlinePolicy> others = pack.get(DeadlinePolicy.KEY);
    ImmutableList<LocalDate> days =
        ImmutableSortedSet.copyOf(
                Stream.concat(handling.changes().stream(), others.changes().stream()).iterator())
            .asList();
    ImmutableList.Builder<Dated.Version<DeadlinePolicy>> versions = ImmutableList.builder();
    for (int i = 0; i < days.size(); i++) {
      LocalDate from = days.get(i);
      Validity validity =
          i + 1 < days.size() ? Validity.of(from, days.get(i + 1)) : Validity.from(from);
      DeadlinePolicy both = union(handling.find(from, today), others.find(from, today));
      Stream.of(handling, others)
          .flatMap(policy -> policy.versionsAsOf(from, today).stream())
          .findFirst()
          .ifPresent(
              first ->
                  versions.add(Dated.Version.of(validity, first.knownSince(), first.rule(), both)));
    }
    return Dated.of(DeadlinePolicy.KEY, versions.build()).orElseThrow();
  }

  // A target that the packs state under the handling's code takes its place.
  private static DeadlinePolicy union(
      Optional<DeadlinePolicy> handling, Optional<DeadlinePolicy> others) {
    Map<String, DeadlineTarget> targets = new LinkedHashMap<>();
    Stream.concat(handling.stream(), others.stream())
        .flatMap(policy -> policy.targets().stream())
        .forEach(target -> targets.put(target.code(), target));
    return new DeadlinePolicy(ImmutableList.copyOf(targets.values()));
  }
}
