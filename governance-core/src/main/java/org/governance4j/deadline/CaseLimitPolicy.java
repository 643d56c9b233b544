package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import org.governance4j.cases.Gravity;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.TimeLimit;

/**
 * The limits of cases by gravity (首问首办办结时限; CD-13). A gravity in neither map leaves a case's
 * deadline undetermined.
 *
 * @param limits the limit of each gravity that has one of its own
 * @param escalated the gravities that are reported level by level and given a limit there, each
 *     with the rule that says so; none of them has a limit of its own
 */
public record CaseLimitPolicy(
    ImmutableMap<Gravity, TimeLimit> limits, ImmutableMap<Gravity, RuleRef> escalated) {

  /** The policy's key. */
  public static final PolicyKey<CaseLimitPolicy> KEY =
      PolicyKey.of(
          "deadline.case-limits",
          CaseLimitPolicy.class,
          Layering.of(CaseLimitPolicy::elements, CaseLimitPolicy::ofElements));

  /** What holds for each gravity by its name: a limit, or the rule that has it escalated. */
  private static ImmutableMap<String, Object> elements(CaseLimitPolicy policy) {
    ImmutableMap.Builder<String, Object> elements = ImmutableMap.builder();
    policy.limits.forEach((gravity, limit) -> elements.put(gravity.name(), limit));
    policy.escalated.forEach((gravity, rule) -> elements.put(gravity.name(), rule));
    return elements.buildOrThrow();
  }

  private static CaseLimitPolicy ofElements(ImmutableMap<String, Object> elements) {
    ImmutableMap.Builder<Gravity, TimeLimit> limits = ImmutableMap.builder();
    ImmutableMap.Builder<Gravity, RuleRef> escalated = ImmutableMap.builder();
    elements.forEach(
        (gravity, element) -> {
          if (element instanceof TimeLimit limit) {
            limits.put(Gravity.valueOf(gravity), limit);
          } else {
            escalated.put(Gravity.valueOf(gravity), (RuleRef) element);
          }
        });
    return new CaseLimitPolicy(limits.buildOrThrow(), escalated.buildOrThrow());
  }

  /** Checks the components. */
  public CaseLimitPolicy {
    requireNonNull(limits, "limits");
    requireNonNull(escalated, "escalated");
    checkComponent(
        "escalated",
        Sets.intersection(limits.keySet(), escalated.keySet()).isEmpty(),
        "limits and escalated both have the gravities %s: state each in one of them",
        Sets.intersection(limits.keySet(), escalated.keySet()));
  }
}
