package org.governance4j.benchmarks.ledger;

import java.util.function.IntToLongFunction;

/** What a contender gave: the balance of each account, what it answered, and what it refused. */
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

  /** All as one row: balances, then answers, then the counts. */
  long[] withBalances(IntToLongFunction balance) {
    long[] all = new long[accounts + answered.length + 2];
    for (int i = 0; i < accounts; i++) {
      all[i] = balance.applyAsLong(i);
    }
    System.arraycopy(answered, 0, all, accounts, answered.length);
    all[all.length - 2] = refusals;
    all[all.length - 1] = repeats;
    return all;
  }
}
