package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what was done with the duties (履职核查; CD-18, CD-24, CD-25, HT-09, XY-02, QS-11).
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * DutyCheck duties = DutyCheck.of(pack.get(DutyPolicy.KEY), calendar);
 * DutyCheck.Question lectures = new DutyCheck.Question("PARTY_LECTURE", year2022, today);
 * Outcome<DutySheet> sheet = duties.check(lectures, branch, records);
 * }</pre>
 *
 * <p>Each period is judged by the version of the policy in force on its first day. Where a new
 * version brings another period, it begins with the first such period that begins under it, after
 * the one that runs. Periods are listed in the window in which they begin; one that began earlier
 * and was done late, within its grace, uses up its records there, which do not count again. A
 * rolling duty without an earlier record rolls from the day on which it came into force, or on
 * which the bearer was there; an overrun that began earlier is given as a reason and counts once.
 * Whether an acting holder of a post is credited is read from the version in force on the window's
 * first day.
 */
public final class DutyCheck {

  private static final Logger LOG = LoggerFactory.getLogger(DutyCheck.class);

  /** The longest window in years. */
  public static final int MAX_YEARS = 100;

  // A hundred years have 24 leap days at least and 25 at most.
  private static final long MAX_DAYS = MAX_YEARS * 365L + 25;

  /** The last year that a window may lie in; the first is 1. */
  public static final int LAST_YEAR = 9_999;

  // Whole records are compared only where day and doer are the same, so that order never matters.
  private static final Comparator<DutyRecord> ORDER =
      Comparator.comparing(DutyRecord::heldOn)
          .thenComparing(record -> record.by().map(PersonId::value).orElse(""))
          .thenComparing(record -> record.organisation().value())
          .thenComparing(DutyRecord::toString);

  private final Dated<DutyPolicy> policy;
  private final WorkCalendar calendar;
  private final LocalDate knownOn;

  private DutyCheck(Dated<DutyPolicy> policy, WorkCalendar calendar, LocalDate knownOn) {
    this.policy = policy;
    this.calendar = calendar;
    this.knownOn = knownOn;
  }

  /**
   * A check against a policy.
   *
   * @param policy the duties
   * @param calendar which days are worked; beyond its years a duty of each working day is
   *     undetermined
   * @return the check
   */
  public static DutyCheck of(Dated<DutyPolicy> policy, WorkCalendar calendar) {
    requireNonNull(policy, "policy");
    requireNonNull(calendar, "calendar");
    LOG.debug("compiled a check of duties: {} versions of the policy", policy.versions().size());
    return new DutyCheck(policy, calendar, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only what the policy and the calendar
   * were known to say by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public DutyCheck asKnownAt(LocalDate day) {
    return new DutyCheck(policy, calendar.asKnownAt(day), day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * A duty of an organisation, period by period, where nothing further is stated.
   *
   * @param question which duty, and when
   * @param organisation whose duty
   * @param records what was done, as in {@link #check(Question, BearerFacts, List)}
   * @return the sheet, with a reason for each period missed
   */
  public Outcome<DutySheet> check(
      Question question, OrganisationId organisation, List<DutyRecord> records) {
    requireNonNull(question, "question");
    requireNonNull(records, "records");
    return check(question, BearerFacts.of(new Bearer.OfOrganisation(organisation)), records);
  }

  /**
   * A duty of a bearer, period by period; O(r log r) for r records, and O(log r) a period: those of
   * the window, and the earlier ones back to the first after which, for the longest grace, there is
   * no record.
   *
   * @param question which duty, and when
   * @param facts whose duty, with the facts that its terms ask for
   * @param records what was done, by anyone, in any order; only what the bearer is credited with
   *     counts, and the same record given twice counts once
   * @return the sheet, with a reason for each period that was not met in time; refused with every
   *     fault of the window and the facts; undetermined where a figure, a term that decides or a
   *     fact is missing
   */
  public Outcome<DutySheet> check(Question question, BearerFacts facts, List<DutyRecord> records) {
    requireNonNull(question, "question");
    requireNonNull(records, "records");
    requireNonNull(facts, "facts");
    return checkAll(question, ImmutableList.of(facts), records).get(0);
  }

  /**
   * A duty of many bearers; each record is looked at once, however many bearers there are.
   *
   * @param question which duty, and when
   * @param bearers whose duty, with the facts that its terms ask for
   * @param records what was done, as in {@link #check(Question, BearerFacts, List)}
   * @return the sheets in the order of the bearers
   */
  public ImmutableList<Outcome<DutySheet>> checkAll(
      Question question, List<BearerFacts> bearers, List<DutyRecord> records) {
    requireNonNull(question, "question");
    requireNonNull(records, "records");
    requireNonNull(bearers, "bearers");
    String duty = question.duty();
    Validity window = question.window();
    LocalDate asOf = question.asOf();
    ImmutableList<Reason> faults = faults(window);
    if (!faults.isEmpty()) {
      return bearers.stream()
          .<Outcome<DutySheet>>map(one -> new Outcome.Refused<>(faults))
          .collect(ImmutableList.toImmutableList());
    }
    DutyVersions versions = new DutyVersions(policy, duty, window, knownOn);
    ImmutableListMultimap<OpaqueId, DutyRecord> byBearer = byBearer(duty, records, asOf);
    return bearers.stream()
        .map(
            one ->
                new SheetMaker(one, versions, calendar, window, asOf)
                    .sheet(byBearer.get(one.bearer().id())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Each record under its organisation and under its doer, in order of days. */
  private static ImmutableListMultimap<OpaqueId, DutyRecord> byBearer(
      String duty, List<DutyRecord> records, LocalDate asOf) {
    ImmutableListMultimap.Builder<OpaqueId, DutyRecord> all = ImmutableListMultimap.builder();
    records.stream()
        .filter(record -> record.duty().equals(duty) && !record.heldOn().isAfter(asOf))
        .distinct()
        .sorted(ORDER)
        .forEach(
            record -> {
              all.put(record.organisation(), record);
              record.by().ifPresent(person -> all.put(person, record));
            });
    return all.build();
  }

  private static ImmutableList<Reason> faults(Validity window) {
    ImmutableList.Builder<Reason> faults = ImmutableList.builder();
    LocalDate from = window.from();
    boolean inRange =
        from.getYear() >= 1 && window.until().filter(end -> end.getYear() > LAST_YEAR).isEmpty();
    if (!inRange) {
      faults.add(Reason.of(DutyReason.WINDOW_OUT_OF_RANGE, DutyLaw.WINDOW, "from", Fact.of(from)));
    }
    if (window.length().orElse(Long.MAX_VALUE) > MAX_DAYS) {
      faults.add(
          Reason.of(DutyReason.WINDOW_TOO_LONG, DutyLaw.WINDOW, "from", Fact.of(from))
              .with("bound", Fact.of(MAX_YEARS, Unit.YEARS)));
    }
    return faults.build();
  }

  /**
   * Which duty is asked about, and when (核查范围).
   *
   * @param duty the duty's code
   * @param window the periods that begin in it are listed; it has an end
   * @param asOf the day asked about: what happened or was approved later is not looked at
   */
  public record Question(String duty, Validity window, LocalDate asOf) {

    /** Checks the components. */
    public Question {
      requireNonNull(duty, "duty");
      requireNonNull(window, "window");
      requireNonNull(asOf, "asOf");
      OpaqueId.checkCode("duty", duty);
    }
  }
}
