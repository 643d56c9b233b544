package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Balance;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** The records, the policies and the ledger of the tests. */
final class TimeBankFacts {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate DAY = LocalDate.of(2023, 6, 6);
  static final PersonId LI = PersonId.of("li");
  static final PersonId WANG = PersonId.of("wang");
  static final Instant NOW = Instant.parse("2023-07-01T00:00:00Z");
  static final RuleRef CD_29 = new RuleRef("CD-29", "志愿服务时间储蓄制", "local", Basis.HOST_DECISION);
  static final TimeBankAccounts ACCOUNTS = TimeBankAccounts.of("chengdong");

  private TimeBankFacts() {}

  static TimeBankPolicy policy(Rounding.Per per, int step, RoundingMode mode) {
    return new TimeBankPolicy(new Rounding(per, step, mode), TimeCaps.NONE, true, CD_29);
  }

  static TimeBankPolicy exact() {
    return policy(Rounding.Per.RECORD, 1, RoundingMode.DOWN);
  }

  static TimeBank bank(TimeBankPolicy policy) {
    return TimeBank.of(ACCOUNTS, Dated.from(TimeBankPolicy.KEY, start(), CD_29, policy), ZONE);
  }

  /** A minute of home visits is a coin, one of patrols a coin and a half. */
  static CoinPolicy coins(Optional<CoinPolicy.SavingCap> cap) {
    return new CoinPolicy(
        2, ImmutableMap.of("HOME_VISIT", Fraction.ONE, "PATROL", Fraction.of(3, 2)), cap, CD_29);
  }

  static Dated<CoinPolicy> dated(CoinPolicy policy) {
    return Dated.from(CoinPolicy.KEY, start(), CD_29, policy);
  }

  static LocalDate start() {
    return LocalDate.of(2023, 1, 1);
  }

  static Ledger ledger() {
    return Ledger.create(
        LedgerId.of("hours"),
        new LedgerTerms(ZONE, start(), 0, Duration.ofDays(3_650)),
        Instant.parse("2023-01-01T00:00:00Z"));
  }

  /** A confirmed record of home visits on the day. */
  static ServiceRecord record(String id, String from, String until) {
    return between(id, at(from), at(until));
  }

  static ServiceRecord between(String id, Instant from, Instant until) {
    Instant written = until.plus(Duration.ofDays(1));
    return ServiceRecord.builder()
        .id(ServiceRecordId.of(id))
        .person(LI)
        .serviceClass("HOME_VISIT")
        .from(from)
        .until(until)
        .effectiveOn(LocalDate.ofInstant(from, ZONE))
        .recordedAt(written)
        .confirmedAt(written)
        .build();
  }

  static ServiceRecord unconfirmed(ServiceRecord record) {
    return record.withConfirmedAt(Optional.empty());
  }

  static ServiceRecord corrected(int number, ServiceRecord record) {
    return record.withCorrection(
        ServiceRecord.Correction.of(number, ServiceRecord.Correction.Kind.CORRECTED));
  }

  static ServiceRecord cancelled(int number, ServiceRecord record) {
    return record.withCorrection(
        ServiceRecord.Correction.of(number, ServiceRecord.Correction.Kind.CANCELLED));
  }

  static Instant at(String time) {
    return at(DAY, time);
  }

  static Instant at(LocalDate day, String time) {
    return LocalDateTime.parse(day + "T" + time).atZone(ZONE).toInstant();
  }

  /** What a call adds, which is entered. */
  static TimePostings enter(TimeBank bank, Ledger ledger, ServiceRecord... records) {
    TimePostings postings = bank.postings(List.of(records), ledger, NOW).orElseThrow();
    ledger.enter(postings.commands(), NOW).orElseThrow();
    return postings;
  }

  static long balance(Ledger ledger, AccountId account) {
    return ledger.balance(account, DAY.plusYears(1)).toOptional().map(Balance::posted).orElse(0L);
  }

  static long hours(Ledger ledger, PersonId person) {
    return balance(ledger, ACCOUNTS.hours(person));
  }

  static Transfer move(String id, AccountId from, AccountId to, long amount) {
    return Transfer.posted(TransferId.of(id))
        .addPostings(Posting.of(from, to, amount))
        .effectiveOn(DAY.plusDays(1))
        .recordedAt(NOW)
        .grounds(Grounds.of(CD_29))
        .build();
  }

  static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.code().name()).toList();
  }

  /** The codes of the records that come back apart, each after its record's id. */
  static List<String> apart(ImmutableList<RecordReasons> apart) {
    return apart.stream().map(one -> one.record().value() + codes(one.reasons())).toList();
  }
}
