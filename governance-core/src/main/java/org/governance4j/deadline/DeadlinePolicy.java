package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.Unit;

/**
 * The targets of a place's cases (办理时限目标).
 *
 * @param targets the targets, each code once, at most {@value #MAX_TARGETS}
 */
public record DeadlinePolicy(ImmutableList<DeadlineTarget> targets) {

  /** The policy's key. */
  public static final PolicyKey<DeadlinePolicy> KEY =
      PolicyKey.of(
          "deadline.targets",
          DeadlinePolicy.class,
          Layering.byCode(DeadlinePolicy::targets, DeadlineTarget::code, DeadlinePolicy::new));

  /** The most targets of a case. */
  public static final int MAX_TARGETS = 64;

  /** Checks the components. */
  public DeadlinePolicy {
    requireNonNull(targets, "targets");
    checkRange(
        "targets",
        targets.size(),
        0,
        MAX_TARGETS,
        Unit.COUNT,
        "targets must be at most %s but are %s: leave some out",
        MAX_TARGETS,
        targets.size());
    Set<String> codes = new HashSet<>();
    for (DeadlineTarget target : targets) {
      checkComponent(
          "targets",
          codes.add(target.code()),
          "targets has the code %s twice: state each code once",
          target.code());
    }
  }

  /**
   * The one target of cases that are only to be closed in time, from the receipt on.
   *
   * @param limits the limits by gravity
   * @return the handling of the case as a whole, counted as the host's counting policy says
   */
  public static DeadlinePolicy handling(CaseLimitPolicy limits) {
    requireNonNull(limits, "limits");
    return new DeadlinePolicy(
        ImmutableList.of(
            DeadlineTarget.handling(new LimitScale.ByGravity(limits), DeadlineLaw.HANDLING_ALONE)));
  }

  /**
   * A target by its code.
   *
   * @param code the code
   * @return the target, or empty if the policy states none of this code
   */
  public Optional<DeadlineTarget> target(String code) {
    requireNonNull(code, "code");
    return targets.stream().filter(target -> target.code().equals(code)).findFirst();
  }
}
