package org.governance4j.benchmarks.ledger;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.SplittableRandom;

/** Draws a {@link Load}. */
final class LoadMaker {

  private static final long SEED = 20_240_101;

  /** Shares of a thousand. */
  private static final int THOUSAND = 1_000;

  private static final int RETRIES = 10;
  private static final int REFUSALS = 30;
  private static final int REVERSALS = 20;
  private static final int LATE = 50;

  /**
   * Of the late ones: what the issuer takes back, so that a floor may be crossed on a later day.
   */
  private static final int LATE_DEDUCTIONS = 200;

  private static final int SPENDS = 333;

  /** One in eleven of these finds no third lot, so that a fifth of all spends is left. */
  private static final int SPENDS_OF_MANY_LOTS = 220;

  private static final int RETRIED_WITHIN = 50_000;
  private static final int REVERSED_WITHIN = 100_000;
  private static final int MOST_EARNED = 100;
  private static final int MOST_LATE_DEDUCTION = 20;
  private static final int FAR_TOO_MUCH = 100_000;
  private static final int FEW_TRIES = 8;

  private final Load load;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Purses purses;
  private final BitSet settled;
  private int at;
  private int today;

  LoadMaker(Load load) {
    this.load = load;
    purses = new Purses(load.accounts);
    settled = new BitSet(load.size());
  }

  void make() {
    each(this::draw);
  }

  void makeEarnings() {
    each(this::earn);
  }

  private void each(Runnable draw) {
    for (at = 0; at < load.size(); at++) {
      today = Load.FIRST_DAY + (int) ((long) at * Load.DAYS / load.size());
      load.postedOn[at] = today;
      load.day[at] = today;
      load.number[at] = at;
      load.original[at] = Load.NONE;
      load.expiry[at] = Load.NONE;
      draw.run();
    }
  }

  private void draw() {
    int share = random.nextInt(THOUSAND);
    if (share < RETRIES && retry()) {
      return;
    }
    share -= RETRIES;
    if (share >= 0 && share < REFUSALS) {
      overspend();
      return;
    }
    share -= REFUSALS;
    if (load.full && share >= 0 && share < REVERSALS && reverse()) {
      return;
    }
    share -= REVERSALS;
    if (load.full && share >= 0 && share < LATE && today - Load.FIRST_DAY > Load.LATEST) {
      late();
    } else if (random.nextInt(THOUSAND) >= SPENDS || !spend()) {
      earn();
    }
  }

  private boolean retry() {
    int of = at - 1 - random.nextInt(RETRIED_WITHIN);
    if (of < 0 || load.kind[of] == Load.REVERSAL || load.isRetry(of) || settled.get(of)) {
      return false;
    }
    write(load.kind[of], load.payer[of], load.receiver[of], load.amount[of]);
    load.number[at] = of;
    load.day[at] = load.day[of];
    load.expiry[at] = load.expiry[of];
    return true;
  }

  /** A member asks for more than there is. */
  private void overspend() {
    int member = member();
    int tooMuch = purses.balance(member) + 1 + random.nextInt(MOST_EARNED) + FAR_TOO_MUCH;
    write(Load.SPEND, member, merchant(), tooMuch);
    settled.set(at); // Nothing that a reversal could take back.
  }

  private boolean reverse() {
    for (int i = 0; i < FEW_TRIES; i++) {
      int of = at - 1 - random.nextInt(REVERSED_WITHIN);
      if (of >= 0 && canBeReversed(of)) {
        settled.set(of);
        settled.set(at);
        if (load.kind[of] == Load.EARN) {
          purses.take(load.receiver[of], load.amount[of]);
        } else {
          purses.put(load.payer[of], today + Load.DAYS, load.amount[of]);
        }
        write(Load.REVERSAL, Load.NONE, Load.NONE, 0);
        load.original[at] = of;
        return true;
      }
    }
    return false;
  }

  private boolean canBeReversed(int of) {
    return load.kind[of] != Load.REVERSAL
        && !load.isRetry(of)
        && !settled.get(of)
        && (load.kind[of] == Load.SPEND || purses.balance(load.receiver[of]) >= load.amount[of]);
  }

  /** Something of an earlier day between a member and the issuer. */
  private void late() {
    int member = member();
    load.day[at] = today - 1 - random.nextInt(Load.LATEST);
    int amount = 1 + random.nextInt(MOST_LATE_DEDUCTION);
    if (random.nextInt(THOUSAND) < LATE_DEDUCTIONS && purses.balance(member) >= amount) {
      purses.take(member, amount);
      write(Load.SPEND, member, Load.ISSUER, amount);
    } else {
      earn(member);
    }
  }

  private void earn() {
    earn(member());
  }

  private void earn(int member) {
    int amount = 1 + random.nextInt(MOST_EARNED);
    write(Load.EARN, Load.ISSUER, member, amount);
    int expiry = load.full ? expiry(load.day[at]) : Load.NONE;
    load.expiry[at] = expiry;
    purses.put(member, expiry, amount);
  }

  /** Two kinds of points: those of a year last to the end of the next, others for 15 months. */
  private int expiry(int day) {
    LocalDate earned = LocalDate.ofEpochDay(day);
    LocalDate end =
        random.nextInt(3) > 0
            ? LocalDate.of(earned.getYear() + 2, 1, 1)
            : earned.withDayOfMonth(1).plusMonths(15);
    return (int) end.toEpochDay();
  }

  private boolean spend() {
    int member = member();
    int balance = purses.balance(member);
    if (balance == 0) {
      return false;
    }
    int amount = 1 + random.nextInt(Math.min(balance, MOST_EARNED));
    if (load.full) {
      int lots = random.nextInt(THOUSAND) < SPENDS_OF_MANY_LOTS ? 3 + random.nextInt(3) : 1;
      amount = purses.amountOver(member, lots, random);
    }
    purses.take(member, amount);
    write(Load.SPEND, member, merchant(), amount);
    return true;
  }

  private void write(byte kind, int payer, int receiver, int amount) {
    load.kind[at] = kind;
    load.payer[at] = payer;
    load.receiver[at] = receiver;
    load.amount[at] = amount;
  }

  /** One movement in four is one of the busiest twentieth of the members. */
  private int member() {
    int members = load.accounts - Load.FIRST_MEMBER;
    boolean busy = random.nextInt(4) == 0;
    return Load.FIRST_MEMBER + random.nextInt(busy ? Math.max(1, members / 20) : members);
  }

  private int merchant() {
    return 1 + random.nextInt(Load.MERCHANTS);
  }
}
