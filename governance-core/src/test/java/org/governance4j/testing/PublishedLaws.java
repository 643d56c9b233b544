package org.governance4j.testing;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The law classes of this test-jar, and the ids of the laws that they state. */
public final class PublishedLaws {

  /** Every law class of governance-core. */
  public static final List<Class<?>> CORE =
      List.of(
          RuleLaws.class,
          PackLaws.class,
          RegistryLaws.class,
          CalendarLaws.class,
          LocalDaysLaws.class,
          ServiceHoursLaws.class,
          FlowLaws.class,
          FlowPairsLaws.class,
          LedgerLaws.class,
          MeasureLaws.class,
          DeadlineLaws.class,
          DeadlineBulkLaws.class,
          DeadlineCountLaws.class,
          DeadlineServiceLaws.class,
          DeadlineTargetLaws.class,
          DeadlineSignalLaws.class,
          DeadlineContradictionLaws.class,
          DutyLaws.class,
          DutyTaskLaws.class,
          DutyRotaLaws.class,
          GridLaws.class,
          GridAreaLaws.class,
          GridStaffingLaws.class,
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
