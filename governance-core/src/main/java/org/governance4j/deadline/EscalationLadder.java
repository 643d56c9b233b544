package org.governance4j.deadline;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * Who takes up a case that is not done in time (逐级督办; CD-13, CD-14, HT-13): a case stands on the
 * highest rung whose threshold has come.
 *
 * @param rungs the rungs, the lowest first, each code once, at most {@value #MAX_RUNGS}
 */
public record EscalationLadder(ImmutableList<Rung> rungs) {

  /** The policy's key. */
  public static final PolicyKey<EscalationLadder> KEY =
      PolicyKey.of(
          "deadline.ladder",
          EscalationLadder.class,
          Layering.byCode(EscalationLadder::rungs, Rung::code, EscalationLadder::new));

  /** The most rungs. */
  public static final int MAX_RUNGS = 64;

  /** Checks the components. */
  public EscalationLadder {
    checkArgument(
        !rungs.isEmpty() && rungs.size() <= MAX_RUNGS,
        "a ladder must have 1 to %s rungs but has %s",
        MAX_RUNGS,
        rungs.size());
    checkArgument(
        rungs.stream().map(Rung::code).distinct().count() == rungs.size(),
        "a rung stands twice among %s",
        rungs);
  }
}
