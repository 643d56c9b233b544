package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.community.ActivityId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;

/**
 * What is still to be reported to a meeting (会上认领待通报), QS-06.
 *
 * @param order the order
 * @param provider who claimed it
 * @param meeting at which meeting
 * @param by the last day for the report: the last one of the period after that of the claim
 */
public record ReportDue(OrderId order, Provider provider, ActivityId meeting, LocalDate by) {

  /** Checks the components. */
  public ReportDue {
    requireNonNull(order, "order");
    requireNonNull(provider, "provider");
    requireNonNull(meeting, "meeting");
    requireNonNull(by, "by");
  }
}
