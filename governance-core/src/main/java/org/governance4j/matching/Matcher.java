package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
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
 * Matches demands with offers (供需匹配) by the objective that the package states: most places level by
 * level, then least cost; CD-16, CC-07, CC-18, CC-19, HT-17, LW-07. Immutable and thread-safe.
 *
 * <pre>{@code
 * Matcher matcher = Matcher.of(pack.get(MatchingPolicy.KEY), pack.get(ServiceClassPolicy.KEY));
 * MatchPlan plan = matcher.match(demands, offers, today).orElseThrow();
 * }</pre>
 */
public final class Matcher {

  private static final Logger LOG = LoggerFactory.getLogger(Matcher.class);

  /**
   * The most pairs of demands and offers that one call takes, where those that are alike count
   * once.
   */
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
   * Matches demands with offers that need no periods, units and areas, as {@link
   * #match(MatchingInput, LocalDate)} does.
   *
   * @param demands the demands, each id once
   * @param offers the offers, each provider once
   * @param on the day that selects the versions of policy and list
   * @return the plan; refused or undetermined likewise
   */
  public Outcome<MatchPlan> match(List<Demand> demands, List<Offer> offers, LocalDate on) {
    requireNonNull(demands, "demands");
    requireNonNull(offers, "offers");
    return match(MatchingInput.of(demands, offers), on);
  }

  /**
   * Matches demands with offers. The plan is the one best by the objective that the package states,
   * so that the order of the input does not matter. Records that contradict themselves come back
   * apart in the plan.
   *
   * @param input the demands, the offers and what they refer to
   * @param on the day that selects the versions of policy and list, and up to which waiting counts
   * @return the plan; refused if more fits than {@value #MAX_PAIRS} pairs, or costs could exceed a
   *     {@code long}; undetermined if the policy or the list is not known to be in force
   */
  public Outcome<MatchPlan> match(MatchingInput input, LocalDate on) {
    return solve(input, on).map(Matching::plan);
  }

  /**
   * Matches demands with offers, and keeps what proves and explains the plan.
   *
   * @param input the demands, the offers and what they refer to
   * @param on the day that selects the versions of policy and list, and up to which waiting counts
   * @return the solved matching; refused or undetermined as {@link #match(MatchingInput,
   *     LocalDate)}
   */
  public Outcome<Matching> solve(MatchingInput input, LocalDate on) {
    return solve(input, Narrowing.none(), on);
  }

  /**
   * Matches demands with offers among those plans that keep further conditions. What its reasons
   * say of open demands and idle offers is true of these plans.
   *
   * @param input the demands, the offers and what they refer to
   * @param narrowing the further conditions
   * @param on the day that selects the versions of policy and list, and up to which waiting counts
   * @return the solved matching; refused or undetermined as {@link #match(MatchingInput,
   *     LocalDate)}
   */
  public Outcome<Matching> solve(MatchingInput input, Narrowing narrowing, LocalDate on) {
    requireNonNull(narrowing, "narrowing");
    return model(input, narrowing, on).map(Matching::new);
  }

  /**
   * Checks that a plan of this engine is the best one, without trust in whoever found it.
   *
   * @param input what was matched
   * @param on the day that selected the versions of the policies
   * @param plan the plan
   * @param proof what is to prove it
   * @return every kind of fault, none if the plan is proved; refused or undetermined where the
   *     engine has no plan for the input
   */
  public Outcome<ImmutableSet<MatchProof.Fault>> verify(
      MatchingInput input, LocalDate on, MatchPlan plan, MatchProof proof) {
    requireNonNull(input, "input");
    requireNonNull(on, "on");
    requireNonNull(plan, "plan");
    requireNonNull(proof, "proof");
    return model(input, Narrowing.none(), on)
        .map(model -> MatchVerifier.verify(model, plan, proof));
  }

  /** The network of an input by the versions in force. */
  Outcome<MatchingModel> model(MatchingInput input, Narrowing narrowing, LocalDate on) {
    requireNonNull(input, "input");
    requireNonNull(on, "on");
    Findings findings = new Findings();
    Optional<MatchingPolicy> known = findings.take(policy.asOf(on, knownOn));
    Optional<ServiceClassPolicy> listed = findings.take(classes.asOf(on, knownOn));
    if (known.isEmpty() || listed.isEmpty()) {
      return findings.outcome(
          () -> {
            throw new IllegalStateException("a policy is neither there nor missing");
          });
    }
    PairRules rules = new PairRules(known.get(), input.areas(), on);
    MatchingCheck check = new MatchingCheck(input, listed.get(), rules);
    MatchingModel model = new MatchingModel(check, rules, listed.get(), narrowing, MAX_PAIRS);
    if (model.isTooLarge()) {
      findings.violation(
          Reason.of(
              MatchingReason.TOO_MANY_PAIRS,
              MatchingLaw.BOUNDED,
              "limit",
              Fact.of(MAX_PAIRS, Unit.COUNT)));
    } else if (!model.network().isCountable()) {
      findings.violation(Reason.of(MatchingReason.COSTS_TOO_LARGE, MatchingLaw.BOUNDED));
    }
    return findings.outcome(() -> model);
  }
}
