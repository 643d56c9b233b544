package org.governance4j.timecoins;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.journal.Account;
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
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** A town whose own decisions fill every term, its persons, and the ledger of the tests. */
final class CoinTown {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate START = LocalDate.of(2023, 1, 1);
  static final LocalDate DAY = LocalDate.of(2023, 6, 6);
  static final Instant NOW = Instant.parse("2023-07-01T00:00:00Z");
  static final RuleRef CD_29 = new RuleRef("CD-29", "志愿服务时间储蓄制", "local", Basis.HOST_DECISION);
  static final CoinAccounts ACCOUNTS = CoinAccounts.of("chengdong", 1);
  static final PersonId LI = PersonId.of("li");
  static final PersonId WANG = PersonId.of("wang");
  static final PersonId ZHAO = PersonId.of("zhao");
  static final PersonId SCOUTS = PersonId.of("scouts");
  static final CoinHolder OF_LI = CoinHolder.person(LI);
  static final CoinHolder OF_WANG = CoinHolder.person(WANG);
  static final CoinHolder OF_SCOUTS = CoinHolder.group(SCOUTS);

  private CoinTown() {}

  static CoinUsePolicy policy() {
    return new CoinUsePolicy(
        ImmutableList.of(
            new CoinRight.Withdrawal(
                65, Optional.of(new CoinRight.Hardship(60, ImmutableSet.of("HARDSHIP"))), CD_29),
            new CoinRight.Payment(CoinRight.Payee.SERVER, CD_29),
            new CoinRight.Service(18, CD_29),
            new CoinRight.Gift(ImmutableSet.of("SPOUSE", "CHILD"), CD_29),
            new CoinRight.Donation(CD_29),
            new CoinRight.Exchange(1, CalendarPeriod.QUARTER, CD_29),
            new CoinRight.Groups(ImmutableSet.of(CoinTerm.DONATION), CD_29),
            new CoinRight.Grant(ImmutableSet.of("ALONE"), CoinRight.Source.FUND, CD_29),
            new CoinRight.GrantLimits(300, 500, CalendarPeriod.MONTH, CD_29),
            new CoinRight.Freezing(CD_29),
            new CoinRight.Moving(
                ImmutableSet.of(CoinRight.Following.COINS, CoinRight.Following.HOURS), CD_29),
            new CoinRight.Death(CoinRight.Fate.INHERITED, ImmutableSet.of("CHILD"), CD_29),
            new CoinRight.Leaving(CoinRight.Fate.DONATED, CD_29),
            new CoinRight.Clearing(CalendarPeriod.QUARTER, CD_29)));
  }

  /** The same policy with other rights in the place of those of their terms. */
  static CoinUsePolicy with(CoinRight... others) {
    List<CoinRight> rights = new ArrayList<>(policy().rights());
    for (CoinRight other : others) {
      rights.replaceAll(one -> one.term() == other.term() ? other : one);
    }
    return new CoinUsePolicy(ImmutableList.copyOf(rights));
  }

  static CoinUsePolicy without(CoinTerm term) {
    return new CoinUsePolicy(
        policy().rights().stream()
            .filter(right -> right.term() != term)
            .collect(ImmutableList.toImmutableList()));
  }

  static Dated<CoinUsePolicy> dated(CoinUsePolicy policy) {
    return Dated.from(CoinUsePolicy.KEY, START, CD_29, policy);
  }

  static CoinUse use(CoinUsePolicy policy) {
    return CoinUse.of(dated(policy), ACCOUNTS, ZONE);
  }

  /** A ledger in which Li, Wang and the scouts have 600 coins each. */
  static Ledger ledger() {
    Ledger ledger = empty("chengdong");
    for (PersonId person : List.of(LI, WANG, SCOUTS)) {
      earn(ledger, ACCOUNTS, person, 600);
    }
    return ledger;
  }

  static Ledger empty(String id) {
    return Ledger.create(
        LedgerId.of(id),
        new LedgerTerms(ZONE, START, 0, Duration.ofDays(3_650)),
        Instant.parse("2023-01-01T00:00:00Z"));
  }

  static void earn(Ledger ledger, CoinAccounts accounts, PersonId person, long coins) {
    AccountId issued = accounts.bank().issued();
    AccountId account = accounts.bank().coins(person);
    ledger.open(Account.unlimited(issued, accounts.unit()), Grounds.of(CD_29), NOW).orElseThrow();
    ledger.open(Account.of(account, accounts.unit()), Grounds.of(CD_29), NOW).orElseThrow();
    ledger
        .apply(
            Transfer.posted(TransferId.of("earned-" + person.value()))
                .addPostings(Posting.of(issued, account, coins))
                .effectiveOn(DAY.minusDays(30))
                .recordedAt(NOW)
                .grounds(Grounds.of(CD_29))
                .build(),
            NOW)
        .orElseThrow();
  }

  static CoinRequest request(String id, CoinAct act) {
    return CoinRequest.builder()
        .id(TransferId.of(id))
        .act(act)
        .effectiveOn(DAY)
        .recordedAt(NOW)
        .build();
  }

  static AgeStatement age(PersonId person, int years) {
    return AgeStatement.builder().person(person).years(years).on(DAY).recordedAt(NOW).build();
  }

  static StatusStatement status(PersonId person, String... codes) {
    return StatusStatement.builder()
        .person(person)
        .statuses(ImmutableSet.copyOf(codes))
        .validity(Validity.from(START))
        .recordedAt(NOW)
        .build();
  }

  static Kinship kinship(PersonId person, PersonId relative, String... relations) {
    return Kinship.builder()
        .person(person)
        .relative(relative)
        .relations(ImmutableSet.copyOf(relations))
        .validity(Validity.from(START))
        .recordedAt(NOW)
        .build();
  }

  /** Li is old, Wang of age, and Li's child; Zhao lives alone. */
  static CoinFacts facts() {
    return CoinFacts.builder()
        .addAges(age(LI, 70), age(WANG, 40))
        .addStatuses(status(LI), status(ZHAO, "ALONE"), status(WANG))
        .addKinships(kinship(LI, WANG, "CHILD"), kinship(LI, ZHAO), kinship(WANG, LI, "PARENT"))
        .build();
  }

  static Outcome<CoinPostings> ask(CoinUsePolicy policy, Ledger ledger, CoinRequest request) {
    return use(policy).postings(request, facts(), ledger, NOW);
  }

  static void enter(Ledger ledger, Outcome<CoinPostings> postings) {
    ledger.enter(postings.orElseThrow().commands(), NOW).orElseThrow();
  }

  static void enter(Ledger ledger, String id, CoinAct act) {
    enter(ledger, ask(policy(), ledger, request(id, act)));
  }

  static long balance(Ledger ledger, AccountId account) {
    return ledger.balance(account, LocalDate.MAX).toOptional().map(Balance::posted).orElse(0L);
  }

  static long coins(Ledger ledger, PersonId person) {
    return balance(ledger, ACCOUNTS.bank().coins(person));
  }

  static List<String> codes(Outcome<?> outcome) {
    return codes(outcome.reasons());
  }

  static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.code().name()).toList();
  }
}
