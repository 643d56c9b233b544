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
import static org.governance4j.timecoins.CoinTown.ZONE;
import static org.governance4j.timecoins.CoinTown.age;
import static org.governance4j.timecoins.CoinTown.ask;
import static org.governance4j.timecoins.CoinTown.dated;
import static org.governance4j.timecoins.CoinTown.enter;
import static org.governance4j.timecoins.CoinTown.facts;
import static org.governance4j.timecoins.CoinTown.ledger;
import static org.governance4j.timecoins.CoinTown.policy;
import static org.governance4j.timecoins.CoinTown.request;
import static org.governance4j.timecoins.CoinTown.use;
import static org.governance4j.timecoins.CoinTown.with;
import static org.governance4j.timecoins.CoinTown.without;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

/** Every code arises, and has all the facts that its sentence names. */
class TimecoinsTextsTest {

  private static final Instant LATER = Instant.parse("2023-10-02T00:00:00Z");

  private final Ledger ledger = ledger();
  private final List<Reason> reasons = new ArrayList<>();

  @Test
  void sentencesAreWhole() {
    used();
    spent();
    granted();
    ended();
    missing();
    cleared();
    reasons.removeIf(reason -> !(reason.code() instanceof TimecoinsReason));
    assertThat(reasons).extracting(Reason::code).contains(TimecoinsReason.values());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      ReasonTexts texts = ReasonTexts.of(locale, ZONE);
      assertThat(reasons).extracting(texts::text).noneMatch(text -> text.contains("{"));
    }
  }

  private void used() {
    CoinRequest exchange = request("e-1", new CoinAct.Exchange(OF_LI, 10));
    add(ask(policy(), ledger, exchange));
    enter(ledger, ask(policy(), ledger, exchange));
    add(ask(policy(), ledger, exchange));
    add(ask(policy(), ledger, request("e-1", new CoinAct.Exchange(OF_LI, 11))));
    add(ask(policy(), ledger, request("e-2", new CoinAct.Exchange(OF_LI, 11))));
    add(ask(policy(), ledger, exchange.withEffectiveOn(LocalDate.MAX)));
    add(ask(policy(), ledger, exchange.withRecordedAt(Instant.MAX)));
    add(ask(policy(), ledger, exchange.withEffectiveOn(DAY.plusYears(1))));
    CoinFacts many =
        facts()
            .withAges(ImmutableList.copyOf(Collections.nCopies(CoinFacts.MAX_FACTS, age(LI, 1))));
    add(use(policy()).postings(exchange, many, ledger, NOW));
  }

  private void spent() {
    CoinRequest withdrawal = request("w-1", new CoinAct.Withdraw(OF_LI, 0, OF_LI));
    add(ask(policy(), ledger, withdrawal));
    CoinRequest sound = request("w-1", new CoinAct.Withdraw(OF_LI, 60, OF_WANG));
    CoinFacts young = facts().withAges(age(LI, 5), age(WANG, 5));
    add(use(policy()).postings(sound, young, ledger, NOW));
    CoinFacts contradicting = facts().withAges(age(LI, 5), age(LI, 6));
    add(use(policy()).postings(sound, contradicting, ledger, NOW));
    add(ask(policy(), ledger, request("g-1", new CoinAct.Give(OF_SCOUTS, 60, WANG))));
    add(ask(policy(), ledger, request("g-1", new CoinAct.Give(OF_LI, 60, ZHAO))));
  }

  private void granted() {
    add(ask(policy(), ledger, request("f-1", new CoinAct.Grant(WANG, 600))));
  }

  private void ended() {
    CoinUsePolicy none = with(new CoinRight.Moving(ImmutableSet.of(), CD_29));
    add(ask(none, ledger, request("m-1", new CoinAct.MoveOut(LI, "chengxi"))));
    add(ask(none, ledger, request("m-1", new CoinAct.MoveIn(LI, "chengxi", 1, 1))));
    add(ask(none, ledger, request("m-1", new CoinAct.MoveOut(LI, "chengdong"))));
    CoinUsePolicy lapsing =
        with(new CoinRight.Death(CoinRight.Fate.LAPSED, ImmutableSet.of(), CD_29));
    add(ask(lapsing, ledger, request("c-1", new CoinAct.CloseOnDeath(LI, Optional.of(WANG)))));
    enter(ledger, "l-1", new CoinAct.Leave(OF_SCOUTS));
    add(ask(policy(), ledger, request("s-1", new CoinAct.Freeze(OF_SCOUTS))));
  }

  private void missing() {
    CoinRequest withdrawal = request("w-2", new CoinAct.Withdraw(OF_LI, 60, OF_WANG));
    add(use(policy()).postings(withdrawal, CoinFacts.NONE, ledger, NOW));
    add(ask(without(CoinTerm.PAYMENT), ledger, withdrawal));
    add(ask(policy(), ledger, request("g-2", new CoinAct.Give(OF_WANG, 60, ZHAO))));
    add(ask(policy(), ledger, request("c-2", new CoinAct.CloseOnDeath(LI, Optional.empty()))));
  }

  private void cleared() {
    Clearing clearing = Clearing.of(dated(policy()), ACCOUNTS, ZONE);
    ClaimStatement theirs =
        ClaimStatement.builder()
            .bank("chengxi")
            .other("chengdong")
            .days(Validity.of(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 7, 1)))
            .opening(0)
            .build();
    add(clearing.settle(theirs, ledger, LATER, LATER));
    add(clearing.settle(theirs.withBank("chengdong"), ledger, LATER, LATER));
    add(clearing.settle(theirs.withDays(Validity.from(DAY)), ledger, LATER, LATER));
    add(clearing.settle(theirs, ledger, LATER, Instant.parse("2023-06-01T00:00:00Z")));
    add(clearing.statement("chengxi", ledger, LocalDate.MAX));
    ClaimStatement.Line line = new ClaimStatement.Line(TransferId.of("x"), DAY, 5);
    add(clearing.settle(theirs.withLines(line), ledger, LATER, LATER));
  }

  private void add(Outcome<?> outcome) {
    reasons.addAll(outcome.reasons());
  }
}
