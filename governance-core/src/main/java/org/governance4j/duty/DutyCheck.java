package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;

/**
 * Lays what an organisation did against its duties (履职核查; CD-18). Immutable and thread-safe.
 *
 * <pre>{@code
 * DutyCheck duties = DutyCheck.of(pack.get(DutyPolicy.KEY));
 * Outcome<DutySheet> sheet = duties.check("PARTY_LECTURE", branch, records, year2022, today);
 * }</pre>
 */
public final class DutyCheck {

  /** The longest window in years. */
  public static final int MAX_YEARS = 100;

  private static final RuleRef BOUNDED =
      RuleRef.law("L-DUTY-1", "a window has an end, so that its periods can be listed");
  private static final RuleRef STATED =
      RuleRef.law("L-DUTY-1", "a duty that no policy states cannot be judged");

  private final Dated<DutyPolicy> policy;

  private DutyCheck(Dated<DutyPolicy> policy) {
    this.policy = policy;
  }

  /**
   * A check against a policy.
   *
   * @param policy the duties
   * @return the check
   */
  public static DutyCheck of(Dated<DutyPolicy> policy) {
    return new DutyCheck(policy);
  }

  /**
   * A duty of an organisation, period by period. The version of the policy is the one in force on
   * the window's first day, as known on the day asked about; O(r log r) for r records.
   *
   * @param duty the duty's code
   * @param organisation whose duty
   * @param records what was done, by anyone, in any order; only what this organisation did of this
   *     duty counts, and the same record given twice counts once
   * @param window the periods that begin in it are listed; it has an end
   * @param asOf the day asked about: what happened later is not looked at
   * @return the sheet, with a reason for each period missed
   */
  public Outcome<DutySheet> check(
      String duty,
      OrganisationId organisation,
      List<DutyRecord> records,
      Validity window,
      LocalDate asOf) {
    if (window.until().filter(end -> !end.isAfter(window.from().plusYears(MAX_YEARS))).isEmpty()) {
      return Outcome.refused(
          Reason.of(DutyReason.WINDOW_TOO_LONG, BOUNDED, "from", Fact.of(window.from()))
              .with("bound", Fact.of(MAX_YEARS, Unit.YEARS)));
    }
    ImmutableList<LocalDate> held =
        records.stream()
            .filter(record -> record.organisation().equals(organisation))
            .filter(record -> record.duty().equals(duty) && !record.heldOn().isAfter(asOf))
            .distinct()
            .map(DutyRecord::heldOn)
            .sorted(Comparator.naturalOrder())
            .collect(ImmutableList.toImmutableList());
    return policy
        .asOf(window.from(), asOf)
        .flatMap(stated -> stated(stated, duty))
        .flatMap(stated -> sheet(stated, organisation, held, window, asOf));
  }

  private static Outcome<Duty> stated(DutyPolicy policy, String duty) {
    return policy
        .duty(duty)
        .map(stated -> Outcome.accepted(stated))
        .orElseGet(
            () ->
                Outcome.undetermined(
                    Reason.of(DutyReason.NO_SUCH_DUTY, STATED, "duty", new Fact.Id(duty))));
  }

  private static Outcome<DutySheet> sheet(
      Duty duty,
      OrganisationId organisation,
      ImmutableList<LocalDate> held,
      Validity window,
      LocalDate asOf) {
    if (duty.rhythm() instanceof Rhythm.Each each) {
      return new CalendarSheet(duty, each, held, window, asOf).sheet(organisation);
    }
    Rhythm.Every every = (Rhythm.Every) duty.rhythm();
    return new RollingSheet(duty, every, ImmutableSortedSet.copyOf(held), window, asOf)
        .sheet(organisation);
  }
}
