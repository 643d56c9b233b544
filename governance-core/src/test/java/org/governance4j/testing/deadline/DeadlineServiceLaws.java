package org.governance4j.testing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.testing.deadline.DeadlineChecks.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.cases.CaseEvent;
import org.governance4j.community.OrganisationId;
import org.governance4j.deadline.CaseChangePolicy;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlineTarget;
import org.governance4j.deadline.ExtensionRule;
import org.governance4j.rule.Outcome;
import org.governance4j.testing.timelimit.ServiceTimeOracle.Reading;
import org.governance4j.testing.timelimit.ServiceTimeSample;
import org.governance4j.testing.timelimit.ServiceTimeTrials;
import org.governance4j.testing.timelimit.TimeLimitArbitraries;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Found;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitReason;

/**
 * The laws of a case's deadline in service time, with suspensions and extensions. A host overrides
 * the calendar, the zone, the hours and the ways of counting.
 */
public class DeadlineServiceLaws extends ServiceTimeTrials {

  private static final OrganisationId BY = OrganisationId.of("above");

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-1: a deadline in service time equals the end that counting by pieces finds")
  void dueAsCounted(@ForAll("samples") List<ServiceTimeSample> samples) {
    samples.forEach(sample -> agree(sample, answer(sample, Optional.empty(), List.of())));
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  @Label("L-DEADLINE-9: an extension in service time gives the deadline of the longer limit")
  void extended(
      @ForAll("samples") List<ServiceTimeSample> samples,
      @ForAll @IntRange(min = 1, max = 90) int more) {
    for (ServiceTimeSample sample : samples) {
      TimeLimit extension =
          new TimeLimit(more, sample.count().limit().unit(), TimeLimitArbitraries.RULE);
      Optional<ExtensionRule> rule =
          Optional.of(new ExtensionRule(1, extension, TimeLimitArbitraries.RULE));
      ServiceTimeSample longer = sample.with(sample.count().longer(more));
      Instant start = sample.count().start();
      Instant due =
          answer(sample, Optional.empty(), List.of()).toOptional().map(Deadline::due).orElse(start);
      for (Instant at :
          List.of(start, start.plus(Duration.between(start, due).dividedBy(2)), due)) {
        CaseEvent granted = CaseEvent.Extended.of(at, DeadlineTarget.HANDLING, extension, BY);
        agree(longer, answer(sample, rule, List.of(granted)));
      }
    }
  }

  private static Outcome<Deadline> answer(
      ServiceTimeSample sample, Optional<ExtensionRule> extension, List<CaseEvent> more) {
    DeadlineCountSample counted =
        new DeadlineCountSample(sample.count(), CaseChangePolicy.of(DeadlineCountSample.RULE));
    return counted
        .engine(sample.oracle().hours().calendar(), sample.oracle().zone(), extension)
        .withServiceHours(sample.oracle().hours())
        .compute(counted.history(more));
  }

  private static void agree(ServiceTimeSample sample, Outcome<Deadline> outcome) {
    assertThat(found(outcome)).as("%s of %s", outcome, sample).isIn(right(sample));
  }

  /**
   * What may be found: by either reading of the days that a count rests on, and that it stands
   * still on provisional days, whether or not a due day may rest on such.
   */
  private static Set<Answer> right(ServiceTimeSample sample) {
    Set<Answer> right = new HashSet<>();
    CountingPolicy counting = sample.count().counting();
    for (Reading reading : Reading.values()) {
      right.add(Answer.of(sample.right(counting, reading)));
    }
    Count provisional = sample.right(counting.withProvisionalDays(), Reading.DAYS_THAT_RUN);
    if (provisional.found() == Found.SUSPENDED) {
      right.add(Answer.of(provisional));
    }
    return right;
  }

  private static Answer found(Outcome<Deadline> outcome) {
    assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
    if (outcome.toOptional().isPresent()) {
      return new Answer(Found.DUE, outcome.toOptional());
    }
    boolean suspended = codes(outcome).contains(TimeLimitReason.SUSPENDED_SINCE.id());
    return new Answer(suspended ? Found.SUSPENDED : Found.UNKNOWN, Optional.empty());
  }

  /** What a count comes to, in the engine's terms. */
  private record Answer(Found found, Optional<Deadline> deadline) {

    static Answer of(Count count) {
      return new Answer(count.found(), DeadlineChecks.deadline(count));
    }
  }
}
