package org.governance4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.governance4j.testing.LawRuns;

/** What a law draws depends on its name alone, whichever machine and JDK runs it. */
class LawRunsTest {

  private static final List<Integer> DRAWN = new ArrayList<>();
  private static final int STATED_TRIES = 30;

  @Property(tries = STATED_TRIES, edgeCases = EdgeCasesMode.NONE)
  void drawsTheSameNumbers(@ForAll int number) {
    DRAWN.add(number);
  }

  @AfterContainer
  static void theNumbersAreThoseOfTheSeed() {
    String run = System.getProperty(LawRuns.PROPERTY, "stated");
    switch (run) {
      case "few" -> assertThat(DRAWN).hasSize(20);
      case "stated" -> assertThat(DRAWN).hasSize(STATED_TRIES);
      default -> assertThat(DRAWN).hasSize(20 * STATED_TRIES);
    }
    if (!run.equals("many")) {
      assertThat(DRAWN.subList(0, 4)).containsExactly(-72892, 1665, -8, 6169);
    }
  }
}
