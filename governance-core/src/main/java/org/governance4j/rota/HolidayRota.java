package org.governance4j.rota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares out the duty on days off (节假日轮流值班; QS-11): as many places filled as can be, and of each
 * kind of day as even a burden as can be. Immutable and thread-safe.
 *
 * <pre>{@code
 * HolidayRota rota = HolidayRota.of(pack.get(RotaPolicy.KEY), pack.get(RotaRestPolicy.KEY));
 * RotaPlan plan = rota.plan(days, people).orElseThrow();
 * Outcome<RotaPlan> swapped = rota.swap(plan, people, swap);
 * }</pre>
 */
public final class HolidayRota {

  private static final Logger LOG = LoggerFactory.getLogger(HolidayRota.class);

  /** The most pairs of a day and a person that one call takes. */
  public static final long MAX_PAIRS = 1L << 22;

  private final Dated<RotaPolicy> policy;
  private final Dated<RotaRestPolicy> rests;
  private final LocalDate knownOn;

  private HolidayRota(Dated<RotaPolicy> policy, Dated<RotaRestPolicy> rests, LocalDate knownOn) {
    this.policy = policy;
    this.rests = rests;
    this.knownOn = knownOn;
  }

  /**
   * An engine.
   *
   * @param policy how days are staffed
   * @param rests how far apart the turns of a person lie
   * @return the engine
   */
  public static HolidayRota of(Dated<RotaPolicy> policy, Dated<RotaRestPolicy> rests) {
    requireNonNull(policy, "policy");
    requireNonNull(rests, "rests");
    LOG.debug(
        "compiled a rota: {} versions of the policy, {} of the rest",
        policy.versions().size(),
        rests.versions().size());
    return new HolidayRota(policy, rests, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public HolidayRota asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new HolidayRota(policy, rests, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * Shares out days. The policy in force on the first of them counts for all. Without a rest the
   * plan is a proved optimum for each role and kind of day: as many places as can be filled, then
   * turns as even as can be with the earlier ones counted in, then for those who have fewer turns
   * in all, then by id. With a rest none is ever broken, and evenness is sought but not proved.
   *
   * @param days the days, each once, in any order
   * @param people the persons, each once, in any order
   * @return the plan, open places with their reasons; refused with every fault of days and persons;
   *     undetermined where the policy states no such kind of day
   */
  public Outcome<RotaPlan> plan(List<RotaDay> days, List<RotaPerson> people) {
    requireNonNull(days, "days");
    requireNonNull(people, "people");
    Findings findings = new Findings();
    Optional<RotaPolicy> rules = inForce(days, findings);
    Optional<RotaRestPolicy> rest = restInForce(days, findings);
    checkOnce(days, people, findings);
    if (!findings.clear() || rules.isEmpty() || rest.isEmpty()) {
      return findings.outcome(() -> RotaPlans.of(ImmutableList.of(), ImmutableList.of(), people));
    }
    RotaPlanning planning = new RotaPlanning(rules.get(), rest.get(), days, people);
    RotaPlan plan = planning.plan();
    planning.explain(plan, findings);
    return findings.outcome(() -> plan);
  }

  /**
   * Lets two persons change their days. The policy in force on the plan's first day counts.
   *
   * @param plan the plan
   * @param people the persons as for {@link #plan}
   * @param swap who changes what
   * @return the plan after the change, its turns counted anew; refused with every rule that it
   *     would break
   */
  public Outcome<RotaPlan> swap(RotaPlan plan, List<RotaPerson> people, RotaSwap swap) {
    requireNonNull(plan, "plan");
    requireNonNull(people, "people");
    requireNonNull(swap, "swap");
    List<RotaDay> days = plan.shifts().stream().map(RotaShift::day).toList();
    Findings findings = new Findings();
    inForce(days, findings);
    Optional<RotaRestPolicy> stated = restInForce(days, findings);
    checkOnce(days, people, findings);
    if (!findings.clear()) {
      return findings.outcome(() -> plan);
    }
    Optional<Integer> rest = stated.flatMap(RotaRestPolicy::restDays);
    return new RotaSwapping(plan, people, swap, rest, findings).swapped();
  }

  @CanIgnoreReturnValue
  private Optional<RotaPolicy> inForce(List<RotaDay> days, Findings findings) {
    Optional<RotaPolicy> rules =
        first(days).flatMap(first -> findings.take(policy.asOf(first, knownOn)));
    rules.ifPresent(
        stated ->
            days.stream()
                .map(RotaDay::kind)
                .distinct()
                .filter(kind -> stated.kind(kind).isEmpty())
                .forEach(
                    kind ->
                        findings.missing(
                            Reason.of(
                                RotaReason.KIND_UNKNOWN,
                                RotaLaw.STATED,
                                "kind",
                                new Fact.Code("rotaKind", kind)))));
    return rules;
  }

  private Optional<RotaRestPolicy> restInForce(List<RotaDay> days, Findings findings) {
    return first(days).flatMap(first -> findings.take(rests.asOf(first, knownOn)));
  }

  private static Optional<LocalDate> first(List<RotaDay> days) {
    return days.stream().map(RotaDay::date).min(Comparator.naturalOrder());
  }

  private static void checkOnce(List<RotaDay> days, List<RotaPerson> people, Findings findings) {
    Set<LocalDate> dates = new HashSet<>();
    for (RotaDay day : days) {
      if (!dates.add(day.date())) {
        findings.violation(
            Reason.of(RotaReason.DUPLICATE_DAY, RotaLaw.SOUND, "day", Fact.of(day.date())));
      }
    }
    Set<PersonId> persons = new HashSet<>();
    for (RotaPerson one : people) {
      if (!persons.add(one.person())) {
        findings.violation(
            Reason.of(RotaReason.DUPLICATE_PERSON, RotaLaw.SOUND, "person", Fact.of(one.person())));
      }
    }
    long pairs = (long) days.size() * people.size();
    if (pairs > MAX_PAIRS) {
      findings.violation(
          Reason.of(RotaReason.TOO_MANY_PAIRS, RotaLaw.BOUNDED, "pairs", Fact.of(pairs, Unit.COUNT))
              .with("limit", Fact.of(MAX_PAIRS, Unit.COUNT)));
    }
  }
}
