package org.governance4j.timecoins;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.governance4j.timecoins.CoinTown.balance;
import static org.governance4j.timecoins.CoinTown.codes;
import static org.governance4j.timecoins.CoinTown.coins;
import static org.governance4j.timecoins.CoinTown.enter;
import static org.governance4j.timecoins.CoinTown.facts;
import static org.governance4j.timecoins.CoinTown.ledger;
import static org.governance4j.timecoins.CoinTown.policy;
import static org.governance4j.timecoins.CoinTown.request;
import static org.governance4j.timecoins.CoinTown.status;
import static org.governance4j.timecoins.CoinTown.use;
import static org.governance4j.timecoins.CoinTown.with;
import static org.governance4j.timecoins.CoinTown.without;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Lot;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Outcome;
import org.governance4j.timebank.TimeBankAccounts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holders do with their coins, each right on its own. */
class CoinUseScenarioTest {

  private final Ledger ledger = ledger();

  @Test
  @DisplayName("CD-29: an hour is withdrawn from an age, and whoever serves is paid")
  void theServerIsPaid() {
    enter(ledger, "w-1", new CoinAct.Withdraw(OF_LI, 60, OF_WANG));
    assertThat(coins(ledger, LI)).isEqualTo(540);
    assertThat(coins(ledger, WANG)).isEqualTo(660);
  }

  @Test
  @DisplayName("CD-29: or the bank takes the coins back")
  void theBankTakesThemBack() {
    CoinUsePolicy policy = with(new CoinRight.Payment(CoinRight.Payee.BANK, CD_29));
    enter(ledger, ask(policy, ledger, request("w-1", new CoinAct.Withdraw(OF_LI, 60, OF_WANG))));
    assertThat(coins(ledger, LI)).isEqualTo(540);
    assertThat(coins(ledger, WANG)).isEqualTo(600);
    assertThat(balance(ledger, ACCOUNTS.bank().issued())).isEqualTo(-1_740);
  }

  @ParameterizedTest
  @DisplayName("CD-29: the age, the lower one in hardship, and what is not known")
  @CsvSource({
    "65, '', Accepted, ''",
    "64, '', Refused, UNDER_AGE",
    "64, HARDSHIP, Accepted, ''",
    "60, HARDSHIP, Accepted, ''",
    "59, HARDSHIP, Refused, UNDER_AGE",
    "64, OTHER, Refused, UNDER_AGE",
    "64, unknown, Undetermined, STATUS_MISSING",
    "59, unknown, Refused, UNDER_AGE",
    "65, unknown, Accepted, ''",
    "-1, HARDSHIP, Undetermined, AGE_MISSING",
    "-1, '', Undetermined, AGE_MISSING",
  })
  void agesAndHardship(int years, String hardship, String answer, String code) {
    CoinFacts.Builder facts = CoinFacts.builder().addAges(age(WANG, 40));
    if (years >= 0) {
      facts.addAges(age(LI, years));
    }
    if (!hardship.equals("unknown")) {
      facts.addStatuses(hardship.isEmpty() ? status(LI) : status(LI, hardship));
    }
    Outcome<CoinPostings> postings =
        use(policy())
            .postings(
                request("w-1", new CoinAct.Withdraw(OF_LI, 60, OF_WANG)),
                facts.build(),
                ledger,
                NOW);
    assertThat(postings.getClass().getSimpleName()).isEqualTo(answer);
    if (!code.isEmpty()) {
      assertThat(codes(postings)).containsExactly(code);
    }
  }

  @ParameterizedTest
  @DisplayName(
      "an age of another day leaves a year open, unless it is a whole number of years away")
  @CsvSource({
    "64, 364, Undetermined",
    "64, 365, Accepted",
    "65, 100, Accepted",
    "63, 364, Refused",
    "63, 365, Refused",
    "64, -1, Refused",
    "65, -1, Undetermined",
    "66, -365, Accepted",
    "66, -366, Accepted",
    "66, -367, Undetermined",
  })
  void agesOfOtherDays(int years, int daysBefore, String answer) {
    CoinFacts facts =
        CoinFacts.builder()
            .addAges(age(LI, years).withOn(DAY.minusDays(daysBefore)), age(WANG, 40))
            .addStatuses(status(LI))
            .build();
    Outcome<CoinPostings> postings =
        use(policy())
            .postings(request("w-1", new CoinAct.Withdraw(OF_LI, 60, OF_WANG)), facts, ledger, NOW);
    assertThat(postings.getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  @DisplayName("whoever is under 18 serves only in a group")
  void minorsServeInGroups() {
    CoinFacts young = facts().withAges(age(LI, 70), age(WANG, 17));
    CoinRequest alone = request("w-1", new CoinAct.Withdraw(OF_LI, 60, OF_WANG));
    assertThat(codes(use(policy()).postings(alone, young, ledger, NOW)))
        .containsExactly("SERVES_ONLY_IN_GROUP");
    CoinRequest grouped = request("w-1", new CoinAct.Withdraw(OF_LI, 60, OF_SCOUTS));
    assertThat(use(policy()).postings(grouped, young, ledger, NOW))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(use(without(CoinTerm.SERVICE)).postings(alone, young, ledger, NOW))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  @DisplayName("CD-29: coins are given to a relative that is stated, never to a stranger")
  void giftsToRelatives() {
    enter(ledger, "g-1", new CoinAct.Give(OF_LI, 100, WANG));
    assertThat(coins(ledger, WANG)).isEqualTo(700);
    assertThat(ask("g-2", new CoinAct.Give(OF_LI, 100, ZHAO))).containsExactly("NOT_RELATED");
    assertThat(ask("g-3", new CoinAct.Give(OF_WANG, 100, LI)))
        .as("a parent is no child, and nothing is inferred")
        .containsExactly("NOT_RELATED");
    assertThat(ask("g-4", new CoinAct.Give(OF_WANG, 100, ZHAO)))
        .containsExactly("RELATION_MISSING");
  }

  @Test
  @DisplayName("a gift carries its lots' dates, and opens an account that keeps lots")
  void giftsKeepTheirDates() {
    PersonLots lots = new PersonLots();
    enter(lots.ledger, "g-1", new CoinAct.Give(OF_LI, 100, WANG));
    List<Lot> given = lots.ledger.lots(ACCOUNTS.bank().coins(WANG)).orElseThrow();
    assertThat(given).hasSize(1);
    assertThat(given.get(0).expiresOn()).contains(DAY.plusYears(1));
    assertThat(given.get(0).earnedOn()).isEqualTo(DAY.minusDays(30));
  }

  /** A ledger in which Li's coins expire. */
  private static final class PersonLots {

    private final Ledger ledger = CoinTown.empty("lots");

    PersonLots() {
      AccountId issued = ACCOUNTS.bank().issued();
      AccountId coins = ACCOUNTS.bank().coins(LI);
      Grounds grounds = Grounds.of(CD_29);
      ledger.open(Account.unlimited(issued, ACCOUNTS.unit()), grounds, NOW).orElseThrow();
      ledger.open(Account.withLots(coins, ACCOUNTS.unit()), grounds, NOW).orElseThrow();
      ledger
          .apply(
              Transfer.posted(TransferId.of("earned"))
                  .addPostings(Posting.of(issued, coins, 600).expiring(DAY.plusYears(1)))
                  .effectiveOn(DAY.minusDays(30))
                  .recordedAt(NOW)
                  .grounds(grounds)
                  .build(),
              NOW)
          .orElseThrow();
    }
  }

  @Test
  @DisplayName("LC-09: coins are donated to the pool; groups do nothing else")
  void donations() {
    enter(ledger, "d-1", new CoinAct.Donate(OF_SCOUTS, 200));
    enter(ledger, "d-2", new CoinAct.Donate(OF_LI, 100));
    assertThat(balance(ledger, ACCOUNTS.bank().donated())).isEqualTo(300);
    assertThat(ask("d-3", new CoinAct.Exchange(OF_SCOUTS, 100))).containsExactly("GROUP_MAY_NOT");
    assertThat(ask("d-4", new CoinAct.Withdraw(OF_SCOUTS, 100, OF_WANG)))
        .containsExactly("GROUP_MAY_NOT");
  }

  @Test
  @DisplayName("coins are exchanged once a quarter, unless the exchange was reversed")
  void exchangesOnceAQuarter() {
    enter(ledger, "e-1", new CoinAct.Exchange(OF_LI, 100));
    assertThat(ask("e-2", new CoinAct.Exchange(OF_LI, 100))).containsExactly("EXCHANGED_TOO_OFTEN");
    CoinRequest before =
        request("e-3", new CoinAct.Exchange(OF_WANG, 10)).withEffectiveOn(DAY.withDayOfMonth(1));
    enter(ledger, ask(policy(), ledger, before));
    ledger
        .apply(
            Transfer.reversal(TransferId.of("back"), TransferId.of("e-1"))
                .effectiveOn(DAY)
                .recordedAt(NOW)
                .grounds(Grounds.of(CD_29))
                .build(),
            NOW)
        .orElseThrow();
    enter(ledger, "e-2", new CoinAct.Exchange(OF_LI, 100));
    assertThat(balance(ledger, ACCOUNTS.exchanged())).isEqualTo(110);
  }

  @Test
  @DisplayName("a fund grants hours to those who cannot earn, within its limits")
  void grants() {
    enter(ledger, "f-1", new CoinAct.Grant(ZHAO, 300));
    assertThat(coins(ledger, ZHAO)).isEqualTo(300);
    assertThat(balance(ledger, ACCOUNTS.fund())).isEqualTo(-300);
    assertThat(ask("f-2", new CoinAct.Grant(ZHAO, 1))).containsExactly("ABOVE_PERSON_LIMIT");
    assertThat(ask("f-3", new CoinAct.Grant(ZHAO, 201)))
        .containsExactly("ABOVE_PERSON_LIMIT", "ABOVE_BUDGET");
    assertThat(ask("f-4", new CoinAct.Grant(WANG, 10))).containsExactly("NOT_ELIGIBLE");
    CoinRequest may =
        request("f-5", new CoinAct.Grant(ZHAO, 300)).withEffectiveOn(DAY.minusMonths(1));
    enter(ledger, ask(policy(), ledger, may));
    assertThat(coins(ledger, ZHAO)).isEqualTo(600);
  }

  @Test
  @DisplayName("a fund of donations grants what was donated and no more")
  void grantsOfDonations() {
    CoinUsePolicy policy =
        with(
            new CoinRight.Grant(ImmutableSet.of("ALONE"), CoinRight.Source.DONATIONS, CD_29),
            new CoinRight.GrantLimits(300, 190, CalendarPeriod.MONTH, CD_29));
    CoinRequest grant = request("f-1", new CoinAct.Grant(ZHAO, 150));
    assertThat(codes(ask(policy, ledger, grant))).contains("BELOW_FLOOR");
    enter(ledger, "d-1", new CoinAct.Donate(OF_LI, 200));
    enter(ledger, ask(policy, ledger, grant));
    assertThat(balance(ledger, ACCOUNTS.bank().donated())).isEqualTo(50);
    assertThat(balance(ledger, ACCOUNTS.fund())).isZero();
    assertThat(codes(ask(policy, ledger, request("f-2", new CoinAct.Grant(ZHAO, 41)))))
        .containsExactly("ABOVE_BUDGET");
    enter(ledger, ask(policy, ledger, request("f-2", new CoinAct.Grant(ZHAO, 40))));
    assertThat(coins(ledger, ZHAO)).isEqualTo(190);
  }

  @Test
  @DisplayName("nothing is spent of a frozen account until it is in use again")
  void freezing() {
    enter(ledger, "s-1", new CoinAct.Freeze(OF_LI));
    assertThat(ask("d-1", new CoinAct.Donate(OF_LI, 100))).containsExactly("ACCOUNT_FROZEN");
    assertThat(ask(policy(), ledger, request("s-1", new CoinAct.Freeze(OF_LI))).orElseThrow())
        .satisfies(again -> assertThat(again.commands()).isEmpty());
    enter(ledger, "s-2", new CoinAct.Unfreeze(OF_LI));
    enter(ledger, "d-1", new CoinAct.Donate(OF_LI, 100));
  }

  @Test
  @DisplayName("on death an heir receives what is left, and the account is closed")
  void death() {
    CoinAct act = new CoinAct.CloseOnDeath(LI, Optional.of(WANG));
    enter(ledger, "c-1", act);
    assertThat(coins(ledger, WANG)).isEqualTo(1_200);
    assertThat(ledger.status(ACCOUNTS.bank().coins(LI)).orElseThrow())
        .isEqualTo(Account.Status.CLOSED);
    assertThat(ask(policy(), ledger, request("c-1", act)).orElseThrow().commands()).isEmpty();
    assertThat(ask("d-1", new CoinAct.Donate(OF_LI, 1))).contains("ACCOUNT_CLOSED");
    assertThat(ask("s-1", new CoinAct.Unfreeze(OF_LI))).containsExactly("ACCOUNT_IS_CLOSED");
  }

  @ParameterizedTest
  @EnumSource(
      value = CoinRight.Fate.class,
      names = {"DONATED", "LAPSED"})
  @DisplayName("or the pool receives it, or the bank takes it back, as the rule says")
  void otherFates(CoinRight.Fate fate) {
    CoinUsePolicy policy = with(new CoinRight.Death(fate, ImmutableSet.of(), CD_29));
    CoinRequest request = request("c-1", new CoinAct.CloseOnDeath(LI, Optional.empty()));
    enter(ledger, ask(policy, ledger, request));
    assertThat(balance(ledger, ACCOUNTS.bank().donated()))
        .isEqualTo(fate == CoinRight.Fate.DONATED ? 600 : 0);
    assertThat(balance(ledger, ACCOUNTS.bank().issued()))
        .isEqualTo(fate == CoinRight.Fate.LAPSED ? -1_200 : -1_800);
    CoinRequest named = request("c-2", new CoinAct.CloseOnDeath(WANG, Optional.of(LI)));
    assertThat(codes(ask(policy, ledger, named))).containsExactly("HEIR_NOT_ALLOWED");
  }

  @Test
  @DisplayName("an heir is stated and related, or nothing is inherited")
  void heirs() {
    assertThat(ask("c-1", new CoinAct.CloseOnDeath(LI, Optional.empty())))
        .containsExactly("HEIR_MISSING");
    assertThat(ask("c-2", new CoinAct.CloseOnDeath(LI, Optional.of(ZHAO))))
        .containsExactly("NOT_RELATED");
  }

  @Test
  @DisplayName("who leaves gives what is left to the pool; an empty account is closed too")
  void leaving() {
    enter(ledger, "l-1", new CoinAct.Leave(OF_LI));
    assertThat(balance(ledger, ACCOUNTS.bank().donated())).isEqualTo(600);
    enter(ledger, "d-1", new CoinAct.Donate(OF_WANG, 600));
    enter(ledger, "l-2", new CoinAct.Leave(OF_WANG));
    assertThat(ledger.status(ACCOUNTS.bank().coins(WANG)).orElseThrow())
        .isEqualTo(Account.Status.CLOSED);
  }

  @Test
  @DisplayName("coins and hours follow a person; the hours stay here too")
  void moving() {
    enter(ledger, "m-1", new CoinAct.MoveOut(LI, "chengxi"));
    assertThat(coins(ledger, LI)).isZero();
    assertThat(balance(ledger, ACCOUNTS.claims("chengxi"))).isEqualTo(600);
    enter(ledger, "m-2", new CoinAct.MoveIn(ZHAO, "chengbei", 90, 5_000));
    assertThat(coins(ledger, ZHAO)).isEqualTo(90);
    assertThat(balance(ledger, ACCOUNTS.claims("chengbei"))).isEqualTo(-90);
    assertThat(balance(ledger, ACCOUNTS.broughtHours(ZHAO))).isEqualTo(5_000);
    assertThat(ledger.status(ACCOUNTS.broughtHours(ZHAO)).orElseThrow())
        .isEqualTo(Account.Status.FROZEN);
    enter(ledger, "m-3", new CoinAct.MoveIn(ZHAO, "chengxi", 0, 50));
    assertThat(balance(ledger, ACCOUNTS.broughtHours(ZHAO))).isEqualTo(5_050);
  }

  @Test
  @DisplayName("what the rule does not name does not follow")
  void nothingFollows() {
    CoinUsePolicy policy = with(new CoinRight.Moving(ImmutableSet.of(), CD_29));
    Outcome<CoinPostings> out =
        ask(policy, ledger, request("m-1", new CoinAct.MoveOut(LI, "chengxi")));
    assertThat(out.orElseThrow().commands()).isEmpty();
    assertThat(codes(out)).contains("NOTHING_FOLLOWS");
    Outcome<CoinPostings> in =
        ask(policy, ledger, request("m-2", new CoinAct.MoveIn(ZHAO, "chengxi", 1, 1)));
    assertThat(codes(in)).containsExactly("DOES_NOT_FOLLOW", "DOES_NOT_FOLLOW");
  }

  @Test
  @DisplayName("CD-29, LC-09: lifetime hours are the same, whoever is paid")
  void hoursAreKept() {
    AccountId hours = ACCOUNTS.bank().hours(LI);
    AccountId served = ACCOUNTS.bank().served();
    Grounds grounds = Grounds.of(CD_29);
    ledger.open(Account.unlimited(served, TimeBankAccounts.HOURS), grounds, NOW).orElseThrow();
    ledger.open(Account.of(hours, TimeBankAccounts.HOURS), grounds, NOW).orElseThrow();
    ledger
        .apply(
            Transfer.posted(TransferId.of("hours"))
                .addPostings(Posting.of(served, hours, 600))
                .effectiveOn(DAY.minusDays(30))
                .recordedAt(NOW)
                .grounds(grounds)
                .build(),
            NOW)
        .orElseThrow();
    CoinUsePolicy policy = with(new CoinRight.Payment(CoinRight.Payee.BANK, CD_29));
    enter(ledger, ask(policy, ledger, request("w-1", new CoinAct.Withdraw(OF_LI, 200, OF_WANG))));
    enter(ledger, "e-1", new CoinAct.Exchange(OF_LI, 100));
    enter(ledger, "m-1", new CoinAct.MoveOut(LI, "chengxi"));
    assertThat(coins(ledger, LI)).isZero();
    assertThat(balance(ledger, hours)).isEqualTo(600);
  }

  @Test
  @DisplayName("the same request again adds nothing; other content under its id is refused")
  void again() {
    CoinAct act = new CoinAct.Exchange(OF_LI, 100);
    enter(ledger, "e-1", act);
    CoinRequest again = request("e-1", act).withRecordedAt(NOW.plus(Duration.ofDays(1)));
    Outcome<CoinPostings> second = ask(policy(), ledger, again);
    assertThat(second.orElseThrow().commands()).isEmpty();
    assertThat(codes(second)).contains("ALREADY_ENTERED");
    assertThat(ask("e-1", new CoinAct.Exchange(OF_LI, 101))).containsExactly("REQUEST_ID_CONFLICT");
    assertThat(ask("e-1", new CoinAct.Donate(OF_LI, 100))).containsExactly("REQUEST_ID_CONFLICT");
  }

  @ParameterizedTest
  @EnumSource(CoinTerm.class)
  @DisplayName("what no text states is undetermined; only the age of serving alone is a limit")
  void noDefaults(CoinTerm term) {
    CoinAct act =
        switch (term) {
          case WITHDRAWAL, PAYMENT, SERVICE -> new CoinAct.Withdraw(OF_LI, 60, OF_WANG);
          case GIFT -> new CoinAct.Give(OF_LI, 60, WANG);
          case DONATION -> new CoinAct.Donate(OF_LI, 60);
          case EXCHANGE -> new CoinAct.Exchange(OF_LI, 60);
          case GROUPS -> new CoinAct.Donate(OF_SCOUTS, 60);
          case GRANT, GRANT_LIMITS -> new CoinAct.Grant(ZHAO, 60);
          case FREEZING -> new CoinAct.Freeze(OF_LI);
          case MOVING -> new CoinAct.MoveOut(LI, "chengxi");
          case DEATH -> new CoinAct.CloseOnDeath(LI, Optional.of(WANG));
          case LEAVING -> new CoinAct.Leave(OF_LI);
          case CLEARING -> new CoinAct.WithdrawElsewhere(OF_LI, 60, "chengxi");
        };
    Outcome<CoinPostings> postings = ask(without(term), ledger, request("r-1", act));
    if (term == CoinTerm.SERVICE) {
      assertThat(postings).isInstanceOf(Outcome.Accepted.class);
    } else {
      assertThat(postings).isInstanceOf(Outcome.Undetermined.class);
      assertThat(codes(postings)).containsExactly("TERM_MISSING");
    }
    assertThat(ask(policy(), ledger, request("r-1", act))).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  @DisplayName("a rule counts from its day, and as it was known")
  void rulesAreDated() {
    CoinRequest donation = request("d-1", new CoinAct.Donate(OF_LI, 60));
    assertThat(
            use(policy())
                .asKnownAt(CoinTown.START.minusDays(1))
                .postings(donation, facts(), ledger, NOW))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(ask(policy(), ledger, donation.withEffectiveOn(CoinTown.START.minusDays(1))))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  private List<String> ask(String id, CoinAct act) {
    return codes(ask(policy(), ledger, request(id, act)));
  }

  private static Outcome<CoinPostings> ask(
      CoinUsePolicy policy, Ledger ledger, CoinRequest request) {
    return CoinTown.ask(policy, ledger, request);
  }
}
