package org.governance4j.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The applied transfers in the order of recording, found by number or by id, and which of them
 * settled which.
 */
final class TransferLog {

  private final List<Transfer> transfers = new ArrayList<>();
  private final Map<TransferId, Transfer> byId = new HashMap<>();
  private final Map<TransferId, TransferId> settlements = new HashMap<>();

  int size() {
    return transfers.size();
  }

  Transfer get(int number) {
    return transfers.get(number);
  }

  @Nullable Transfer find(TransferId id) {
    return byId.get(id);
  }

  @Nullable TransferId settledBy(TransferId id) {
    return settlements.get(id);
  }

  /** When the last transfer was recorded. */
  Instant lastRecordedAt() {
    return transfers.isEmpty() ? Instant.MIN : transfers.get(transfers.size() - 1).recordedAt();
  }

  void add(Transfer transfer) {
    transfers.add(transfer);
    byId.put(transfer.id(), transfer);
    transfer.of().ifPresent(original -> settlements.put(original, transfer.id()));
  }

  void removeLast() {
    Transfer last = transfers.remove(transfers.size() - 1);
    byId.remove(last.id());
    last.of().ifPresent(settlements::remove);
  }

  /** How many transfers had been recorded by an instant; they are the first ones. */
  int recordedBy(Instant at) {
    int low = 0;
    int high = transfers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (transfers.get(middle).recordedAt().isAfter(at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
