package org.governance4j.examples.store;

import java.util.Random;
import org.governance4j.journal.Decision;

/** A store that fails now and then: before it stores, after it, or with a conflict with nobody. */
final class FaultyStore extends ForwardingStore {

  private final Random random;

  FaultyStore(LedgerStore store, long seed) {
    super(store);
    random = new Random(seed);
  }

  @Override
  public Appended append(Decision decision) {
    switch (random.nextInt(6)) {
      case 0 -> throw new StoreException("lost before it was stored");
      case 1 -> {
        super.append(decision);
        throw new StoreException("the answer was lost");
      }
      case 2 -> {
        return Appended.CONFLICT;
      }
      default -> {
        return super.append(decision);
      }
    }
  }
}
