package org.governance4j.testing.timelimit;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.timelimit.CountingPolicy;

/**
 * What the laws of limits in service time are tried on. In the zone, clocks must not change on the
 * days tried. A host overrides what it has of its own.
 */
public abstract class ServiceTimeTrials extends CountingTrials {

  /** The settings of a host that states none. */
  protected ServiceTimeTrials() {}

  @Override
  protected Arbitrary<CountingPolicy> countings() {
    return TimeLimitArbitraries.serviceCountings();
  }

  /**
   * The hours that the laws are tried on; a host gives its own as the only one.
   *
   * @return the hours
   */
  protected Arbitrary<Dated<ServiceHoursPolicy>> policies() {
    return ServiceTimeSample.policies();
  }

  /**
   * Samples in the same hours.
   *
   * @return ten at each try
   */
  @Provide
  protected Arbitrary<List<ServiceTimeSample>> samples() {
    return ServiceTimeSample.several(policies(), countings(), calendar(), zone());
  }
}
