package org.governance4j.testing.timecoins;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.governance4j.community.PersonId;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.timecoins.ClaimGap;
import org.governance4j.timecoins.ClaimStatement;
import org.governance4j.timecoins.Clearing;
import org.governance4j.timecoins.CoinAct;
import org.governance4j.timecoins.CoinFacts;
import org.governance4j.timecoins.CoinHolder;
import org.governance4j.timecoins.CoinPostings;
import org.governance4j.timecoins.CoinRight;
import org.governance4j.timecoins.CoinUsePolicy;

/**
 * The laws of clearing between banks. A host overrides {@link #policies()} to try them on its own
 * policies, in force in 2024.
 */
public class ClearingLaws {

  private static final List<String> BANKS = List.of("east", "north", "west");
  private static final PersonId P1 = CoinArbitraries.PERSONS.get(0);
  private static final PersonId P2 = CoinArbitraries.PERSONS.get(1);

  /** When every period of the year is over. */
  private static final Instant AT = Instant.parse("2025-02-01T00:00:00Z");

  /** The facts by which everybody may withdraw and serve. */
  private static final CoinFacts OLD =
      CoinFacts.NONE.withAges(
          CoinArbitraries.PERSONS.stream()
              .map(one -> CoinArbitraries.age(one, 90, CoinArbitraries.DAYS.get(0)))
              .collect(ImmutableList.toImmutableList()));

  /**
   * What one member of a bank was served in another.
   *
   * @param halves 0 if both banks enter it, 1 if only the first does, 2 if only the second
   */
  private record Served(
      int number, String home, String other, long coins, LocalDate day, int halves) {}

  /** The rights to try; in force from 2020 to 2024. */
  @Provide
  protected Arbitrary<Dated<CoinUsePolicy>> policies() {
    return CoinArbitraries.policies();
  }

  @Provide
  Arbitrary<List<Served>> services() {
    Arbitrary<Integer> halves =
        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, 2));
    return Combinators.combine(
            Arbitraries.integers().between(1, 1_000),
            Arbitraries.of(BANKS),
            Arbitraries.of(BANKS),
            Arbitraries.of(5L, 10L, 20L),
            Arbitraries.of(CoinArbitraries.DAYS),
            halves)
        .as(Served::new)
        .filter(one -> !one.home().equals(one.other()))
        .list()
        .uniqueElements(Served::number)
        .ofMaxSize(12);
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-12: claims of all banks add up to zero, and exactly the gaps are named")
  void claimsMirrorEachOther(
      @ForAll("policies") Dated<CoinUsePolicy> drawn, @ForAll("services") List<Served> services) {
    Dated<CoinUsePolicy> policy = drawn.map(ClearingLaws::clearing);
    Map<String, CoinBooks> banks = banks(policy);
    List<Served> whole = new ArrayList<>();
    List<Served> halved = new ArrayList<>();
    for (Served one : services) {
      boolean both = enter(banks, one);
      (both ? whole : halved).add(one);
    }
    long sum = 0;
    for (String bank : BANKS) {
      for (String other : BANKS) {
        if (!bank.equals(other)) {
          sum += banks.get(bank).balance(banks.get(bank).accounts().claims(other));
        }
      }
    }
    long open = 0;
    for (Served one : halved) {
      open += one.halves() == 1 ? one.coins() : -one.coins();
    }
    assertThat(sum).isEqualTo(open);
    gapsAreNamed(policy, banks, halved);
  }

  private void gapsAreNamed(
      Dated<CoinUsePolicy> policy, Map<String, CoinBooks> banks, List<Served> halved) {
    for (String bank : BANKS) {
      for (String other : BANKS) {
        if (bank.equals(other)) {
          continue;
        }
        for (LocalDate day : CoinArbitraries.DAYS) {
          ClaimStatement mine = statement(policy, banks.get(bank), other, day);
          ClaimStatement theirs = statement(policy, banks.get(other), bank, day);
          List<ClaimGap> expected = new ArrayList<>();
          for (Served one : halved) {
            if (mine.days().contains(one.day())) {
              gap(one, bank, other).ifPresent(expected::add);
            }
          }
          List<ClaimGap> lines =
              Clearing.gaps(mine, theirs).stream()
                  .filter(one -> one.transfer().isPresent())
                  .toList();
          assertThat(lines).containsExactlyInAnyOrderElementsOf(expected);
        }
      }
    }
  }

  private static Optional<ClaimGap> gap(Served one, String bank, String other) {
    boolean home = one.home().equals(bank) && one.other().equals(other);
    boolean away = one.home().equals(other) && one.other().equals(bank);
    if (!home && !away) {
      return Optional.empty();
    }
    long coins = one.halves() == 1 ? one.coins() : -one.coins();
    boolean mine = home == (one.halves() == 1);
    return Optional.of(
        new ClaimGap(
            Optional.of(TransferId.of("r-" + one.number())),
            one.day(),
            mine ? coins : 0,
            mine ? 0 : coins));
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-13: a period is settled once, and what was settled is claimed no longer")
  void periodsAreSettledOnce(
      @ForAll("policies") Dated<CoinUsePolicy> drawn, @ForAll("services") List<Served> services) {
    Dated<CoinUsePolicy> policy = drawn.map(ClearingLaws::clearing);
    Map<String, CoinBooks> banks = banks(policy);
    services.forEach(one -> enter(banks, one));
    for (LocalDate day : CoinArbitraries.DAYS) {
      for (String bank : BANKS) {
        for (String other : BANKS) {
          if (!bank.equals(other)) {
            settle(policy, banks.get(bank), banks.get(other), day);
          }
        }
      }
    }
    long paid = 0;
    for (CoinBooks bank : banks.values()) {
      assertThat(bank.sum(bank.accounts().unit())).isZero();
      paid += bank.balance(bank.accounts().settled());
    }
    if (services.stream().allMatch(one -> one.halves() == 0)) {
      assertThat(paid).isZero();
      for (CoinBooks bank : banks.values()) {
        for (String other : BANKS) {
          assertThat(bank.balance(bank.accounts().claims(other))).isZero();
        }
      }
    }
  }

  private void settle(Dated<CoinUsePolicy> policy, CoinBooks bank, CoinBooks other, LocalDate day) {
    String code = other.accounts().bank().bank();
    Clearing clearing = Clearing.of(policy, bank.accounts(), CoinBooks.ZONE);
    ClaimStatement theirs = statement(policy, other, bank.accounts().bank().bank(), day);
    ClaimStatement mine = statement(policy, bank, code, day);
    Outcome<CoinPostings> settled = clearing.settle(theirs, bank.ledger(), AT, AT);
    // Before, so that a settlement that stands already is none of it.
    boolean mirrored = Clearing.gaps(mine, theirs).isEmpty();
    long before = bank.balance(bank.accounts().claims(code));
    if (settled instanceof Outcome.Accepted) {
      boolean adds = !settled.orElseThrow().commands().isEmpty();
      bank.ledger().enter(settled.orElseThrow().commands(), AT).orElseThrow();
      if (adds) {
        assertThat(mirrored).isTrue();
        assertThat(bank.balance(bank.accounts().claims(code))).isEqualTo(before - mine.closing());
      }
      JournalHead head = bank.ledger().head();
      Outcome<CoinPostings> again = clearing.settle(theirs, bank.ledger(), AT, AT);
      assertThat(again.orElseThrow().commands()).isEmpty();
      assertThat(bank.ledger().head()).isEqualTo(head);
    } else {
      assertThat(mirrored).isFalse();
    }
  }

  /** Enters the halves of it that are to be; whether both are. */
  private boolean enter(Map<String, CoinBooks> banks, Served one) {
    CoinAct out = new CoinAct.WithdrawElsewhere(CoinHolder.person(P1), one.coins(), one.other());
    CoinAct in = new CoinAct.ServeGuest(one.home(), one.coins(), CoinHolder.person(P2));
    if (one.halves() != 2) {
      banks
          .get(one.home())
          .enter(CoinArbitraries.request(one.number(), out, one.day()), OLD)
          .orElseThrow();
    }
    if (one.halves() != 1) {
      banks
          .get(one.other())
          .enter(CoinArbitraries.request(one.number(), in, one.day()), OLD)
          .orElseThrow();
    }
    return one.halves() == 0;
  }

  private static Map<String, CoinBooks> banks(Dated<CoinUsePolicy> policy) {
    Map<String, CoinBooks> banks = new LinkedHashMap<>();
    BANKS.forEach(bank -> banks.put(bank, new CoinBooks(bank, policy)));
    return banks;
  }

  private static ClaimStatement statement(
      Dated<CoinUsePolicy> policy, CoinBooks bank, String other, LocalDate day) {
    return Clearing.of(policy, bank.accounts(), CoinBooks.ZONE)
        .statement(other, bank.ledger(), day)
        .orElseThrow();
  }

  /** The same rights, with what banks need to serve each other's members. */
  private static CoinUsePolicy clearing(CoinUsePolicy policy) {
    List<CoinRight> rights = new ArrayList<>(policy.rights());
    List<CoinRight> needed =
        List.of(
            new CoinRight.Withdrawal(60, Optional.empty(), CoinArbitraries.RULE),
            new CoinRight.Payment(CoinRight.Payee.SERVER, CoinArbitraries.RULE),
            new CoinRight.Clearing(CalendarPeriod.MONTH, CoinArbitraries.RULE));
    for (CoinRight right : needed) {
      if (rights.stream().noneMatch(one -> one.term() == right.term())) {
        rights.add(right);
      }
    }
    return new CoinUsePolicy(ImmutableList.copyOf(rights));
  }
}
