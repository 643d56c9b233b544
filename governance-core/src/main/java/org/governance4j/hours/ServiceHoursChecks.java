package org.governance4j.hours;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Overlaps;
import org.governance4j.rule.Reason;

/** Finds every fault of the versions of a policy on hours of service. */
final class ServiceHoursChecks {

  /** A leap year, so that 29 February belongs to a season too. */
  private static final LocalDate FIRST_OF_YEAR = LocalDate.of(2000, 1, 1);

  private final Findings findings = new Findings();

  private ServiceHoursChecks() {}

  static Findings of(Dated<ServiceHoursPolicy> policy) {
    ServiceHoursChecks checks = new ServiceHoursChecks();
    policy.values().forEach(checks::check);
    return checks.findings;
  }

  /** What is wrong with hours that were merged of several layers. */
  static Outcome<ServiceHoursPolicy> merged(ServiceHoursPolicy policy) {
    ServiceHoursChecks checks = new ServiceHoursChecks();
    checks.check(policy);
    return checks.findings.outcome(() -> policy);
  }

  private void check(ServiceHoursPolicy policy) {
    checkYear(policy.seasons());
    policy.seasons().forEach(this::checkSeason);
    policy.exceptions().forEach(e -> checkSpans(e.open(), Fact.of(e.date())));
    ImmutableMultiset<LocalDate> dates =
        policy.exceptions().stream()
            .map(HoursException::date)
            .collect(ImmutableMultiset.toImmutableMultiset());
    dates.entrySet().stream()
        .filter(entry -> entry.getCount() > 1)
        .map(Multiset.Entry::getElement)
        .forEach(date -> violation(HoursReason.EXCEPTION_TWICE, "date", Fact.of(date)));
  }

  private void checkYear(ImmutableList<ServiceSeason> seasons) {
    Optional<HoursReason> before = Optional.empty();
    for (LocalDate date = FIRST_OF_YEAR;
        date.getYear() == FIRST_OF_YEAR.getYear();
        date = date.plusDays(1)) {
      MonthDay day = MonthDay.from(date);
      long count = seasons.stream().filter(season -> season.contains(day)).count();
      Optional<HoursReason> fault =
          count == 1
              ? Optional.empty()
              : Optional.of(count == 0 ? HoursReason.SEASON_MISSING : HoursReason.SEASONS_OVERLAP);
      // A run of such days is reported once, by its first.
      if (fault.isPresent() && !fault.equals(before)) {
        violation(fault.get(), "monthDay", monthDay(day));
      }
      before = fault;
    }
  }

  private void checkSeason(ServiceSeason season) {
    Fact code = new Fact.Code("season", season.code());
    for (HoursDay day : HoursDay.values()) {
      long count = season.hours().stream().filter(hours -> hours.on().contains(day)).count();
      if (count != 1) {
        findings.violation(
            Reason.of(
                    count == 0 ? HoursReason.HOURS_MISSING : HoursReason.HOURS_TWICE,
                    HoursLaw.SOUND,
                    "season",
                    code)
                .with("hoursDay", Fact.of(day)));
      }
    }
    season.hours().forEach(hours -> checkSpans(hours.open(), code));
  }

  private void checkSpans(ImmutableList<ServiceSpan> spans, Fact where) {
    spans.stream()
        .filter(span -> span.closeMinute() <= span.openMinute())
        .forEach(
            span ->
                findings.violation(
                    about(HoursReason.CLOSES_BEFORE_OPENING, span.opens(), where)
                        .with("closes", closing(span))));
    Overlaps overlaps =
        Overlaps.of(spans.size(), i -> spans.get(i).openMinute(), i -> spans.get(i).closeMinute());
    overlaps.forEachListed(
        (earlier, later) ->
            findings.violation(
                about(HoursReason.SPANS_OVERLAP, spans.get(earlier).opens(), where)
                    .with("second", Fact.of(spans.get(later).opens()))));
    findings.moreViolations(overlaps.omitted());
  }

  private static Reason about(HoursReason code, LocalTime opens, Fact where) {
    return Reason.of(code, HoursLaw.SOUND, "opens", Fact.of(opens)).with("where", where);
  }

  private void violation(HoursReason code, String name, Fact fact) {
    findings.violation(Reason.of(code, HoursLaw.SOUND, name, fact));
  }

  private static Fact monthDay(MonthDay day) {
    return new Fact.Code("monthDay", day.toString().substring(2));
  }

  private static Fact closing(ServiceSpan span) {
    return span.closes().map(Fact::of).orElse(new Fact.Code("time", "24:00"));
  }
}
