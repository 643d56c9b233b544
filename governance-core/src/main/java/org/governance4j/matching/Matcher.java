package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assigns offers to demands (供需匹配): most places first, then least cost; CD-16, CC-18, CC-19, HT-17.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Matcher matcher = Matcher.of(pack.get(MatchingPolicy.KEY), pack.get(ServiceClassPolicy.KEY));
 * MatchPlan plan = matcher.match(demands, offers, today).orElseThrow();
 * }</pre>
 */
public final class Matcher {

  private static final Logger LOG = LoggerFactory.getLogger(Matcher.class);

  /** The most pairs of a demand and a offer who fits that one call takes. */
  public static final int MAX_PAIRS = 1 << 24;

  private final Dated<MatchingPolicy> policy;
  private final Dated<ServiceClassPolicy> classes;
  private final LocalDate knownOn;

  private Matcher(
      Dated<MatchingPolicy> policy, Dated<ServiceClassPolicy> classes, LocalDate knownOn) {
    this.policy = policy;
    this.classes = classes;
    this.knownOn = knownOn;
  }

  /**
   * An engine.
   *
   * @param policy what makes a plan better
   * @param classes the list of services
   * @return the engine
   */
  public static Matcher of(Dated<MatchingPolicy> policy, Dated<ServiceClassPolicy> classes) {
    requireNonNull(policy, "policy");
    requireNonNull(classes, "classes");
    LOG.debug(
        "compiled a matcher: {} versions of the policy, {} of the service classes",
        policy.versions().size(),
        classes.versions().size());
    return new Matcher(policy, classes, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Matcher asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Matcher(policy, classes, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * Matches demands with offers. The plan is a proved optimum and does not depend on the order of
   * demands and offers: where several plans are equally good, the ids decide.
   *
   * <p>An open demand names, with the numbers, at most {@value OpenReasons#MOST_NAMED} of the
   * demands that it competes with, by id. Takes time in proportion to the pairs that fit, times the
   * logarithm of their number, for each different cost of a further place.
   *
   * @param demands the demands, each id once
   * @param offers the offers, each provider once
   * @param on the day that selects the versions of policy and list
   * @return the plan; refused with every fault of demands and offers; undetermined if the policy or
   *     the list is not known to be in force
   */
  public Outcome<MatchPlan> match(List<Demand> demands, List<Offer> offers, LocalDate on) {
    requireNonNull(demands, "demands");
    requireNonNull(offers, "offers");
    requireNonNull(on, "on");
    Findings findings = new Findings();
    Optional<MatchingPolicy> rules = findings.take(policy.asOf(on, knownOn));
    Optional<ServiceClassPolicy> listed = findings.take(classes.asOf(on, knownOn));
    new MatchingCheck(findings).check(demands, offers, listed);
    Optional<Fitting> fitting =
        findings.clear()
            ? Optional.of(new Fitting(demands, offers, rules.orElseThrow()))
            : Optional.empty();
    fitting.ifPresent(known -> checkSize(known.countPairs(), findings));
    return findings.outcome(() -> new Planning(fitting.orElseThrow(), listed.orElseThrow()).plan());
  }

  private static void checkSize(long pairs, Findings findings) {
    if (pairs > MAX_PAIRS) {
      findings.violation(
          Reason.of(
                  MatchingReason.TOO_MANY_PAIRS,
                  MatchingLaw.BOUNDED,
                  "pairs",
                  Fact.of(pairs, Unit.COUNT))
              .with("limit", Fact.of(MAX_PAIRS, Unit.COUNT)));
    }
  }
}
