package org.governance4j.benchmarks.ledger;

import java.util.function.IntToLongFunction;

/**
 * What a contender gave: the balance of each account and what is left of its lots, what it
 * answered, and what it refused.
 */
final class Answers {

  private final int accounts;
  private final long[] answered;
  private long refusals;
  private long repeats;

  Answers(Load load, Questions questions) {
    accounts = load.accounts;
    answered = new long[questions.size()];
  }

  void answer(int question, long balance) {
    answered[question] = balance;
  }

  void countRefusal() {
    refusals++;
  }

  void countRepeat() {
    repeats++;
  }

  /** What a lot adds to the sum of its account's: it tells what is left of which lot. */
  static long lot(int openedBy, long remaining) {
    return remaining * (openedBy + 1);
  }

  /** All as one row: balances, sums of lots, then answers, then the counts. */
  long[] with(IntToLongFunction balance, IntToLongFunction lots) {
    long[] all = new long[2 * accounts + answered.length + 2];
    for (int i = 0; i < accounts; i++) {
      all[i] = balance.applyAsLong(i);
      all[accounts + i] = lots.applyAsLong(i);
    }
    System.arraycopy(answered, 0, all, 2 * accounts, answered.length);
    all[all.length - 2] = refusals;
    all[all.length - 1] = repeats;
    return all;
  }
}
