package org.governance4j.testing.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsDifference;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsReason;
import org.governance4j.points.RecordPolicy;
import org.governance4j.points.RecordTermsPolicy;
import org.governance4j.points.Records;
import org.governance4j.points.Redemption;
import org.governance4j.points.YearRecord;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;

/** The laws of records of a year. A host overrides the policies to try them on its own. */
public class PointsRecordLaws {

  /** The figures to try; the same on every day of 2022 and 2023, every base above zero. */
  protected Dated<RecordPolicy> items() {
    return PointsArbitraries.recordItems();
  }

  /** The terms to try; in force on every day of 2022 and 2023; without a notice. */
  protected Dated<RecordTermsPolicy> terms() {
    return PointsArbitraries.recordTerms();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<Contribution>> facts() {
    return PointsArbitraries.recordFacts(codes(false), codes(true), zone());
  }

  @Provide
  Arbitrary<List<PointsArbitraries.Call>> calls() {
    return PointsArbitraries.calls(List.of("A", "B"), zone());
  }

  private List<String> codes(boolean bases) {
    return figures().items().stream()
        .filter(item -> (item.kind() == RecordPolicy.Kind.BASE) == bases)
        .map(RecordPolicy.Item::code)
        .toList();
  }

  private RecordPolicy figures() {
    return items().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow();
  }

  @Property
  @Label("L-POINTS-15: purses and records never mix")
  void theBooksNeverMix(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll("facts") List<Contribution> facts) {
    Points points = Points.of(PointsArbitraries.policy(), PointsArbitraries.terms(), zone());
    Ledger both = PointsLedgers.open(zone());
    Ledger purses = PointsLedgers.open(zone());
    Ledger records = PointsLedgers.open(zone());
    for (PointsArbitraries.Call call : calls) {
      for (Ledger ledger : List.of(both, purses)) {
        PointsLedgers.enter(ledger, points.toPost(call.facts(), ledger, PointsLedgers.TODAY));
      }
      for (Ledger ledger : List.of(both, records)) {
        PointsLedgers.enter(ledger, post(facts, ledger));
      }
    }
    assertThat(PointsLedgers.balances(both, PointsAccounts.UNIT))
        .isEqualTo(PointsLedgers.balances(purses, PointsAccounts.UNIT));
    assertThat(PointsLedgers.balances(both, PointsAccounts.RECORD_UNIT))
        .isEqualTo(PointsLedgers.balances(records, PointsAccounts.RECORD_UNIT));
  }

  @Property(tries = 50)
  @Label("L-POINTS-15: no redemption moves points from one book to the other")
  void recordsAreNotSpent(@ForAll @IntRange(min = 1, max = 100) int amount) {
    AccountId holder = PointsArbitraries.HOLDERS.get(0);
    AccountId record = PointsAccounts.record(holder, 2023);
    Points points = Points.of(PointsArbitraries.policy(), PointsArbitraries.terms(), zone());
    Ledger ledger = PointsLedgers.open(zone());
    Contribution base =
        Contribution.builder()
            .id(ContributionId.ofBase(holder, 2023))
            .holder(holder)
            .contributionClass(codes(true).get(0))
            .quantity(1)
            .effectiveOn(PointsArbitraries.FIRST)
            .recordedAt(PointsLedgers.NOW)
            .state(Contribution.State.STATED)
            .build();
    PointsLedgers.enter(ledger, post(List.of(base), ledger));
    for (List<AccountId> way : List.of(List.of(record, holder), List.of(holder, record))) {
      Outcome<Transfer> outcome =
          points.redeem(
              Redemption.builder()
                  .id(TransferId.of("s-1"))
                  .payer(way.get(0))
                  .payee(way.get(1))
                  .points(amount)
                  .effectiveOn(PointsArbitraries.FIRST)
                  .recordedAt(PointsLedgers.NOW)
                  .build());
      assertThat(outcome.reasons())
          .extracting(reason -> reason.code().id())
          .containsExactly(PointsReason.RECORD_IS_NOT_SPENT.id());
    }
    Transfer forced =
        Transfer.posted(TransferId.of("s-2"))
            .postings(ImmutableList.of(Posting.of(record, PointsAccounts.ISSUED, amount)))
            .effectiveOn(PointsArbitraries.FIRST)
            .recordedAt(PointsLedgers.NOW)
            .grounds(Grounds.of(PointsLedgers.RULE))
            .build();
    assertThat(ledger.apply(forced, PointsLedgers.NOW).reasons())
        .extracting(reason -> reason.code().id())
        .containsExactly(LedgerReason.UNITS_DIFFER.id());
  }

  @Property
  @Label("L-POINTS-16: a record is the base with what was added and deducted in its year")
  void aRecordAddsUp(
      @ForAll("facts") List<Contribution> facts, @ForAll @IntRange(min = 1, max = 4) int calls) {
    Ledger ledger = PointsLedgers.open(zone());
    int size = (facts.size() + calls) / calls;
    Map<String, Contribution> last = new TreeMap<>();
    for (int from = 0; from < facts.size(); from += size) {
      List<Contribution> call = facts.subList(from, Math.min(from + size, facts.size()));
      PointsDifference difference = post(call, ledger);
      List<String> apart = new ArrayList<>();
      for (PointsDifference.Item item : difference.apart()) {
        apart.add(item.contribution().value());
      }
      for (Contribution fact : PointsOracle.lastStatements(call)) {
        assertThat(apart.contains(fact.id().value())).isEqualTo(isWithoutCause(fact));
        if (!isWithoutCause(fact)) {
          last.put(fact.id().value(), fact);
        }
      }
      PointsLedgers.enter(ledger, difference);
      assertThat(post(call, ledger).commands()).isEmpty();
    }
    for (AccountId holder : PointsArbitraries.HOLDERS.subList(0, 2)) {
      for (LocalDate on :
          List.of(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1), PointsLedgers.TODAY)) {
        assertRecord(holder, on, ledger, last);
      }
    }
  }

  private boolean isWithoutCause(Contribution fact) {
    return fact.state() == Contribution.State.STATED
        && fact.cause().isEmpty()
        && kind(fact) == RecordPolicy.Kind.DEDUCTION;
  }

  private RecordPolicy.Kind kind(Contribution fact) {
    return figures().item(fact.contributionClass()).orElseThrow().kind();
  }

  private void assertRecord(
      AccountId holder, LocalDate on, Ledger ledger, Map<String, Contribution> facts) {
    long[] sums = new long[RecordPolicy.Kind.values().length];
    for (Contribution fact : facts.values()) {
      boolean counts =
          fact.state() == Contribution.State.STATED
              && fact.holder().equals(holder)
              && fact.effectiveOn().getYear() == on.getYear()
              && !fact.effectiveOn().isAfter(on);
      long points = figures().item(fact.contributionClass()).orElseThrow().points();
      sums[kind(fact).ordinal()] += counts ? points * fact.quantity() : 0;
    }
    Optional<YearRecord> record =
        Records.of(items(), terms(), zone()).record(holder, ledger, on).toOptional();
    assertThat(record.isPresent()).isEqualTo(sums[0] > 0);
    record.ifPresent(
        stated -> {
          assertThat(stated.base()).isEqualTo(sums[0]);
          assertThat(stated.added()).isEqualTo(sums[1]);
          assertThat(stated.deducted()).isEqualTo(sums[2]);
          RecordTermsPolicy bounds = terms().asOf(on, LocalDate.MAX).orElseThrow();
          long shown = sums[0] + sums[1] - sums[2];
          shown = Math.min(shown, bounds.ceiling().orElse(Long.MAX_VALUE));
          shown = Math.max(shown, bounds.floor().orElse(Long.MIN_VALUE));
          assertThat(stated.shown()).isEqualTo(shown);
        });
  }

  private PointsDifference post(List<Contribution> facts, Ledger ledger) {
    return Records.of(items(), terms(), zone())
        .toPost(PointsFacts.of(facts), ledger, PointsLedgers.TODAY);
  }
}
