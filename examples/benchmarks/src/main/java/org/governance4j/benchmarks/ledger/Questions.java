package org.governance4j.benchmarks.ledger;

import java.util.SplittableRandom;

/**
 * What is asked after each list of a load: a balance as of a day, and one as of a day as it was
 * known after an earlier list, one of each for a hundred movements.
 */
final class Questions {

  private static final long SEED = 1;
  private static final int MOVEMENTS_A_QUESTION = 100;
  private static final int DAYS_BACK = 60;

  final int[] account;
  final int[] day;

  /**
   * The list after which it was known; of every second question, the others ask what is known now.
   */
  final int[] list;

  private final int[] ends;

  Questions(Load load) {
    SplittableRandom random = new SplittableRandom(SEED);
    int lists = load.full ? load.lists() : 0;
    ends = new int[load.lists()];
    int count = 0;
    for (int i = 0; i < lists; i++) {
      int begin = i == 0 ? 0 : load.endOf(i - 1);
      count += 2 * ((load.endOf(i) - begin) / MOVEMENTS_A_QUESTION);
      ends[i] = count;
    }
    account = new int[count];
    day = new int[count];
    list = new int[count];
    for (int i = 0; i < lists; i++) {
      for (int question = firstOf(i); question < ends[i]; question++) {
        account[question] = random.nextInt(Load.FIRST_MEMBER, load.accounts);
        day[question] = Math.max(Load.FIRST_DAY, load.postingDay(i) - random.nextInt(DAYS_BACK));
        list[question] = random.nextInt(i + 1);
      }
    }
  }

  int size() {
    return account.length;
  }

  int firstOf(int afterList) {
    return afterList == 0 ? 0 : ends[afterList - 1];
  }

  int endOf(int afterList) {
    return ends[afterList];
  }

  static boolean asksWhatIsKnownNow(int question) {
    return question % 2 == 0;
  }
}
