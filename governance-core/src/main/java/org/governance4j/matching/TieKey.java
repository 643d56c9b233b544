package org.governance4j.matching;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.Ordering;

/**
 * A number that a text is mixed to, by which what is equal in all else is put in order (随机化排序键).
 *
 * <p>The order has nothing to do with that of the alphabet, and is the same on every machine.
 */
final class TieKey {

  private static final long PRIME = 0x100000001b3L;

  private long state = 0xcbf29ce484222325L;

  /** Adds a text. */
  TieKey add(String text) {
    for (int i = 0; i < text.length(); i++) {
      state = (state ^ text.charAt(i)) * PRIME;
    }
    // A character that no id has ends the text, so that two texts differ from one.
    state = (state ^ 0xffff) * PRIME;
    return this;
  }

  /** Adds texts in the order of the alphabet, and then their number. */
  TieKey addAll(ImmutableCollection<String> texts) {
    Ordering.natural().sortedCopy(texts).forEach(this::add);
    state = (state ^ texts.size()) * PRIME;
    return this;
  }

  /** The number of all that was added. */
  long value() {
    return mix(state);
  }

  /** The number of one text. */
  static long of(String text) {
    return new TieKey().add(text).value();
  }

  /** One number out of two, which depends on every bit of both. */
  static long mix(long one, long other) {
    return mix(mix(one) + 0x9e3779b97f4a7c15L * (other | 1) + other);
  }

  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
