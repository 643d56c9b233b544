package org.governance4j.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That a shelf holds what a map holds, however it came to its size. */
class ShelfTest {

  @Test
  void aShelfThatGrowsHoldsWhatAMapHolds() {
    Map<String, Integer> expected = new HashMap<>();
    Shelf<String, Integer> grown = Shelf.of();
    for (int i = 0; i < 3_000; i++) {
      String key = "w-" + i % 2_000;
      expected.put(key, i);
      Shelf<String, Integer> before = grown;
      grown = grown.with(key, i);
      if (i < 2_000) {
        assertThat(before.get(key)).isEmpty();
      }
    }
    Shelf<String, Integer> made = Shelf.of(expected).with("w-1", 7);
    for (Map.Entry<String, Integer> one : expected.entrySet()) {
      assertThat(grown.get(one.getKey())).contains(one.getValue());
      assertThat(made.get(one.getKey())).contains(one.getKey().equals("w-1") ? 7 : one.getValue());
    }
    assertThat(grown.values()).containsExactlyInAnyOrderElementsOf(expected.values());
    assertThat(grown.get("w-2000")).isEmpty();
  }
}
