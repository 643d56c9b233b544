package org.governance4j.testing.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timebank.TimeBankReason;
import org.governance4j.timebank.TimeCredit;

/**
 * The laws of the time bank beside a ledger. A host overrides {@link #policy()} to try them on its
 * own.
 */
public class TimeBankLedgerLaws {

  private static final LocalDate AFTER = LocalDate.of(2023, 12, 31);

  /** The rules to try; in force on every day of March 2023, and known on each. */
  protected Dated<TimeBankPolicy> policy() {
    return TimeBankArbitraries.policy();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Provide
  Arbitrary<List<ServiceRecord>> records() {
    return TimeBankArbitraries.records(zone());
  }

  @Property
  @Label("L-TIMEBANK-6: posted once or again, the balances are the minutes added up by hand")
  void balancesAddUp(@ForAll("records") List<ServiceRecord> records) {
    Ledger ledger = ledger();
    ImmutableList<TimeCredit> credits = credits(records);
    ledger.applyAll(TimeBank.toTransfers(credits)).orElseThrow();
    ledger.applyAll(TimeBank.toTransfers(credits)).orElseThrow();
    long total = 0;
    for (String person : List.of("p-1", "p-2")) {
      long minutes = 0;
      for (TimeCredit credit : credits) {
        minutes += credit.person().value().equals(person) ? credit.minutes() : 0;
      }
      total += minutes;
      AccountId account = TimeBankAccounts.of(PersonId.of(person));
      assertThat(ledger.balance(account, AFTER).orElseThrow().posted()).isEqualTo(minutes);
    }
    assertThat(ledger.balance(TimeBankAccounts.ISSUED, AFTER).orElseThrow().posted())
        .isEqualTo(-total);
  }

  @Property
  @Label("L-TIMEBANK-8: a star level is the band of the exact hours, and spending lowers none")
  void starsByExactHours(
      @ForAll @LongRange(max = 3_000) long minutes,
      @ForAll("records") List<ServiceRecord> records) {
    TimeBankPolicy stated = policy().asOf(TimeBankArbitraries.FIRST, AFTER).orElseThrow();
    Band expected = null;
    for (Band band : stated.starLevels().bands()) {
      Fraction bound = band.from().times(Fraction.of(60, 1));
      expected = bound.compareTo(Fraction.of(minutes, 1)) <= 0 ? band : expected;
    }
    assertThat(bank().starLevel(minutes, TimeBankArbitraries.FIRST).orElseThrow())
        .isEqualTo(expected);
    Ledger ledger = ledger();
    ledger.applyAll(TimeBank.toTransfers(credits(records))).orElseThrow();
    AccountId giver = TimeBankAccounts.of(PersonId.of("p-1"));
    long saved = saved(ledger, giver);
    if (saved > 0) {
      ledger.apply(gift(giver, saved)).orElseThrow();
      assertThat(ledger.balance(giver, AFTER).orElseThrow().posted()).isZero();
    }
    assertThat(saved(ledger, giver)).isEqualTo(saved);
  }

  @Property(tries = 100)
  @Label("L-TIMEBANK-9: minutes below zero have no star level")
  void noStarBelowZero(@ForAll @LongRange(min = Long.MIN_VALUE, max = -1) long minutes) {
    Outcome<Band> level = bank().starLevel(minutes, TimeBankArbitraries.FIRST);
    assertThat(level).isInstanceOf(Outcome.Refused.class);
    assertThat(level.reasons())
        .extracting(Reason::code)
        .containsExactly(TimeBankReason.MINUTES_NEGATIVE);
  }

  private Transfer gift(AccountId giver, long minutes) {
    Instant at = AFTER.atStartOfDay(zone()).toInstant();
    RuleRef rule = RuleRef.of("TEST-2", "a gift", "a source");
    AccountId receiver = TimeBankAccounts.of(PersonId.of("p-2"));
    return Transfer.posted(TransferId.of("gift"))
        .from(giver)
        .to(receiver)
        .amount(minutes)
        .effectiveOn(AFTER)
        .recordedAt(at)
        .rule(rule)
        .build();
  }

  private static long saved(Ledger ledger, AccountId account) {
    return TimeBankAccounts.saved(
        ledger.statement(account, Validity.from(LocalDate.of(2023, 1, 1))).orElseThrow());
  }

  private static Ledger ledger() {
    Ledger ledger = Ledger.create();
    ledger.open(TimeBankAccounts.account(TimeBankAccounts.ISSUED)).orElseThrow();
    for (String person : List.of("p-1", "p-2")) {
      AccountId id = TimeBankAccounts.of(PersonId.of(person));
      ledger.open(TimeBankAccounts.account(id)).orElseThrow();
    }
    return ledger;
  }

  private ImmutableList<TimeCredit> credits(List<ServiceRecord> records) {
    return bank().credits(records).orElseThrow();
  }

  private TimeBank bank() {
    return TimeBank.of(policy(), zone());
  }
}
