package org.governance4j.benchmarks.ledger;

import java.time.LocalDate;

/**
 * What is asked of every ledger, as arrays: a year of movements between one issuer, {@value
 * #MERCHANTS} merchants and the members, in the order of posting. Two thirds earn from the issuer,
 * a third spends.
 *
 * <p>{@link LoadMaker} draws them, always the same. It knows what a member has, so that a movement
 * is refused where it is meant to be; each contender judges by itself, and what it refused is
 * compared.
 */
final class Load {

  static final byte EARN = 0;
  static final byte SPEND = 1;

  /** Takes a whole earlier movement back, the one of number {@link #original}. */
  static final byte REVERSAL = 2;

  /** The number of the account that issues, and takes corrections back; it has no floor. */
  static final int ISSUER = 0;

  static final int MERCHANTS = 40;

  /** The number of the first member's account. */
  static final int FIRST_MEMBER = 1 + MERCHANTS;

  static final int FIRST_DAY = (int) LocalDate.of(2024, 1, 1).toEpochDay();
  static final int DAYS = 365;
  static final int LATEST = 30;

  /** How many movements are entered together. */
  static final int LIST = 10_000;

  /** No original, no expiry. */
  static final int NONE = -1;

  final int accounts;
  final boolean full;
  final byte[] kind;
  final int[] payer;
  final int[] receiver;
  final int[] amount;

  /** The day on which it happened. */
  final int[] day;

  /** The day on which it is entered. */
  final int[] postedOn;

  /** What names it; a retry has the number of what it repeats. */
  final int[] number;

  /** The number of what a reversal takes back. */
  final int[] original;

  /** The first day on which what is earned can no longer be spent. */
  final int[] expiry;

  private Load(LedgerInput size, boolean full) {
    accounts = size.accounts();
    this.full = full;
    int count = size.movements();
    kind = new byte[count];
    payer = new int[count];
    receiver = new int[count];
    amount = new int[count];
    day = new int[count];
    postedOn = new int[count];
    number = new int[count];
    original = new int[count];
    expiry = new int[count];
  }

  /** Without lots, late movements and reversals: limits, repeats and refusals. */
  static Load core(LedgerInput size) {
    Load load = new Load(size, false);
    new LoadMaker(load).make();
    return load;
  }

  /** With all of it. */
  static Load full(LedgerInput size) {
    Load load = new Load(size, true);
    new LoadMaker(load).make();
    return load;
  }

  /** Nothing but earnings, one after the other, which expire only where lots are kept. */
  static Load earnings(LedgerInput size, boolean lots) {
    Load load = new Load(size, lots);
    new LoadMaker(load).makeEarnings();
    return load;
  }

  int size() {
    return kind.length;
  }

  int lists() {
    return (size() + LIST - 1) / LIST;
  }

  /** The first movement behind a list. */
  int endOf(int list) {
    return Math.min(size(), (list + 1) * LIST);
  }

  /** The day on which a list is entered. */
  int postingDay(int list) {
    return postedOn[endOf(list) - 1];
  }

  static boolean isMember(int account) {
    return account >= FIRST_MEMBER;
  }

  /** Whether it is a retry of an earlier one. */
  boolean isRetry(int movement) {
    return number[movement] != movement;
  }
}
