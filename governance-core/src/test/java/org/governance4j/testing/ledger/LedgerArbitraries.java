package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Transfer;
import org.governance4j.testing.ledger.LedgerChoice.Act;

/** Generators of what a ledger is asked to do, sense and nonsense. */
public final class LedgerArbitraries {

  /** The terms of every ledger of the laws. */
  public static final LedgerTerms TERMS =
      new LedgerTerms(
          ZoneId.of("Asia/Shanghai"), LocalDate.of(2024, 1, 15), 5, Duration.ofDays(30));

  /** The day on which every chain begins. */
  public static final LocalDate START = LocalDate.of(2024, 3, 1);

  static final LedgerId ID = LedgerId.of("laws");

  private static final int NUMBERS = 8;

  private LedgerArbitraries() {}

  static Instant at(LocalDate day, int minutes) {
    return day.atTime(9, 0).atZone(TERMS.zone()).toInstant().plusSeconds(60L * minutes);
  }

  /** Chains of commands that a ledger partly accepts; the first one opens the accounts. */
  public static Arbitrary<List<LedgerStep>> chains() {
    return chains(30);
  }

  static Arbitrary<List<LedgerStep>> chains(int most) {
    Arbitrary<int[]> numbers =
        Arbitraries.integers().between(0, 999).array(int[].class).ofSize(NUMBERS);
    Arbitrary<Act> acts =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Act.GIVE_LOT)), Tuple.of(7, Arbitraries.of(Act.values())));
    Arbitrary<Boolean> joined = Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true));
    return Combinators.combine(acts, numbers, joined)
        .as(LedgerChoice::new)
        .withoutEdgeCases()
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(LedgerArbitraries::chain);
  }

  static List<LedgerStep> chain(List<LedgerChoice> choices) {
    List<LedgerStep> steps = new ArrayList<>();
    steps.add(opening());
    LedgerOracle oracle = new LedgerOracle(ID, TERMS, at(START, 0));
    oracle.enter(steps.get(0).commands(), steps.get(0).at());
    List<Transfer> asked = new ArrayList<>();
    List<LedgerCommand> together = new ArrayList<>();
    LocalDate today = START;
    int number = 0;
    for (int i = 0; i < choices.size(); i++) {
      LedgerChoice choice = choices.get(i);
      today = today.plusDays(choice.n()[5] % 5 == 0 ? choice.n()[6] % 4 : 0);
      LedgerCommand command =
          choice.command(new LedgerChoice.Scene(oracle.book(), asked, today, number++));
      together.add(command);
      if (command instanceof LedgerCommand.Enter enter) {
        asked.add(enter.transfer());
      }
      boolean goesOn = i + 1 < choices.size() && choices.get(i + 1).joined();
      if (!goesOn) {
        LedgerStep step = new LedgerStep(ImmutableList.copyOf(together), instant(choice, today));
        together.clear();
        oracle.enter(step.commands(), step.at());
        steps.add(step);
      }
    }
    return steps;
  }

  private static Instant instant(LedgerChoice choice, LocalDate today) {
    return switch (choice.n()[7] % 40) {
      case 0 -> Instant.MAX;
      case 1 -> at(today.minusDays(3), 0);
      case 2 -> at(today.plusDays(60), 0);
      default -> at(today, choice.n()[7] % 30);
    };
  }

  static LedgerStep opening() {
    return new LedgerStep(
        LedgerAccounts.ALL.stream()
            .map(account -> new LedgerCommand.Open(account, LedgerChoice.GROUNDS))
            .collect(ImmutableList.toImmutableList()),
        at(START, 0));
  }
}
