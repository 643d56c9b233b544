package org.governance4j.examples.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.journal.Decision;
import org.governance4j.journal.LedgerId;

/** The contract in memory. */
final class MemoryLedgerStoreTest extends LedgerStoreContract {

  private final Map<LedgerId, LedgerStore> stores = new HashMap<>();

  @Override
  LedgerStore store(LedgerId id) {
    return stores.computeIfAbsent(id, unknown -> new MemoryLedgerStore());
  }

  /** In memory a node dies by being forgotten. */
  @Override
  int dieBetweenStoreAndAppend(LedgerId id) {
    LedgerNode node = LedgerNode.fromJournal(store(id));
    for (int i = 1; i < 10; i++) {
      node.enter(List.of(Town.posted("n" + i, Town.ISSUER, Town.SHOP, i)), Town.at(Town.START, 1))
          .orElseThrow();
    }
    Decision last =
        node.ledger()
            .decide(List.of(Town.posted("n10", Town.ISSUER, Town.SHOP, 10)), Town.at(Town.START, 1))
            .orElseThrow();
    store(id).append(last);
    return 10;
  }
}
