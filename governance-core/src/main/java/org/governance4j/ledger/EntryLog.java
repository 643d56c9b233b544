package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.journal.JournalEntry;

/**
 * When the entries were entered, and which together; and their chain of hashes, which is worked out
 * when it is asked for and kept at every {@value #STRIDE}th entry.
 */
final class EntryLog {

  private static final int STRIDE = 256;

  private final IntColumn starts = new IntColumn();
  private final LongColumn seconds = new LongColumn();
  private final IntColumn nanos = new IntColumn();
  private final List<String> kept = new ArrayList<>(List.of(Chain.beginning()));
  private int base;
  private int hashed;
  private String hash = Chain.beginning();

  /** Begins behind entries that are not in memory. */
  void beginBehind(int entries, String lastHash, Instant at) {
    base = entries;
    hash = lastHash;
    kept.set(0, lastHash);
    note(0, at);
  }

  /** How many entries are not in memory. */
  int base() {
    return base;
  }

  /** Notes that entries were entered together from one in memory on, counted from 1. */
  void note(int first, Instant at) {
    starts.add(first);
    seconds.add(at.getEpochSecond());
    nanos.add(at.getNano());
  }

  /** Forgets all entries behind some. */
  void cut(int size) {
    while (starts.get(starts.size() - 1) > 0 && starts.get(starts.size() - 1) > size) {
      starts.removeLast();
      seconds.removeLast();
      nanos.removeLast();
    }
    while (kept.size() - 1 > size / STRIDE) {
      kept.remove(kept.size() - 1);
    }
    if (hashed > size) {
      hashed = (kept.size() - 1) * STRIDE;
      hash = kept.get(kept.size() - 1);
    }
  }

  /** Whether the last batch is one that began with an entry and was posted at an instant. */
  boolean continues(long first, Instant at) {
    int last = starts.size() - 1;
    return last >= 0 && base + starts.get(last) == first && at(last).equals(at);
  }

  Instant lastPostedAt() {
    return at(starts.size() - 1);
  }

  /** The instant at which something is entered that is posted at an instant. */
  Instant notBefore(Instant at) {
    Instant last = lastPostedAt();
    return at.isBefore(last) ? last : at;
  }

  private Instant at(int batch) {
    return Instant.ofEpochSecond(seconds.get(batch), nanos.get(batch));
  }

  /** How many of some entries had been entered by an instant. */
  int postedBy(Instant instant, int size) {
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle).isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == starts.size() ? size : starts.get(low) - 1;
  }

  /** The batch of an entry in memory. */
  private int batchOf(int entry) {
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle) <= entry) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Begins to hash behind an entry. */
  private Chain chainBehind(LedgerState state, int size) {
    if (size != hashed) {
      int from = Math.min(size / STRIDE, kept.size() - 1) * STRIDE;
      if (hashed > size || hashed < from) {
        hashed = from;
        hash = kept.get(from / STRIDE);
      }
      Chain chain = new Chain(hash);
      hash(chain, new StateBytes(state, chain.bytes()), hashed, size);
      hashed = size;
      hash = chain.last();
    }
    return new Chain(hash);
  }

  /** Hashes entries from one on, before another; the batch of the last. */
  private int hash(Chain chain, StateBytes written, int from, int until) {
    int batch = batchOf(from + 1);
    for (int entry = from; entry < until; entry++) {
      while (batch + 1 < starts.size() && starts.get(batch + 1) <= entry + 1) {
        batch++;
      }
      chain.add(base + entry + 1L, firstOf(batch), at(batch), written, entry);
      keep(entry + 1, chain);
    }
    return batch;
  }

  /** The number of the first entry of a batch. */
  private long firstOf(int batch) {
    return (long) base + starts.get(batch);
  }

  private void keep(int size, Chain chain) {
    if (size % STRIDE == 0 && size / STRIDE == kept.size()) {
      kept.add(chain.last());
    }
  }

  /** The hash of the last of some entries. */
  String hash(LedgerState state, int size) {
    return chainBehind(state, size).last();
  }

  /** The entries behind some, all of noted batches. */
  ImmutableList<JournalEntry> entries(LedgerState state, int from) {
    ImmutableList.Builder<JournalEntry> entries = ImmutableList.builder();
    Chain chain = chainBehind(state, from);
    StateBytes written = new StateBytes(state, chain.bytes());
    for (int entry = from; entry < state.size(); entry++) {
      int batch = hash(chain, written, entry, entry + 1);
      entries.add(
          new JournalEntry(
              base + entry + 1L,
              firstOf(batch),
              at(batch),
              new Inquiry(state).changeOf(entry),
              chain.last()));
    }
    hashed = state.size();
    hash = chain.last();
    return entries.build();
  }
}
