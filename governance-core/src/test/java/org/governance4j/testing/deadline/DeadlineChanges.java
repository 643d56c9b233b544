package org.governance4j.testing.deadline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseHistory;
import org.governance4j.cases.Gravity;
import org.governance4j.community.CaseId;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.timelimit.TimeLimit;

/** Histories and policies that differ from others in one thing. */
final class DeadlineChanges {

  private DeadlineChanges() {}

  static CaseHistory received(Instant at, Optional<Gravity> gravity) {
    return new CaseHistory(
        CaseId.of("case-1"),
        ImmutableList.of(CaseEvent.Received.builder().at(at).gravity(gravity).build()));
  }

  static CaseHistory unjudged(CaseHistory history) {
    ImmutableList.Builder<CaseEvent> events = ImmutableList.builder();
    for (CaseEvent event : history.events()) {
      if (event instanceof CaseEvent.Received r) {
        events.add(
            CaseEvent.Received.builder()
                .at(r.at())
                .complexity(r.complexity())
                .building(r.building())
                .location(r.location())
                .build());
      } else if (event instanceof CaseEvent.Classified c) {
        events.add(CaseEvent.Classified.builder().at(c.at()).complexity(c.complexity()).build());
      } else {
        events.add(event);
      }
    }
    return new CaseHistory(history.id(), events.build());
  }

  static Dated<CaseLimitPolicy> lengthened(Dated<CaseLimitPolicy> dated, int more) {
    return dated.layers().stream()
        .map(
            layer ->
                Dated.of(
                        dated.subject(),
                        layer.stream().map(version -> lengthened(version, more)).toList())
                    .orElseThrow())
        .reduce(Dated::over)
        .orElse(dated);
  }

  private static Dated.Version<CaseLimitPolicy> lengthened(
      Dated.Version<CaseLimitPolicy> version, int more) {
    return new Dated.Version<>(
        version.validity(),
        version.knownSince(),
        version.rule(),
        version.value().map(limits -> lengthened(limits, more)));
  }

  private static CaseLimitPolicy lengthened(CaseLimitPolicy limits, int more) {
    ImmutableMap.Builder<Gravity, TimeLimit> longer = ImmutableMap.builder();
    limits
        .limits()
        .forEach(
            (gravity, limit) ->
                longer.put(
                    gravity,
                    new TimeLimit(
                        Math.min(TimeLimit.MAX_AMOUNT, limit.amount() + more),
                        limit.unit(),
                        limit.rule())));
    return new CaseLimitPolicy(longer.buildOrThrow(), limits.escalated());
  }
}
