package org.governance4j.testing.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Movement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.testing.ledger.OracleBook.Moved;

/** Statements, written line by line from all movements. */
final class OracleStatements {

  private final OracleBook book;

  OracleStatements(List<OracleEntry> entries) {
    this.book = new OracleBook(entries);
  }

  /** All lines of an account by the days on which its movements count. */
  List<StatementLine> lines(AccountId account, Function<Movement, LocalDate> day) {
    List<StatementLine> lines = new ArrayList<>();
    LocalDate latest = LocalDate.MIN;
    for (Moved one : book.moved()) {
      Movement movement = one.movement();
      long amount = OracleBalances.signed(movement, account);
      if (one.moves() && (movement.from().equals(account) || movement.to().equals(account))) {
        LocalDate on = day.apply(movement);
        lines.add(line(one, account, amount, on.isBefore(latest)));
        latest = on.isAfter(latest) ? on : latest;
      }
    }
    lines.sort(Comparator.comparing(line -> day.apply(days(line))));
    return running(lines);
  }

  /** A movement that has the days of a line. */
  private static Movement days(StatementLine line) {
    return Movement.builder()
        .effect(Movement.Effect.MOVE)
        .from(line.counterAccount())
        .to(line.counterAccount())
        .amount(0)
        .effectiveOn(line.effectiveOn())
        .bookedOn(line.bookedOn())
        .build();
  }

  private static StatementLine line(Moved one, AccountId account, long amount, boolean late) {
    Movement movement = one.movement();
    return StatementLine.builder()
        .transfer(one.transfer().id())
        .counterAccount(movement.from().equals(account) ? movement.to() : movement.from())
        .amount(amount)
        .balance(0)
        .effectiveOn(movement.effectiveOn())
        .bookedOn(movement.bookedOn())
        .recordedAt(one.transfer().recordedAt())
        .rule(one.transfer().rule())
        .late(late)
        .build();
  }

  private static List<StatementLine> running(List<StatementLine> lines) {
    List<StatementLine> all = new ArrayList<>();
    long balance = 0;
    for (StatementLine line : lines) {
      balance += line.amount();
      all.add(line.withBalance(balance));
    }
    return all;
  }
}
