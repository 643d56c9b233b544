package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.RuleRef;

/**
 * The movements of all transfers in the order of entry, column by column. The movements of one
 * transfer follow each other; the number of the first names the transfer.
 */
final class Rows {

  /** Rules are numbered in the upper bits of a row's kinds. */
  static final int MAX_RULES = 1 << 22;

  private static final int EFFECT_BITS = 3;
  private static final int KIND_BITS = 6;
  private static final int THREE_BITS = 7;

  /** The row settles another, which is kept apart as it is rare. */
  private static final int SETTLES = 1 << KIND_BITS;

  /** The row happened on another day than it is booked on. */
  private static final int MOVED = 1 << (KIND_BITS + 1);

  /** The row is the first of a transfer that cannot be told from it. */
  private static final int STATED = 1 << (KIND_BITS + 2);

  private static final int RULE_SHIFT = KIND_BITS + 3;
  private static final long NANOS_OF_SECOND = 1_000_000_000L;

  private static final ImmutableList<Movement.Effect> EFFECTS =
      ImmutableList.copyOf(Movement.Effect.values());
  private static final ImmutableList<Transfer.Kind> KINDS =
      ImmutableList.copyOf(Transfer.Kind.values());

  private final IntColumn payers = new IntColumn();
  private final IntColumn receivers = new IntColumn();
  private final LongColumn amounts = new LongColumn();
  private final IntColumn days = new IntColumn();
  private final IntColumn kinds = new IntColumn();
  private final LongColumn recorded = new LongColumn();
  private final List<RuleRef> rules = new ArrayList<>();
  private int lastRule = -1;
  private final Map<RuleRef, Integer> ruleNumbers = new HashMap<>();
  private final Map<Integer, Integer> originals = new HashMap<>();
  private final Map<Integer, Integer> happened = new HashMap<>();

  int size() {
    return amounts.size();
  }

  /** The number of a rule, which it keeps; a rule that no row names is harmless. */
  int ruleNumber(RuleRef rule) {
    if (lastRule >= 0 && rules.get(lastRule).equals(rule)) {
      return lastRule;
    }
    lastRule = numberOf(rule);
    return lastRule;
  }

  private int numberOf(RuleRef rule) {
    Integer known = ruleNumbers.get(rule);
    if (known != null) {
      return known;
    }
    int number = rules.size();
    rules.add(rule);
    ruleNumbers.put(rule, number);
    return number;
  }

  boolean knowsRule(RuleRef rule) {
    return ruleNumbers.containsKey(rule);
  }

  int ruleCount() {
    return rules.size();
  }

  /** Writes a row behind the others; {@code original} is -1 for one that settles none. */
  int add(
      Movement.Effect effect,
      int payer,
      int receiver,
      long amount,
      Days on,
      int original,
      Header header) {
    int row = size();
    payers.add(payer);
    receivers.add(receiver);
    amounts.add(amount);
    days.add(on.booked);
    if (on.happened != on.booked) {
      happened.put(row, on.happened);
    }
    kinds.add(
        (header.rule << RULE_SHIFT)
            | (original >= 0 ? SETTLES : 0)
            | (on.happened != on.booked ? MOVED : 0)
            | (KINDS.indexOf(header.kind) << EFFECT_BITS)
            | EFFECTS.indexOf(effect));
    recorded.add(header.recordedAt);
    if (original >= 0) {
      originals.put(row, original);
    }
    return row;
  }

  void removeLast() {
    int last = size() - 1;
    if (is(last, SETTLES)) {
      originals.remove(last);
    }
    if (is(last, MOVED)) {
      happened.remove(last);
    }
    payers.removeLast();
    receivers.removeLast();
    amounts.removeLast();
    days.removeLast();
    kinds.removeLast();
    recorded.removeLast();
  }

  int payer(int row) {
    return payers.get(row);
  }

  int receiver(int row) {
    return receivers.get(row);
  }

  long amount(int row) {
    return amounts.get(row);
  }

  int day(int row) {
    return days.get(row);
  }

  /** The day on which it happened, which may lie in a period that was closed. */
  int happened(int row) {
    return is(row, MOVED) ? happened.get(row) : days.get(row);
  }

  private boolean is(int row, int flag) {
    return (kinds.get(row) & flag) != 0;
  }

  /** Notes of the first row of a transfer that the transfer is kept as it was asked for. */
  void noteStated(int row) {
    kinds.set(row, kinds.get(row) | STATED);
  }

  boolean isStated(int row) {
    return is(row, STATED);
  }

  Movement.Effect effect(int row) {
    return EFFECTS.get(kinds.get(row) & THREE_BITS);
  }

  Transfer.Kind kind(int row) {
    return KINDS.get((kinds.get(row) >>> EFFECT_BITS) & THREE_BITS);
  }

  RuleRef rule(int row) {
    return rules.get(ruleOf(row));
  }

  /** The number of a row's rule. */
  int ruleOf(int row) {
    return kinds.get(row) >>> RULE_SHIFT;
  }

  Instant recordedAt(int row) {
    long nanos = recorded.get(row);
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, NANOS_OF_SECOND), Math.floorMod(nanos, NANOS_OF_SECOND));
  }

  void writeRecordedAt(int row, EntryBytes bytes) {
    long nanos = recorded.get(row);
    bytes.instant(
        Math.floorDiv(nanos, NANOS_OF_SECOND), (int) Math.floorMod(nanos, NANOS_OF_SECOND));
  }

  /** The row that a row settles or reverses, or -1. */
  int original(int row) {
    return is(row, SETTLES) ? originals.get(row) : -1;
  }

  /** When something happened, and the day on which it is booked. */
  record Days(int happened, int booked) {}

  /** What all rows of a transfer have in common. */
  record Header(Transfer.Kind kind, int rule, long recordedAt) {}

  /** Nanoseconds since 1970, which reach from 1677 to 2262. */
  static long nanos(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS_OF_SECOND), at.getNano());
  }
}
