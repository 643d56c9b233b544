package org.governance4j.testing;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.governance4j.testing.calendar.CalendarLaws;
import org.governance4j.testing.calendar.LocalDaysLaws;
import org.governance4j.testing.cases.CasesLaws;
import org.governance4j.testing.contact.ContactLaws;
import org.governance4j.testing.deadline.DeadlineBulkLaws;
import org.governance4j.testing.deadline.DeadlineCountLaws;
import org.governance4j.testing.deadline.DeadlineLaws;
import org.governance4j.testing.deadline.DeadlineServiceLaws;
import org.governance4j.testing.deadline.DeadlineSignalLaws;
import org.governance4j.testing.deadline.DeadlineTargetLaws;
import org.governance4j.testing.duty.DutyLaws;
import org.governance4j.testing.flow.FlowLaws;
import org.governance4j.testing.flow.FlowPairsLaws;
import org.governance4j.testing.grid.GridAreaLaws;
import org.governance4j.testing.grid.GridLaws;
import org.governance4j.testing.hours.ServiceHoursLaws;
import org.governance4j.testing.ledger.LedgerLaws;
import org.governance4j.testing.matching.MatchingLaws;
import org.governance4j.testing.orders.OrdersLaws;
import org.governance4j.testing.orders.OrdersMatchingLaws;
import org.governance4j.testing.points.PointsHonourLaws;
import org.governance4j.testing.points.PointsLaws;
import org.governance4j.testing.ranking.RankingLaws;
import org.governance4j.testing.registry.RegistryLaws;
import org.governance4j.testing.rota.RotaLaws;
import org.governance4j.testing.rule.RuleLaws;
import org.governance4j.testing.staffing.StaffingLaws;
import org.governance4j.testing.tasks.TaskLaws;
import org.governance4j.testing.timebank.TimeBankLaws;
import org.governance4j.testing.timebank.TimeBankLedgerLaws;
import org.governance4j.testing.timelimit.TimeLimitLaws;
import org.governance4j.testing.timelimit.TimeLimitServiceLaws;
import org.governance4j.testing.timelimit.TimeLimitUseLaws;

/** The law classes of this test-jar, and the ids of the laws that they state. */
public final class PublishedLaws {

  /** Every law class of governance-core. */
  public static final List<Class<?>> CORE =
      List.of(
          RuleLaws.class,
          RegistryLaws.class,
          CalendarLaws.class,
          LocalDaysLaws.class,
          ServiceHoursLaws.class,
          FlowLaws.class,
          FlowPairsLaws.class,
          LedgerLaws.class,
          RankingLaws.class,
          TimeLimitLaws.class,
          TimeLimitServiceLaws.class,
          TimeLimitUseLaws.class,
          CasesLaws.class,
          DeadlineLaws.class,
          DeadlineBulkLaws.class,
          DeadlineCountLaws.class,
          DeadlineServiceLaws.class,
          DeadlineTargetLaws.class,
          DeadlineSignalLaws.class,
          DutyLaws.class,
          TaskLaws.class,
          RotaLaws.class,
          GridLaws.class,
          GridAreaLaws.class,
          StaffingLaws.class,
          ContactLaws.class,
          MatchingLaws.class,
          PointsLaws.class,
          PointsHonourLaws.class,
          TimeBankLaws.class,
          TimeBankLedgerLaws.class,
          OrdersLaws.class,
          OrdersMatchingLaws.class);

  private PublishedLaws() {}

  /**
   * The ids of the laws that some classes state, as their labels begin: {@code L-DATED-1}.
   *
   * @param lawClasses classes with labelled properties
   * @return the ids
   */
  public static SortedSet<String> ids(List<Class<?>> lawClasses) {
    SortedSet<String> ids = new TreeSet<>();
    for (Class<?> laws : lawClasses) {
      Arrays.stream(laws.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Property.class))
          .map(method -> id(method.getAnnotation(Label.class).value()))
          .forEach(ids::add);
    }
    return ids;
  }

  /**
   * The id that a law's label begins with.
   *
   * @param label the label, such as {@code L-DATED-1: asOf finds …}
   * @return the id
   */
  public static String id(String label) {
    int colon = label.indexOf(':');
    return colon < 0 ? label : label.substring(0, colon);
  }
}
