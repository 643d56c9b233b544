package org.governance4j.flow;

import org.jspecify.annotations.Nullable;

/**
 * Chooses as many pairs as possible at least cost, with prices that prove it (配对求解).
 *
 * <p>A short {@link Auction} places most. {@link FillSearch} then fills what is open, one exact
 * shortest way each, until ways get long: then there is a shortage somewhere. {@link Reach} finds
 * where, the prices there go up by as much as an open place may cost, and the searches go on: from
 * open places, and by {@link FreeSearch} from slots that are empty but not free of charge. The
 * prices before the searches decide only how long these take, never what they find.
 */
final class PairSolver {

  /** The mean number of rows that a filling may look at before the shortage is sought. */
  private static final int PATIENCE = 24;

  /** Over how many fillings that mean is taken. */
  private static final int WINDOW = 256;

  private final Pairs pairs;
  private final Placing state;
  private final int window;
  private final int patience;
  private final long step;
  private final long low;

  private PairSolver(Pairs pairs, int window, int patience) {
    this.pairs = pairs;
    this.window = window;
    this.patience = patience;
    this.step = OpenCosts.step(pairs);
    long mean = meanCost();
    // About what the dearest pairs cost that are still chosen where there is a shortage.
    this.low = Math.min(step, mean / 2 + 1);
    this.state = new Placing(pairs, OpenCosts.ofLevels(pairs.levelCount(), low));
  }

  /** Solves as {@link #solve(Pairs)}, but may lose patience with filling sooner. */
  static Placing solve(Pairs pairs, int window, int patience) {
    PairSolver solver = new PairSolver(pairs, window, patience);
    solver.run();
    return solver.state;
  }

  /** Solves; every open place then costs what {@link OpenCosts} says. */
  static Placing solve(Pairs pairs) {
    return solve(pairs, WINDOW, PATIENCE);
  }

  private long meanCost() {
    long[] cells = pairs.rows().cells;
    double sum = 0;
    for (long cell : cells) {
      sum += PairRows.cost(cell);
    }
    return cells.length == 0 ? 0 : (long) (sum / cells.length);
  }

  private void run() {
    barEmptyRights();
    new Auction(state).run(low);
    state.openCosts = OpenCosts.ofLevels(pairs.levelCount(), step);
    state.settle();
    FillSearch fill = new FillSearch(state);
    int place = fillWhileShort(fill);
    PairRows turned = null;
    if (place < state.placeCount()) {
      turned = pairs.rows().turned(pairs.rightCount());
      raiseShortPrices(turned);
      state.settle();
      fillAll(fill);
    }
    useFreeSlots(turned);
    freeUnlimited();
  }

  // Where all allowed pairs are chosen and there is room for more, nobody outbids anybody.
  private void freeUnlimited() {
    for (int right = 0; right < pairs.rightCount(); right++) {
      if (pairs.rightPlaces(right) > state.capacity(right)) {
        state.price[right] = 0;
      }
    }
  }

  // Whom nobody can have is too dear for all.
  private void barEmptyRights() {
    for (int right = 0; right < pairs.rightCount(); right++) {
      if (pairs.rightPlaces(right) == 0) {
        state.price[right] = pairs.levelCount() * step;
      }
    }
  }

  /** Fills places in their order as long as that is cheap; the first that was not looked at. */
  private int fillWhileShort(FillSearch fill) {
    long credit = (long) patience * window;
    for (int place = 0; place < state.placeCount(); place++) {
      if (state.cellOfPlace[place] == Placing.OPEN) {
        long before = fill.looks();
        fill.fill(place);
        credit = Math.min(credit + patience, (long) patience * window) - (fill.looks() - before);
        if (credit < 0) {
          return place + 1;
        }
      }
    }
    return state.placeCount();
  }

  private void fillAll(FillSearch fill) {
    for (int place = 0; place < state.placeCount(); place++) {
      if (state.cellOfPlace[place] == Placing.OPEN) {
        fill.fill(place);
      }
    }
  }

  private void raiseShortPrices(PairRows turned) {
    int[] steps = new Reach(state, turned).steps();
    for (int right = 0; right < steps.length; right++) {
      // The searches before may have raised it already.
      long more = steps[right] - (state.price[right] + step / 2) / step;
      if (more > 0) {
        state.price[right] += more * (step - low);
      }
    }
  }

  private void useFreeSlots(@Nullable PairRows given) {
    PairRows turned = given;
    FreeSearch free = null;
    for (int right = 0; right < pairs.rightCount(); right++) {
      while (!state.isFull(right) && state.price[right] > 0) {
        if (free == null) {
          turned = turned == null ? pairs.rows().turned(pairs.rightCount()) : turned;
          free = new FreeSearch(state, turned);
        }
        free.use(right);
      }
    }
  }
}
