package org.governance4j.benchmarks.ledger;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What the members of a load have while it is drawn: lots by expiry, nearly as ledgers keep them.
 */
final class Purses {

  private final int[] balances;
  private final int[] sizes;

  /** By account, in the order of spending: the expiry above, the amount below. */
  private final long[][] lots;

  Purses(int accounts) {
    balances = new int[accounts];
    sizes = new int[accounts];
    lots = new long[accounts][4];
  }

  int balance(int account) {
    return balances[account];
  }

  void put(int account, int expiry, int amount) {
    balances[account] += amount;
    int size = sizes[account]++;
    if (size == lots[account].length) {
      lots[account] = Arrays.copyOf(lots[account], size + (size >> 1));
    }
    long[] mine = lots[account];
    int at = size;
    while (at > 0 && expiry(mine[at - 1]) > expiry) {
      mine[at] = mine[at - 1];
      at--;
    }
    mine[at] = ((long) expiry << Integer.SIZE) | amount;
  }

  void take(int account, int amount) {
    balances[account] -= amount;
    long[] mine = lots[account];
    int left = amount;
    int spent = 0;
    while (left > 0 && left >= amount(mine[spent])) {
      left -= amount(mine[spent++]);
    }
    sizes[account] -= spent;
    System.arraycopy(mine, spent, mine, 0, sizes[account]);
    if (left > 0) {
      mine[0] -= left;
    }
  }

  /** An amount that takes so many lots, or as many as there are. */
  int amountOver(int account, int count, SplittableRandom random) {
    int sum = 0;
    int last = Math.min(count, sizes[account]) - 1;
    for (int i = 0; i < last; i++) {
      sum += amount(lots[account][i]);
    }
    return sum + 1 + random.nextInt(amount(lots[account][last]));
  }

  private static int expiry(long lot) {
    return (int) (lot >> Integer.SIZE);
  }

  private static int amount(long lot) {
    return (int) lot;
  }
}
