package org.governance4j.cases;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.governance4j.cases.CaseEvent.Merged;

/** The cases that were merged into one, each with what has happened to all of them since. */
final class MergedCases {

  private MergedCases() {}

  /** Each duplicate's own history, continued by that of the case it was merged into. */
  static ImmutableList<CaseHistory> of(CaseHistory history) {
    ImmutableList.Builder<CaseHistory> all = ImmutableList.builder();
    List<CaseEvent> events = history.events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Merged merged) {
        List<CaseEvent> since =
            events.subList(i + 1, events.size()).stream()
                .filter(event -> !(event instanceof Merged))
                .toList();
        all.add(continued(merged.duplicate(), since));
        of(merged.duplicate()).forEach(nested -> all.add(continued(nested, since)));
      }
    }
    return all.build();
  }

  private static CaseHistory continued(CaseHistory duplicate, List<CaseEvent> since) {
    return new CaseHistory(
        duplicate.id(),
        ImmutableList.<CaseEvent>builder().addAll(duplicate.events()).addAll(since).build());
  }
}
