package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.Validity;

/**
 * That somebody is among those to be reached on some days (联系对象名单).
 *
 * @param target who
 * @param validity the days; several entries for one target add up
 */
public record DatedTarget(DutyTarget target, Validity validity) {

  /** Checks the components. */
  public DatedTarget {
    requireNonNull(target, "target");
    requireNonNull(validity, "validity");
  }
}
