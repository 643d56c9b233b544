package org.governance4j.timecoins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.governance4j.timecoins.CoinTown.ACCOUNTS;
import static org.governance4j.timecoins.CoinTown.CD_29;
import static org.governance4j.timecoins.CoinTown.DAY;
import static org.governance4j.timecoins.CoinTown.LI;
import static org.governance4j.timecoins.CoinTown.NOW;
import static org.governance4j.timecoins.CoinTown.OF_LI;
import static org.governance4j.timecoins.CoinTown.OF_SCOUTS;
import static org.governance4j.timecoins.CoinTown.OF_WANG;
import static org.governance4j.timecoins.CoinTown.WANG;
import static org.governance4j.timecoins.CoinTown.ZHAO;
import static org.governance4j.timecoins.CoinTown.age;
import static org.governance4j.timecoins.CoinTown.ask;
import static org.governance4j.timecoins.CoinTown.codes;
import static org.governance4j.timecoins.CoinTown.enter;
import static org.governance4j.timecoins.CoinTown.facts;
import static org.governance4j.timecoins.CoinTown.ledger;
import static org.governance4j.timecoins.CoinTown.policy;
import static org.governance4j.timecoins.CoinTown.request;
import static org.governance4j.timecoins.CoinTown.use;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.governance4j.community.PersonId;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with every reason, and the ledger is as before, byte by byte. */
class CoinUseBadInputTest {

  private final Ledger ledger = ledger();
  private JournalHead head = ledger.head();
  private LedgerSnapshot snapshot = ledger.snapshot();

  @BeforeEach
  void note() {
    head = ledger.head();
    snapshot = ledger.snapshot();
  }

  @AfterEach
  void nothingChanged() {
    assertThat(ledger.head()).isEqualTo(head);
    assertThat(ledger.snapshot()).isEqualTo(snapshot);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1_000_000_000_000_001L})
  void amountsBeyondTheBounds(long coins) {
    for (CoinAct act :
        List.of(
            new CoinAct.Withdraw(OF_LI, coins, OF_WANG),
            new CoinAct.Give(OF_LI, coins, WANG),
            new CoinAct.Donate(OF_LI, coins),
            new CoinAct.Exchange(OF_LI, coins),
            new CoinAct.Grant(ZHAO, coins),
            new CoinAct.WithdrawElsewhere(OF_LI, coins, "chengxi"),
            new CoinAct.ServeGuest("chengxi", coins, OF_WANG),
            new CoinAct.MoveIn(ZHAO, "chengxi", coins, 0))) {
      assertThat(refused(act)).contains("COINS_OUT_OF_RANGE");
    }
    if (coins != 0) {
      assertThat(refused(new CoinAct.MoveIn(ZHAO, "chengxi", 1, coins)))
          .contains("COINS_OUT_OF_RANGE");
    }
  }

  @Test
  void everyReasonIsNamedAtOnce() {
    CoinFacts young = facts().withAges(age(LI, 50), age(WANG, 16));
    assertThat(
            codes(
                use(policy())
                    .postings(
                        request("r", new CoinAct.Withdraw(OF_LI, 601, OF_WANG)),
                        young,
                        ledger,
                        NOW)))
        .containsExactly("UNDER_AGE", "SERVES_ONLY_IN_GROUP", "BELOW_FLOOR");
    assertThat(refused(new CoinAct.Give(OF_SCOUTS, 601, ZHAO)))
        .containsExactly("GROUP_MAY_NOT", "BELOW_FLOOR");
    assertThat(refused(new CoinAct.Grant(ZHAO, 501)))
        .containsExactly("ABOVE_PERSON_LIMIT", "ABOVE_BUDGET");
  }

  @Test
  void oneselfIsNobodyElse() {
    assertThat(refused(new CoinAct.Withdraw(OF_LI, 60, OF_LI))).contains("SAME_PARTY");
    assertThat(refused(new CoinAct.Give(OF_LI, 60, LI))).contains("SAME_PARTY");
    assertThat(refused(new CoinAct.CloseOnDeath(LI, Optional.of(LI)))).contains("SAME_PARTY");
    assertThat(refused(new CoinAct.MoveOut(LI, "chengdong"))).contains("OWN_BANK");
    assertThat(refused(new CoinAct.ServeGuest("chengdong", 60, OF_WANG))).contains("OWN_BANK");
  }

  @Test
  void unknownAccounts() {
    CoinHolder zhao = CoinHolder.person(ZHAO);
    assertThat(refused(new CoinAct.Donate(zhao, 60))).containsExactly("ACCOUNT_UNKNOWN");
    assertThat(refused(new CoinAct.Freeze(zhao))).containsExactly("ACCOUNT_UNKNOWN");
    assertThat(refused(new CoinAct.Leave(zhao))).containsExactly("ACCOUNT_UNKNOWN");
  }

  @Test
  void noIdNamesAnAccountOfTheBankItself() {
    List<AccountId> own =
        List.of(
            ACCOUNTS.bank().issued(),
            ACCOUNTS.bank().donated(),
            ACCOUNTS.fund(),
            ACCOUNTS.exchanged(),
            ACCOUNTS.settled(),
            ACCOUNTS.claims("chengxi"));
    for (String id : List.of("issued", "a/../issued", "donated", "fund", "chengdong/issued")) {
      assertThat(own).doesNotContain(ACCOUNTS.bank().coins(PersonId.of(id)));
      assertThat(refused(new CoinAct.Donate(CoinHolder.person(PersonId.of(id)), 60)))
          .containsExactly("ACCOUNT_UNKNOWN");
    }
  }

  @Test
  void daysAndInstantsBeyondTheBounds() {
    CoinRequest sound = request("r", new CoinAct.Donate(OF_LI, 60));
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(2200, 1, 1))) {
      assertThat(codes(ask(policy(), ledger, sound.withEffectiveOn(day))))
          .contains("DAY_OUT_OF_RANGE");
    }
    for (Instant at : List.of(Instant.MIN, Instant.MAX)) {
      assertThat(codes(ask(policy(), ledger, sound.withRecordedAt(at))))
          .containsExactly("INSTANT_OUT_OF_RANGE");
      assertThat(use(policy()).postings(sound, facts(), ledger, at)).isNotNull();
    }
    assertThat(codes(ask(policy(), ledger, sound.withEffectiveOn(LocalDate.of(2199, 12, 31)))))
        .containsExactly("RECORDED_BEFORE_DAY");
    assertThat(codes(ask(policy(), ledger, sound.withEffectiveOn(DAY.plusDays(26)))))
        .containsExactly("RECORDED_BEFORE_DAY");
  }

  @Test
  void tooManyFactsAndAgesThatContradict() {
    CoinRequest request = request("r", new CoinAct.Withdraw(OF_LI, 60, OF_WANG));
    CoinFacts many =
        facts()
            .withAges(ImmutableList.copyOf(Collections.nCopies(CoinFacts.MAX_FACTS, age(LI, 70))));
    assertThat(codes(use(policy()).postings(request, many, ledger, NOW)))
        .containsExactly("TOO_MANY_FACTS");
    CoinFacts contradicting = facts().withAges(age(LI, 70), age(LI, 71), age(WANG, 40));
    assertThat(codes(use(policy()).postings(request, contradicting, ledger, NOW)))
        .containsExactly("AGES_CONTRADICT");
    CoinFacts unborn = facts().withAges(age(LI, 3).withOn(DAY.plusYears(50)), age(WANG, 40));
    assertThat(codes(use(policy()).postings(request, unborn, ledger, NOW)))
        .containsExactly("AGES_CONTRADICT");
  }

  @Test
  void frozenAndClosedAccounts() {
    Ledger other = ledger();
    enter(other, "s-1", new CoinAct.Freeze(OF_LI));
    enter(other, "l-1", new CoinAct.Leave(OF_WANG));
    JournalHead before = other.head();
    assertThat(codes(ask(policy(), other, request("r", new CoinAct.Give(OF_LI, 60, WANG)))))
        .containsExactly("ACCOUNT_FROZEN", "ACCOUNT_CLOSED");
    assertThat(codes(ask(policy(), other, request("r", new CoinAct.Leave(OF_LI)))))
        .contains("ACCOUNT_FROZEN");
    assertThat(other.head()).isEqualTo(before);
  }

  @Test
  void malformedRightsCannotBeMade() {
    malformed("fromAge", () -> new CoinRight.Withdrawal(151, Optional.empty(), CD_29));
    malformed("fromAge", () -> new CoinRight.Service(-1, CD_29));
    malformed(
        "hardship",
        () ->
            new CoinRight.Withdrawal(
                60, Optional.of(new CoinRight.Hardship(60, ImmutableSet.of("H"))), CD_29));
    malformed("relations", () -> new CoinRight.Gift(ImmutableSet.of(), CD_29));
    malformed("times", () -> new CoinRight.Exchange(0, CalendarPeriod.MONTH, CD_29));
    malformed("period", () -> new CoinRight.Exchange(1, CalendarPeriod.WORKING_DAY, CD_29));
    malformed("terms", () -> new CoinRight.Groups(ImmutableSet.of(CoinTerm.GRANT), CD_29));
    malformed("budget", () -> new CoinRight.GrantLimits(1, -1, CalendarPeriod.MONTH, CD_29));
    malformed(
        "heirs", () -> new CoinRight.Death(CoinRight.Fate.INHERITED, ImmutableSet.of(), CD_29));
    malformed(
        "heirs", () -> new CoinRight.Death(CoinRight.Fate.LAPSED, ImmutableSet.of("A"), CD_29));
    malformed("inherited", () -> new CoinRight.Leaving(CoinRight.Fate.INHERITED, CD_29));
    CoinRight donation = new CoinRight.Donation(CD_29);
    malformed("duplicate", () -> new CoinUsePolicy(ImmutableList.of(donation, donation)));
    malformed("bank", () -> new CoinAct.MoveOut(LI, "b".repeat(33)));
    malformed("parts", () -> CoinAccounts.of("b", 0));
    malformed("years", () -> age(LI, -1));
    malformed("on", () -> age(LI, 1).withOn(LocalDate.MIN));
    malformed("on", () -> age(LI, 1).withOn(LocalDate.of(2200, 1, 1)));
  }

  private static void malformed(String words, ThrowingCallable make) {
    assertThatThrownBy(make)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  private List<String> refused(CoinAct act) {
    return codes(ask(policy(), ledger, request("r", act)));
  }
}
