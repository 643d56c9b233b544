package org.governance4j.json.mutation;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a text smaller as long as the same goes wrong: first by its values, then by its bytes. */
final class Shrinking {

  private static final int MOST_TRIES = 4_000;
  private static final long MOST_NANOSECONDS = 20_000_000_000L;

  private final Predicate<byte[]> fails;
  private final long started = System.nanoTime();
  private int tries = MOST_TRIES;
  private byte[] text;

  private Shrinking(byte[] text, Predicate<byte[]> fails) {
    this.text = text;
    this.fails = fails;
  }

  static byte[] of(byte[] text, Predicate<byte[]> fails) {
    Shrinking shrinking = new Shrinking(text, fails);
    shrinking.byValues();
    shrinking.byBytes();
    return shrinking.text;
  }

  private boolean take(byte[] smaller) {
    boolean over = tries-- <= 0 || System.nanoTime() - started > MOST_NANOSECONDS;
    if (over || smaller.length >= text.length || !fails.test(smaller)) {
      return false;
    }
    text = smaller;
    return true;
  }

  private void byValues() {
    boolean smaller = true;
    while (smaller && tries > 0 && System.nanoTime() - started < MOST_NANOSECONDS) {
      smaller = false;
      Optional<Json> found = Json.find(new String(text, StandardCharsets.UTF_8));
      if (found.isEmpty()) {
        return;
      }
      Json holder = Json.array(List.of(found.get()));
      for (int i = 0; i < holder.slots().size() && tries > 0; i++) {
        Json without = holder.copy();
        without.slots().get(i).remove();
        if (take(bytes(without))) {
          holder = without;
          smaller = true;
          i--;
        }
      }
    }
  }

  private static byte[] bytes(Json holder) {
    StringBuilder written = new StringBuilder();
    holder.parts().forEach(part -> written.append(part.compact()));
    return written.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void byBytes() {
    for (int chunk = Math.max(1, text.length / 2); chunk >= 1 && tries > 0; chunk /= 2) {
      for (int at = 0; at < text.length && tries > 0; ) {
        byte[] rest =
            Bytes.concat(
                Arrays.copyOf(text, at),
                Arrays.copyOfRange(text, Math.min(text.length, at + chunk), text.length));
        at += take(rest) ? 0 : chunk;
      }
    }
  }
}
