package org.governance4j.deadline;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;

/**
 * Something that must be done about a case in time (时限目标), such as the first response, the return
 * of what is not ours, the handling, the feedback, the call-back.
 *
 * @param code the target's name, such as {@value #HANDLING}
 * @param owner whose target it is
 * @param from the milestone that starts it; of a unit's target that of the unit where it is the
 *     unit's
 * @param until the milestone that ends it
 * @param limits how long it may take
 * @param ruleSet the name of the way of counting in {@link RuleSets}; empty for the host's {@link
 *     LimitClock}
 * @param optional whether nothing need be done: the limit ends a right, such as the right to return
 *     a case, which then lapses
 * @param extension how far it may be extended; empty if not at all
 * @param rule the text that states it
 */
public record Target(
    String code,
    TargetOwner owner,
    Milestone from,
    Milestone until,
    LimitScale limits,
    Optional<String> ruleSet,
    boolean optional,
    Optional<ExtensionRule> extension,
    RuleRef rule) {

  /** The code of the target that a case as a whole is closed by. */
  public static final String HANDLING = "HANDLING";

  /** Checks the components. */
  public Target {
    OpaqueId.check("target", code);
    ruleSet.ifPresent(name -> OpaqueId.check("rule set", name));
    checkArgument(
        from.compareTo(until) < 0,
        "target '%s' must end at a later milestone than %s, where it starts, but ends at %s",
        code,
        from,
        until);
    checkArgument(
        owner == TargetOwner.CASE
            || from.compareTo(Milestone.RECEIVED) > 0 && until.compareTo(Milestone.CLOSED) <= 0,
        "target '%s' of each %s goes from %s to %s, of which one is the whole case's",
        code,
        owner,
        from,
        until);
  }
}
