package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import org.governance4j.rule.Layering;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * Who takes up a case that is not done in time (逐级督办; CD-14): a case is on the highest rung whose
 * threshold has come. What a community cannot solve by its own strength (HT-13) goes up by {@link
 * org.governance4j.cases.CaseEvent.Escalated}, late or not.
 *
 * @param rungs the rungs, the lowest first, each code once, at most {@value #MAX_RUNGS}
 */
public record EscalationPolicy(ImmutableList<Rung> rungs) {

  /** The policy's key. */
  public static final PolicyKey<EscalationPolicy> KEY =
      PolicyKey.of(
          "deadline.escalation",
          EscalationPolicy.class,
          Layering.byCode(EscalationPolicy::rungs, Rung::code, EscalationPolicy::new));

  /** The most rungs. */
  public static final int MAX_RUNGS = 64;

  /** Checks the components. */
  public EscalationPolicy {
    requireNonNull(rungs, "rungs");
    checkRange(
        "rungs",
        rungs.size(),
        1,
        MAX_RUNGS,
        Unit.COUNT,
        "rungs must be 1 to %s but are %s: state the rungs of one ladder",
        MAX_RUNGS,
        rungs.size());
    Set<String> codes = new HashSet<>();
    for (Rung rung : rungs) {
      checkComponent(
          "rungs",
          codes.add(rung.code()),
          "rungs has the code %s twice: state each code once",
          rung.code());
    }
  }

  /**
   * One step of an {@link EscalationPolicy} (督办层级).
   *
   * @param code its name, such as {@code SUBDISTRICT_SUPERVISES}
   * @param from from when on a case is on it
   * @param rule who says so
   */
  public record Rung(String code, Threshold from, RuleRef rule) {

    /** Checks the components. */
    public Rung {
      requireNonNull(code, "code");
      requireNonNull(from, "from");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("code", code);
    }
  }
}
