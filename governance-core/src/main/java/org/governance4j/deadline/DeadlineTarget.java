package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.CountingRuleSets;
import org.immutables.value.Value;

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
 * @param ruleSet the name of the way of counting in {@link CountingRuleSets}; empty for the host's
 *     {@link CountingPolicy}
 * @param optional whether nothing need be done: the limit ends a right, such as the right to return
 *     a case, which then lapses
 * @param extension how far it may be extended; empty if not at all
 * @param restart which ends of a suspension begin its limit anew; empty if none does
 * @param deemed with the running out of which other target the milestone that starts this one
 *     counts as reached; empty if only the milestone itself starts it
 * @param rule the text that states it
 */
@Value.Builder
public record DeadlineTarget(
    String code,
    Owner owner,
    Milestone from,
    Milestone until,
    LimitScale limits,
    Optional<String> ruleSet,
    boolean optional,
    Optional<ExtensionRule> extension,
    Optional<Restart> restart,
    Optional<Deemed> deemed,
    RuleRef rule)
    implements WithDeadlineTarget {

  /** The code of the target that a case as a whole is closed by. */
  public static final String HANDLING = "HANDLING";

  /** Checks the components. */
  public DeadlineTarget {
    requireNonNull(code, "code");
    requireNonNull(owner, "owner");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    requireNonNull(limits, "limits");
    requireNonNull(ruleSet, "ruleSet");
    requireNonNull(extension, "extension");
    requireNonNull(restart, "restart");
    requireNonNull(deemed, "deemed");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
    ruleSet.ifPresent(name -> OpaqueId.checkCode("ruleSet", name));
    checkComponent(
        "until",
        from.compareTo(until) < 0,
        "until of target %s must be a later milestone than from %s but is %s: exchange them or"
            + " state a later one",
        code,
        from,
        until);
    checkComponent(
        "until",
        until != Milestone.ASKED,
        "until of target %s must not be ASKED: what the inquirer does is no target; state when the"
            + " answer is due",
        code);
    checkComponent(
        "until",
        owner == Owner.CASE
            || from.compareTo(Milestone.ASKED) > 0 && until.compareTo(Milestone.CLOSED) <= 0,
        "from and until of target %s of each %s must lie between DISPATCHED and CLOSED but are %s"
            + " and %s: state the unit's own milestones, or CASE as the owner",
        code,
        owner,
        from,
        until);
  }

  /**
   * Starts a target, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The handling of the case as a whole, from its receipt to its closing, counted as the host's
   * counting policy says and never extended.
   *
   * @param limits how long it may take
   * @param rule the text that states it
   * @return the target
   */
  public static DeadlineTarget handling(LimitScale limits, RuleRef rule) {
    return builder()
        .code(HANDLING)
        .owner(Owner.CASE)
        .from(Milestone.RECEIVED)
        .until(Milestone.CLOSED)
        .limits(limits)
        .optional(false)
        .rule(rule)
        .build();
  }

  /**
   * Which ends of a suspension begin a limit anew (重新起算), such as the receipt of a corrected
   * application.
   *
   * @param causes the causes of suspension, at least one
   * @param rule the text that states it
   */
  public record Restart(ImmutableSet<String> causes, RuleRef rule) {

    /** Checks the components. */
    public Restart {
      requireNonNull(causes, "causes");
      requireNonNull(rule, "rule");
      checkComponent(
          "causes",
          !causes.isEmpty(),
          "causes must be 1 or more but are none under %s: name one",
          rule.id());
      causes.forEach(cause -> OpaqueId.checkCode("causes", cause));
    }
  }

  /**
   * That a milestone counts as reached once another target runs out, if it was not reached by then
   * (届满视为), such as the acceptance of an application that nobody answers.
   *
   * @param target the other target's code
   * @param rule the text that states it
   */
  public record Deemed(String target, RuleRef rule) {

    /** Checks the components. */
    public Deemed {
      requireNonNull(target, "target");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("target", target);
    }
  }

  /** A step of a case from or until which a target runs (办理节点). */
  public enum Milestone {
    /** The case came in (受理). */
    RECEIVED,
    /**
     * The inquirer wrote the last time, with the receipt or since (追问). A further message moves the
     * due instant, also where the earlier one is not answered.
     */
    ASKED,
    /** The case was handed to a unit (派单). */
    DISPATCHED,
    /** The inquirer got a first answer (首次响应); of a target since ASKED, one to the last message. */
    RESPONDED,
    /** A unit gave the case back as not its own (退单). */
    RETURNED,
    /** The case was struck off the list; of a unit's target, its part was done (办结). */
    CLOSED,
    /** The inquirer got the result (反馈). */
    FED_BACK,
    /** The inquirer was asked how it went (回访; HT-20). */
    CALLED_BACK
  }

  /** Whose target it is (时限责任主体). */
  public enum Owner {
    /** The case's as a whole (整件). */
    CASE,
    /** That of each unit that leads (主办单位). */
    LEAD_UNIT,
    /** That of each unit that assists (协办单位). */
    ASSISTING_UNIT
  }

  /**
   * Names the components of a target one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DeadlineTargetBuilder {

    Builder() {}
  }
}
