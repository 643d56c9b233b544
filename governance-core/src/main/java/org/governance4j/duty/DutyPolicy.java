package org.governance4j.duty;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * The duties of a place (职责清单).
 *
 * @param duties the duties, each code once
 */
public record DutyPolicy(ImmutableList<Duty> duties) {

  /** The policy's key. */
  public static final PolicyKey<DutyPolicy> KEY =
      PolicyKey.of(
          "duty.duties",
          DutyPolicy.class,
          Layering.byCode(DutyPolicy::duties, Duty::code, DutyPolicy::new));

  /** Checks the components. */
  public DutyPolicy {
    requireNonNull(duties, "duties");
    long distinct = duties.stream().map(Duty::code).distinct().count();
    checkComponent(
        "duties",
        distinct == duties.size(),
        "duplicate duty code among %s",
        duties.stream().map(Duty::code).toList());
  }

  /**
   * A duty by its code.
   *
   * @param code the code
   * @return the duty, or empty if the policy does not state it
   */
  public Optional<Duty> duty(String code) {
    requireNonNull(code, "code");
    return duties.stream().filter(duty -> duty.code().equals(code)).findFirst();
  }
}
