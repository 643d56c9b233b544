package org.governance4j.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.community.ActivityId;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.orders.ProviderStatus.State;

/** A claim at a meeting of which no meeting has heard since. */
record Unreported(OrderId order, Provider provider, ActivityId meeting, Instant at) {

  /** Those of an order whose providers still hold or have served. */
  static List<Unreported> of(OrderFold fold) {
    List<Unreported> open = new ArrayList<>();
    for (OrderEvent event : fold.events()) {
      if (event.step() instanceof OrderStep.MeetingReport) {
        open.clear();
      } else if (event.step() instanceof OrderStep.Claim claim) {
        open.removeIf(one -> one.provider().equals(claim.provider()));
        claim
            .during()
            .map(
                meeting -> new Unreported(fold.order().id(), claim.provider(), meeting, event.at()))
            .ifPresent(open::add);
      }
    }
    open.removeIf(
        one ->
            !fold.isIn(one.provider(), State.HOLDING) && !fold.isIn(one.provider(), State.SERVED));
    return open;
  }

  ReportDue due(OrderClause.Reporting clause, ZoneId zone) {
    CalendarPeriod period = clause.period();
    LocalDate next = period.of(at.atZone(zone).toLocalDate()).until().orElseThrow();
    return new ReportDue(
        order, provider, meeting, period.of(next).until().orElseThrow().minusDays(1));
  }
}
