package org.governance4j.testing.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Lot;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.points.Contribution;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsDifference;
import org.governance4j.points.PointsExpiry;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsReason;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.Redemption;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;

/** The laws of spending, correcting, announcing and expiring points, under rates of any place. */
public class PointsPurseLaws {

  private static final LocalDate SPENT_ON = PointsArbitraries.FIRST.plusDays(50);

  /** The rates to try; in force on every day of March 2023 and known on each. */
  protected Dated<PointsPolicy> policy() {
    return PointsArbitraries.policy();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<PointsArbitraries.Call>> calls() {
    List<String> classes =
        policy().asOf(PointsArbitraries.FIRST, LocalDate.MAX).orElseThrow().rates().stream()
            .map(rate -> rate.activityClass())
            .toList();
    return PointsArbitraries.calls(classes, zone());
  }

  @Provide
  Arbitrary<PointsExpiry> expiries() {
    return Arbitraries.of(
        PointsExpiry.NEVER,
        PointsExpiry.yearEnd(0),
        PointsExpiry.yearEnd(2),
        PointsExpiry.months(1),
        PointsExpiry.months(13));
  }

  @Provide
  Arbitrary<AccountId> payers() {
    return Arbitraries.of(
        PointsArbitraries.HOLDERS.get(0),
        PointsArbitraries.HOLDERS.get(2),
        PointsAccounts.ISSUED,
        PointsAccounts.item("A", Optional.empty()),
        PointsAccounts.owed(PointsArbitraries.HOLDERS.get(0)));
  }

  @Property(tries = 200)
  @Label("L-POINTS-12: what is spent is more than zero and no account that issues points pays it")
  void redemptionIsPositive(
      @ForAll @LongRange(min = -100, max = 100) long amount, @ForAll("payers") AccountId payer) {
    Outcome<Transfer> outcome =
        points(unlimited(PointsTermsPolicy.Spent.OWED)).redeem(spend("s-1", payer, amount));
    boolean issuer = !PointsArbitraries.HOLDERS.contains(payer);
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(amount <= 0 || issuer);
    assertThat(says(outcome, PointsReason.REDEMPTION_NOT_POSITIVE)).isEqualTo(amount <= 0);
    assertThat(says(outcome, PointsReason.PAYER_IS_ISSUER)).isEqualTo(issuer);
  }

  private static boolean says(Outcome<?> outcome, PointsReason code) {
    return outcome.reasons().stream().anyMatch(reason -> reason.code() == code);
  }

  @Property
  @Label("L-POINTS-13: purse and debt together are what was earned less what was spent")
  void whatIsSpentAndNotEarnedIsOwed(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll @IntRange(min = 1, max = 30) int amount) {
    Points points = points(unlimited(PointsTermsPolicy.Spent.OWED));
    Ledger ledger = PointsLedgers.open(zone());
    Map<AccountId, Long> spent = new TreeMap<>();
    Map<String, Contribution> last = new TreeMap<>();
    for (PointsArbitraries.Call call : calls) {
      PointsLedgers.enter(ledger, points.toPost(call.facts(), ledger, PointsLedgers.TODAY));
      PointsOracle.lastStatements(call.all()).forEach(fact -> last.put(fact.id().value(), fact));
      spend(points, ledger, amount, spent);
      for (AccountId holder : PointsArbitraries.HOLDERS) {
        long purse = PointsLedgers.balance(ledger, holder, SPENT_ON);
        long owed = PointsLedgers.balance(ledger, PointsAccounts.owed(holder), SPENT_ON);
        assertThat(purse).isNotNegative();
        assertThat(owed).isNotPositive();
        assertThat(purse + owed)
            .isEqualTo(earned(last.values(), holder) - spent.getOrDefault(holder, 0L));
      }
    }
    recovered(points, ledger);
  }

  private void recovered(Points points, Ledger ledger) {
    for (AccountId holder : PointsArbitraries.HOLDERS) {
      AccountId debt = PointsAccounts.owed(holder);
      long purse = PointsLedgers.balance(ledger, holder, SPENT_ON);
      long owed = PointsLedgers.balance(ledger, debt, SPENT_ON);
      TransferId id = TransferId.of("recovery/" + holder.value());
      points
          .toRecover(id, holder, ledger, SPENT_ON, PointsLedgers.NOW)
          .orElseThrow()
          .ifPresent(transfer -> ledger.apply(transfer, PointsLedgers.NOW).orElseThrow());
      long paid = Math.min(purse, -owed);
      assertThat(PointsLedgers.balance(ledger, holder, SPENT_ON)).isEqualTo(purse - paid);
      assertThat(PointsLedgers.balance(ledger, debt, SPENT_ON)).isEqualTo(owed + paid);
    }
  }

  @Property
  @Label("L-POINTS-13: or the correction is refused and nothing changes")
  void orTheCorrectionIsRefused(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll @IntRange(min = 1, max = 30) int amount) {
    Points points = points(unlimited(PointsTermsPolicy.Spent.REFUSED));
    Ledger ledger = PointsLedgers.open(zone());
    Map<AccountId, Long> spent = new TreeMap<>();
    for (PointsArbitraries.Call call : calls) {
      PointsDifference difference = points.toPost(call.facts(), ledger, PointsLedgers.TODAY);
      for (PointsDifference.Item item : difference.items()) {
        long version = ledger.version();
        Optional<Transfer> before = Points.standing(item.contribution(), ledger);
        Outcome<Decision> entered = ledger.enter(item.outcome().orElseThrow(), PointsLedgers.NOW);
        if (entered instanceof Outcome.Refused<Decision> refused) {
          assertThat(refused.violations())
              .allMatch(reason -> reason.code() == LedgerReason.BELOW_FLOOR);
          assertThat(ledger.version()).isEqualTo(version);
          assertThat(Points.standing(item.contribution(), ledger)).isEqualTo(before);
        }
      }
      spend(points, ledger, amount, spent);
      for (AccountId holder : PointsArbitraries.HOLDERS) {
        assertThat(ledger.account(PointsAccounts.owed(holder))).isEmpty();
        assertThat(PointsLedgers.balance(ledger, holder, SPENT_ON)).isNotNegative();
      }
    }
  }

  /** Each holder spends an amount where it is there. */
  private void spend(Points points, Ledger ledger, long amount, Map<AccountId, Long> spent) {
    AccountId mall = AccountId.of("points-institution/mall");
    ledger
        .open(
            PointsAccounts.purse(mall, Account.Lots.OLDEST_FIRST),
            Grounds.of(PointsLedgers.RULE),
            PointsLedgers.NOW)
        .orElseThrow();
    for (AccountId holder : PointsArbitraries.HOLDERS) {
      Redemption redemption =
          spend("spend/" + ledger.version() + "/" + holder.value(), holder, amount).withPayee(mall);
      Outcome<Transfer> outcome =
          ledger.apply(points.redeem(redemption).orElseThrow(), PointsLedgers.NOW);
      if (outcome instanceof Outcome.Accepted) {
        spent.merge(holder, amount, Long::sum);
      }
    }
  }

  private long earned(Iterable<Contribution> facts, AccountId holder) {
    PointsOracle oracle =
        new PointsOracle(
            policy(),
            unlimited(PointsTermsPolicy.Spent.OWED),
            Optional.empty(),
            Optional.empty(),
            LocalDate.MAX);
    long earned = 0;
    for (Contribution fact : facts) {
      boolean counts = fact.holder().equals(holder) && fact.state() == Contribution.State.STATED;
      earned += counts ? oracle.claim(fact) : 0;
    }
    return earned;
  }

  @Property
  @Label("L-POINTS-14: what is earned expires on the day that the terms of its day state")
  void whatIsEarnedExpires(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll("expiries") PointsExpiry expiry) {
    Points points =
        points(unlimited(PointsTermsPolicy.Spent.OWED).map(stated -> stated.withExpiry(expiry)));
    Ledger ledger = PointsLedgers.open(zone());
    for (PointsArbitraries.Call call : calls) {
      PointsLedgers.enter(ledger, points.toPost(call.facts(), ledger, PointsLedgers.TODAY));
    }
    for (AccountId holder : PointsArbitraries.HOLDERS) {
      long sum = 0;
      for (Lot lot : ledger.lots(holder).toOptional().map(List::copyOf).orElse(List.of())) {
        sum += lot.remaining();
        assertThat(lot.expiresOn()).isEqualTo(byHand(expiry, lot.earnedOn()));
        Transfer opened = ledger.transfer(lot.openedBy()).orElseThrow();
        assertThat(lot.earnedOn()).isEqualTo(opened.effectiveOn());
        assertThat(ledger.standing(opened.id()).orElseThrow())
            .isEqualTo(opened.postings().size() * lot.remaining());
      }
      assertThat(sum).isEqualTo(PointsLedgers.balance(ledger, holder, PointsLedgers.TODAY));
    }
  }

  private static Optional<LocalDate> byHand(PointsExpiry expiry, LocalDate earnedOn) {
    if (expiry.end() == PointsExpiry.End.NEVER) {
      return Optional.empty();
    }
    LocalDate day = earnedOn;
    while (expiry.end() == PointsExpiry.End.YEAR_END
        ? day.getYear() <= earnedOn.getYear() + expiry.after()
        : ChronoUnit.MONTHS.between(earnedOn, day) < expiry.after()) {
      day = day.plusDays(1);
    }
    return Optional.of(day);
  }

  @Property
  @Label("L-POINTS-17: while the notice runs or an objection is open, nothing changes")
  void noticeAndObjection(
      @ForAll("calls") List<PointsArbitraries.Call> calls,
      @ForAll @IntRange(min = 1, max = 7) int days,
      @ForAll @IntRange(min = 0, max = 9) int after,
      @ForAll List<@IntRange(min = -1, max = 9) Integer> announced) {
    Points points =
        points(
            unlimited(PointsTermsPolicy.Spent.OWED)
                .map(stated -> stated.withNoticeDays(Optional.of(days))));
    Ledger ledger = PointsLedgers.open(zone());
    LocalDate first = PointsArbitraries.FIRST.plusDays(PointsArbitraries.DAYS);
    for (PointsArbitraries.Call call : calls) {
      List<Contribution> facts = new ArrayList<>();
      for (Contribution fact : PointsOracle.lastStatements(call.all())) {
        int day = announced.isEmpty() ? -1 : announced.get(facts.size() % announced.size());
        facts.add(
            fact.withAnnouncedOn(day < 0 ? Optional.empty() : Optional.of(first.plusDays(day)))
                .withState(
                    day == 0 && fact.state() == Contribution.State.STATED
                        ? Contribution.State.CONTESTED
                        : fact.state()));
      }
      Map<String, Optional<Transfer>> before = new TreeMap<>();
      facts.forEach(fact -> before.put(fact.id().value(), Points.standing(fact.id(), ledger)));
      PointsLedgers.enter(
          ledger, points.toPost(PointsFacts.of(facts), ledger, first.plusDays(after)));
      for (Contribution fact : facts) {
        assertNotice(fact, before.get(fact.id().value()), ledger, days, first.plusDays(after));
      }
    }
  }

  private void assertNotice(
      Contribution fact, Optional<Transfer> before, Ledger ledger, int days, LocalDate on) {
    Optional<Transfer> stands = Points.standing(fact.id(), ledger);
    boolean over =
        fact.announcedOn().isPresent() && !fact.announcedOn().get().plusDays(days).isAfter(on);
    if (fact.state() == Contribution.State.CANCELLED) {
      assertThat(stands).isEmpty();
    } else if (fact.state() == Contribution.State.CONTESTED || !over) {
      assertThat(stands).isEqualTo(before);
    } else {
      assertThat(stands.map(transfer -> transfer.postings().get(1).amount()).orElse(0L))
          .isEqualTo(earned(List.of(fact), fact.holder()));
    }
  }

  private static Dated<PointsTermsPolicy> unlimited(PointsTermsPolicy.Spent spent) {
    return Dated.from(
        PointsTermsPolicy.KEY,
        LocalDate.of(2023, 1, 1),
        PointsLedgers.RULE,
        PointsArbitraries.unlimited(spent));
  }

  private Points points(Dated<PointsTermsPolicy> terms) {
    return Points.of(policy(), terms, zone());
  }

  private Redemption spend(String id, AccountId payer, long amount) {
    Instant at = SPENT_ON.plusDays(1).atStartOfDay(zone()).toInstant();
    return Redemption.builder()
        .id(TransferId.of(id))
        .payer(payer)
        .payee(PointsArbitraries.HOLDERS.get(1))
        .points(amount)
        .effectiveOn(SPENT_ON)
        .recordedAt(at)
        .build();
  }
}
