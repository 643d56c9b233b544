package org.governance4j.testing.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.community.HouseholdId;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.LedgerView;
import org.governance4j.points.Contribution;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.points.Records;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.standings.AllTotals;
import org.governance4j.standings.GroupTotal;
import org.governance4j.standings.Measure;
import org.governance4j.standings.Membership;
import org.governance4j.standings.Memberships;
import org.governance4j.standings.Subject;
import org.governance4j.standings.TotalRule;
import org.governance4j.standings.Totals;
import org.governance4j.standings.TotalsPolicy;
import org.governance4j.testing.points.PointsArbitraries;

/** The laws of totals. A host overrides {@link #totals()} and its like to try its own. */
public class StandingsLaws {

  /** The totals to try, those of households; in force on every day of 2022 and 2023. */
  protected Dated<TotalsPolicy> totals() {
    return StandingsArbitraries.totals();
  }

  /** The rates of points; in force on every day of March 2023, the same classes on each. */
  protected Dated<PointsPolicy> policy() {
    return PointsArbitraries.policy();
  }

  /** The terms of points; in force on every day of March 2023; without a notice. */
  protected Dated<PointsTermsPolicy> terms() {
    return PointsArbitraries.terms();
  }

  /** The figures of records; the same on every day of 2022 and 2023. */
  protected Dated<RecordPolicy> items() {
    return PointsArbitraries.recordItems();
  }

  /** The terms of records; in force on every day of 2022 and 2023; without a notice. */
  protected Dated<RecordTermsPolicy> recordTerms() {
    return PointsArbitraries.recordTerms();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<PointsArbitraries.Call>> calls() {
    return PointsArbitraries.calls(
        policy().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow().rates().stream()
            .map(PointsRate::activityClass)
            .toList(),
        zone());
  }

  @Provide
  Arbitrary<List<Contribution>> recordFacts() {
    return PointsArbitraries.recordFacts(codes(false), codes(true), zone());
  }

  @Provide
  Arbitrary<List<Membership>> memberships() {
    return StandingsArbitraries.memberships();
  }

  @Provide
  Arbitrary<List<Membership>> badMemberships() {
    return StandingsArbitraries.badMemberships();
  }

  private List<String> codes(boolean bases) {
    return items().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow().items().stream()
        .filter(item -> (item.kind() == RecordPolicy.Kind.BASE) == bases)
        .map(RecordPolicy.Item::code)
        .toList();
  }

  @Property(tries = 100)
  @Label("L-STANDINGS-1: a total is what going through the facts by hand gives, on any day")
  void equalsTheOracle(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll("recordFacts") List<Contribution> records,
      @ForAll("memberships") List<Membership> memberships,
      @ForAll @IntRange(min = 1, max = 9) int spent) {
    StandingsTown town = town(calls, records, spent);
    Totals totals = Totals.of(totals(), StandingsArbitraries.checked(memberships));
    for (LocalDate on : days()) {
      for (TotalRule rule : rules()) {
        StandingsOracle oracle = new StandingsOracle(rule, memberships, moved(town, records), on);
        for (AccountId group : StandingsArbitraries.GROUPS) {
          GroupTotal total = totals.total(rule.code(), group, now(town), on).orElseThrow();
          assertThat(total.points()).as("%s on %s", rule, on).isEqualTo(oracle.total(group));
          assertThat(StandingsOracle.sums(total.parts())).isEqualTo(oracle.parts(group));
          assertThat(total.own().orElse(0L)).isEqualTo(oracle.own(group));
          assertThat(oracle.outside(true))
              .containsAllEntriesOf(StandingsOracle.sums(total.apart()));
        }
      }
    }
  }

  @Property(tries = 100)
  @Label("L-STANDINGS-2: nothing is counted twice, and nothing is lost")
  void theWholeIsDealtOut(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll("recordFacts") List<Contribution> records,
      @ForAll("memberships") List<Membership> memberships,
      @ForAll @IntRange(min = 1, max = 9) int spent) {
    StandingsTown town = town(calls, records, spent);
    Totals totals = Totals.of(totals(), StandingsArbitraries.checked(memberships));
    for (LocalDate on : days()) {
      for (TotalRule rule : rules()) {
        StandingsOracle oracle = new StandingsOracle(rule, memberships, moved(town, records), on);
        AllTotals all = totals.all(rule.code(), town.ledger(), on).orElseThrow();
        Map<AccountId, Long> byGroup = StandingsOracle.sums(all.totals().scores());
        long sum = all.elsewhere() + byGroup.values().stream().mapToLong(of -> of).sum();
        sum += StandingsOracle.sums(all.apart()).values().stream().mapToLong(of -> of).sum();
        long owns = StandingsArbitraries.GROUPS.stream().mapToLong(oracle::own).sum();
        assertThat(sum).isEqualTo(oracle.ofPersons() + owns);
        assertThat(purses(StandingsOracle.sums(all.apart()), rule, on))
            .isEqualTo(oracle.outside(true));
        assertThat(all.elsewhere())
            .isEqualTo(oracle.outside(false).values().stream().mapToLong(of -> of).sum());
        for (AccountId group : StandingsArbitraries.GROUPS) {
          assertThat(byGroup)
              .containsEntry(
                  group, totals.total(rule.code(), group, now(town), on).orElseThrow().points());
        }
      }
    }
  }

  /** What is apart, by purses: of one of whom nothing is stated, it is the record that is named. */
  private static Map<AccountId, Long> purses(
      Map<AccountId, Long> apart, TotalRule rule, LocalDate on) {
    Map<AccountId, Long> purses = new TreeMap<>();
    apart.forEach(
        (account, of) ->
            purses.put(
                rule.measure() == Measure.RECORDED
                    ? PointsAccounts.holderOfRecord(account, on.getYear()).orElse(account)
                    : account,
                of));
    return purses;
  }

  @Property(tries = 100)
  @Label("L-STANDINGS-3: late, corrected and cancelled facts leave what the last statements leave")
  void anyOrderEndsTheSame(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll("memberships") List<Membership> memberships) {
    Points points = Points.of(policy(), unlimited(), zone());
    StandingsTown byCalls = new StandingsTown(zone());
    Map<String, Contribution> last = new LinkedHashMap<>();
    for (PointsArbitraries.Call call : calls) {
      byCalls.earn(points, call.facts());
      latest(call.all()).values().forEach(fact -> last.put(fact.id().value(), fact));
    }
    StandingsTown atOnce = new StandingsTown(zone());
    atOnce.earn(points, PointsFacts.of(List.copyOf(last.values())));
    Totals totals = Totals.of(totals(), StandingsArbitraries.checked(memberships));
    for (LocalDate on : days()) {
      for (TotalRule rule : rules()) {
        for (AccountId group : StandingsArbitraries.GROUPS) {
          assertThat(totals.total(rule.code(), group, now(byCalls), on))
              .isEqualTo(totals.total(rule.code(), group, now(atOnce), on));
        }
      }
    }
  }

  private Dated<PointsTermsPolicy> unlimited() {
    return terms()
        .map(
            stated ->
                stated
                    .withSessionLimit(Optional.empty())
                    .withDailyLimit(Optional.empty())
                    .withYearlyLimit(Optional.empty()));
  }

  @Property(tries = 100)
  @Label("L-STANDINGS-4: neither book changes a total of the other")
  void theBooksNeverMix(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll("recordFacts") List<Contribution> records,
      @ForAll("memberships") List<Membership> memberships) {
    StandingsTown both = town(calls, records, 1);
    StandingsTown purses = town(calls, List.of(), 1);
    StandingsTown recorded = town(List.of(), records, 1);
    Totals totals = Totals.of(totals(), StandingsArbitraries.checked(memberships));
    for (TotalRule rule : rules()) {
      StandingsTown alone = rule.measure() == Measure.RECORDED ? recorded : purses;
      for (LocalDate on : days()) {
        assertThat(totals.all(rule.code(), both.ledger(), on))
            .isEqualTo(totals.all(rule.code(), alone.ledger(), on));
      }
    }
  }

  @Property
  @Label("L-STANDINGS-5: a person is in one group at most, or the memberships are refused")
  void onePlaceAtMost(@ForAll("badMemberships") List<Membership> memberships) {
    Outcome<Memberships> outcome =
        Memberships.of(Subject.HOUSEHOLDS, Set.copyOf(StandingsArbitraries.GROUPS), memberships);
    TreeSet<String> named = new TreeSet<>();
    outcome.reasons().forEach(reason -> named.add(reason.code().name()));
    assertThat(named).isEqualTo(faults(memberships));
    assertThat(
            outcome.reasons().stream()
                .filter(reason -> reason.code().name().equals("IN_TWO_PLACES")))
        .as("each statement of a day of which there is one that began before")
        .hasSize(inTwoPlaces(memberships));
    assertThat(outcome instanceof Outcome.Accepted).isEqualTo(named.isEmpty());
  }

  private static int inTwoPlaces(List<Membership> memberships) {
    int faults = 0;
    for (int i = 0; i < memberships.size(); i++) {
      Membership one = memberships.get(i);
      boolean another = false;
      for (int j = 0; j < memberships.size(); j++) {
        Membership other = memberships.get(j);
        int order = other.days().from().compareTo(one.days().from());
        another |=
            other.member().equals(one.member())
                && (order < 0 || order == 0 && j < i)
                && other.days().contains(one.days().from());
      }
      faults += another ? 1 : 0;
    }
    return faults;
  }

  private static TreeSet<String> faults(List<Membership> memberships) {
    TreeSet<String> faults = new TreeSet<>();
    for (int i = 0; i < memberships.size(); i++) {
      Membership one = memberships.get(i);
      if (!one.member().value().startsWith("points/")) {
        faults.add("MEMBER_IS_NO_PERSON");
      }
      if (one.group().isPresent() && !StandingsArbitraries.GROUPS.contains(one.group().get())) {
        faults.add("GROUP_NOT_LISTED");
      }
      for (Membership other : memberships.subList(0, i)) {
        for (int day = 0; day < 60; day++) {
          LocalDate on = PointsArbitraries.FIRST.plusDays(day);
          if (other.member().equals(one.member())
              && other.days().contains(on)
              && one.days().contains(on)) {
            faults.add("IN_TWO_PLACES");
          }
        }
      }
    }
    return faults;
  }

  @Property
  @Label("L-STANDINGS-6: what nobody states is set apart or undetermined, never zero")
  void unknownIsNeverNo(
      @ForAll("memberships") List<Membership> memberships,
      @ForAll @IntRange(min = 0, max = 5) int day) {
    Memberships checked = StandingsArbitraries.checked(memberships);
    LocalDate on = PointsArbitraries.FIRST.plusDays(day).minusDays(1);
    for (AccountId person : StandingsArbitraries.PERSONS) {
      assertThat(checked.groupOf(person, on).toOptional())
          .isEqualTo(StandingsArbitraries.placeOf(memberships, person, on));
    }
    Totals totals = Totals.of(totals(), checked);
    StandingsTown town = new StandingsTown(zone());
    AccountId other = PointsAccounts.of(HouseholdId.of("h-9"));
    assertThat(totals.total(rules().get(0).code(), other, now(town), on))
        .isInstanceOf(Outcome.Undetermined.class);
    for (String code : List.of("NO-SUCH-TOTAL", "没有", "")) {
      assertThat(totals.all(code, town.ledger(), on)).isInstanceOf(Outcome.Undetermined.class);
    }
  }

  private StandingsTown town(
      List<PointsArbitraries.Call> calls, List<Contribution> records, int spent) {
    StandingsTown town = new StandingsTown(zone());
    Points points = Points.of(policy(), terms(), zone());
    for (PointsArbitraries.Call call : calls) {
      town.earn(points, call.facts());
      for (AccountId purse : StandingsArbitraries.everybody()) {
        town.spend(purse, spent, PointsArbitraries.FIRST.plusDays(1));
      }
    }
    town.record(Records.of(items(), recordTerms(), zone()), records);
    return town;
  }

  private static LedgerView now(StandingsTown town) {
    return town.ledger().asKnownAt(town.ledger().version());
  }

  private List<TotalRule> rules() {
    return totals().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow().totals().stream()
        .filter(rule -> rule.of() == Subject.HOUSEHOLDS)
        .toList();
  }

  private static List<LocalDate> days() {
    LocalDate first = PointsArbitraries.FIRST;
    return List.of(first, first.plusDays(1), first.plusDays(2), first.plusDays(5));
  }

  /** What moved in both books. */
  private List<StandingsTown.Moved> moved(StandingsTown town, List<Contribution> records) {
    List<StandingsTown.Moved> all = new ArrayList<>(town.moved());
    RecordPolicy figures = items().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow();
    for (Contribution fact : latest(records).values()) {
      RecordPolicy.Item item = figures.item(fact.contributionClass()).orElseThrow();
      boolean deducts = item.kind() == RecordPolicy.Kind.DEDUCTION;
      if (fact.state() == Contribution.State.STATED && (!deducts || fact.cause().isPresent())) {
        long points = item.points() * fact.quantity();
        all.add(
            new StandingsTown.Moved(
                fact.holder(), fact.effectiveOn(), deducts ? -points : points, Measure.RECORDED));
      }
    }
    return all;
  }

  /** The statement of each fact that was recorded last. */
  private static Map<String, Contribution> latest(List<Contribution> stated) {
    Map<String, Contribution> latest = new TreeMap<>();
    for (Contribution one : stated) {
      latest.merge(
          one.id().value(),
          one,
          (known, other) -> other.recordedAt().isBefore(known.recordedAt()) ? known : other);
    }
    return latest;
  }
}
