package org.governance4j.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Collections;
import org.governance4j.community.CaseId;
import org.junit.jupiter.api.Test;

/** A history is bounded with all that is merged into it. */
class CaseHistoryTest {

  private static final CaseEvent RECEIVED =
      CaseEvent.Received.at(Instant.parse("2022-03-01T02:00:00Z"));

  @Test
  void mergedCasesNestWithinABound() {
    CaseHistory deepest = nested(CaseHistory.MAX_DEPTH);
    assertThat(deepest.events()).hasSize(2);
    assertThatThrownBy(() -> merged("one-more", deepest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one-more")
        .hasMessageContaining("more than " + CaseHistory.MAX_DEPTH);
  }

  @Test
  void theEventsOfMergedCasesCount() {
    CaseHistory longest =
        new CaseHistory(
            CaseId.of("long"),
            ImmutableList.copyOf(Collections.nCopies(CaseHistory.MAX_EVENTS - 1, RECEIVED)));
    assertThatThrownBy(() -> merged("both", longest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both")
        .hasMessageContaining("more than " + CaseHistory.MAX_EVENTS);
  }

  @Test
  void whatMergedCasesGoOnWithIsBounded() {
    Instant at = Instant.parse("2022-03-02T02:00:00Z");
    int each = 1_000;
    ImmutableList.Builder<CaseEvent> events = ImmutableList.<CaseEvent>builder().add(RECEIVED);
    for (int i = 0; i < each; i++) {
      CaseHistory duplicate = new CaseHistory(CaseId.of("d" + i), ImmutableList.of(RECEIVED));
      events.add(new CaseEvent.Merged(at, duplicate));
    }
    events.addAll(Collections.nCopies(CaseHistory.MAX_CONTINUED / each, new CaseEvent.FedBack(at)));
    CaseHistory most = new CaseHistory(CaseId.of("most"), events.build());
    assertThat(CaseFold.of(most).orElseThrow().merged()).hasSize(each);
    assertThatThrownBy(
            () -> new CaseHistory(CaseId.of("over"), events.add(new CaseEvent.FedBack(at)).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("over")
        .hasMessageContaining("more than " + CaseHistory.MAX_CONTINUED);
  }

  private static CaseHistory nested(int depth) {
    CaseHistory history = new CaseHistory(CaseId.of("d0"), ImmutableList.of(RECEIVED));
    for (int i = 1; i <= depth; i++) {
      history = merged("d" + i, history);
    }
    return history;
  }

  private static CaseHistory merged(String id, CaseHistory duplicate) {
    return new CaseHistory(
        CaseId.of(id),
        ImmutableList.of(
            RECEIVED, new CaseEvent.Merged(Instant.parse("2022-03-02T02:00:00Z"), duplicate)));
  }
}
