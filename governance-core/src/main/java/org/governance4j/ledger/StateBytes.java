package org.governance4j.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a ledger in memory as bytes: the same as {@link EntryBytes} writes of their
 * values, without making the values.
 */
final class StateBytes {

  private final LedgerState state;
  private final Rows rows;
  private final LotTable lots;
  private final EntryBytes bytes;
  private final List<byte @Nullable []> grounds = new ArrayList<>();
  private int nextUse;

  StateBytes(LedgerState state, EntryBytes bytes) {
    this.state = state;
    this.bytes = bytes;
    rows = state.rows();
    lots = state.lots();
  }

  void entry(long sequence, long batch, Instant postedAt, int entry) {
    bytes.place(sequence, batch, postedAt);
    int number = state.transferOf(entry);
    if (number < 0) {
      bytes.change(new Inquiry(state).changeOf(entry));
    } else {
      bytes.octet(EntryBytes.ENTERED);
      entered(number);
    }
  }

  private void entered(int number) {
    int first = state.transfers().firstRow(number);
    int end = state.endOf(number);
    Transfer stated = state.stated(number);
    int use = firstUse(first);
    if (stated != null) {
      bytes.transfer(stated);
    } else {
      plain(number, first, use);
    }
    bytes.count(end - first);
    for (int row = first; row < end; row++) {
      use = movement(row, use);
    }
    nextUse = use;
  }

  /** The first use of a row, which is the next one where entries are written in their order. */
  private int firstUse(int row) {
    boolean next =
        nextUse <= lots.useCount()
            && (nextUse == 0 || lots.useRow(nextUse - 1) < row)
            && (nextUse == lots.useCount() || lots.useRow(nextUse) >= row);
    return next ? nextUse : lots.firstUse(row);
  }

  /** A transfer that is told from its row. */
  private void plain(int number, int row, int use) {
    bytes.text(state.transfers().id(number).value());
    bytes.kind(rows.kind(row));
    bytes.count(1);
    parties(row);
    bytes.number(rows.amount(row));
    bytes.extent(Posting.Extent.EXACT);
    optionalDay(state.openedUntil(row, use));
    bytes.day(rows.day(row));
    rows.writeRecordedAt(row, bytes);
    none(4);
    grounds(row);
  }

  private void parties(int row) {
    state.names().write(rows.payer(row), bytes);
    state.names().write(rows.receiver(row), bytes);
  }

  private void none(int optionals) {
    for (int i = 0; i < optionals; i++) {
      bytes.octet(0);
    }
  }

  private void optionalDay(int day) {
    if (day == LotTable.NEVER) {
      bytes.octet(0);
    } else {
      bytes.octet(1);
      bytes.day(day);
    }
  }

  /** Plain grounds are those of their rule, which are written once. */
  private void grounds(int row) {
    int rule = rows.ruleOf(row);
    while (grounds.size() <= rule) {
      grounds.add(null);
    }
    byte[] written = grounds.get(rule);
    if (written != null) {
      bytes.again(written);
      return;
    }
    int before = bytes.size();
    bytes.grounds(Grounds.of(rows.rule(row)));
    grounds.set(rule, bytes.since(before));
  }

  /** Writes a movement with its uses of lots; the place of the next row's first use. */
  private int movement(int row, int firstUse) {
    bytes.effect(rows.effect(row));
    parties(row);
    bytes.number(rows.amount(row));
    bytes.day(rows.happened(row));
    bytes.day(rows.day(row));
    original(rows.original(row));
    int end = firstUse;
    while (end < lots.useCount() && lots.useRow(end) == row) {
      end++;
    }
    bytes.count(end - firstUse);
    for (int use = firstUse; use < end; use++) {
      lot(use);
    }
    return end;
  }

  private void original(int row) {
    if (row < 0) {
      bytes.octet(0);
      return;
    }
    int number = state.transfers().numberOf(row);
    bytes.octet(1);
    bytes.text(state.transfers().id(number).value());
    bytes.count(row - state.transfers().firstRow(number));
  }

  private void lot(int use) {
    int lot = lots.useLot(use);
    bytes.use(lots.use(use));
    bytes.number(lots.number(lot));
    bytes.number(lots.useAmount(use));
    if (lots.use(use) != LotUse.Use.OPEN) {
      bytes.octet(0);
      return;
    }
    bytes.octet(1);
    bytes.day(lots.earned(lot));
    optionalDay(lots.expiry(lot));
    if (lots.source(lot) == LotTable.NO_SOURCE) {
      bytes.octet(0);
    } else {
      bytes.octet(1);
      bytes.number(lots.source(lot));
    }
  }
}
