package org.governance4j.orders;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.orders.WishEvent.Satisfaction;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** All submitted wishes with their statuses at one instant (心愿台账). */
final class WishBook {

  private record Entry(MicroWish wish, WishStatus status) {}

  private final List<Entry> entries = new ArrayList<>();

  private WishBook() {}

  static Outcome<WishBook> of(List<MicroWish> wishes, Instant at) {
    Findings findings = new Findings();
    checkDuplicates(wishes, findings);
    WishBook book = new WishBook();
    for (MicroWish wish : wishes) {
      Outcome<WishStatus> status = WishDesk.statusAt(wish, at);
      if (status instanceof Outcome.Refused<WishStatus> refused) {
        refused.violations().forEach(findings::violation);
      }
      status.toOptional().ifPresent(known -> book.entries.add(new Entry(wish, known)));
    }
    return findings.outcome(() -> book);
  }

  ImmutableList<MicroWish> publishable() {
    return entries.stream()
        .filter(entry -> entry.status().state() == WishState.APPROVED)
        .map(Entry::wish)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Demand> openForMatching() {
    return entries.stream()
        .filter(entry -> entry.status().openPlaces() > 0)
        .map(WishBook::remainder)
        .collect(ImmutableList.toImmutableList());
  }

  WishFigures figures() {
    return new WishFigures(
        entries.size(),
        count(entry -> entry.status().approvedAt().isPresent()),
        count(entry -> entry.status().state() == WishState.REJECTED),
        count(entry -> entry.status().publishedAt().isPresent()),
        count(entry -> !entry.status().accepted().isEmpty()),
        count(entry -> entry.status().state() == WishState.FULFILLED),
        count(entry -> entry.status().state() == WishState.WITHDRAWN));
  }

  int judged(Satisfaction satisfaction) {
    return count(entry -> entry.status().satisfaction().equals(Optional.of(satisfaction)));
  }

  private int count(Predicate<Entry> counts) {
    return (int) entries.stream().filter(counts).count();
  }

  private static Demand remainder(Entry entry) {
    Demand whole = entry.wish().wish();
    return whole
        .withPlaces(entry.status().openPlaces())
        .withExcluded(
            ImmutableSet.<Provider>builder()
                .addAll(whole.excluded())
                .addAll(entry.status().accepted().stream().map(Provider::of).iterator())
                .build());
  }

  private static void checkDuplicates(List<MicroWish> wishes, Findings findings) {
    Map<String, Integer> statements = new TreeMap<>();
    wishes.forEach(wish -> statements.merge(wish.id().value(), 1, Integer::sum));
    statements.forEach(
        (id, times) -> {
          if (times > 1) {
            findings.violation(
                Reason.of(
                        OrdersReason.DUPLICATE_WISH, OrdersLaw.NO_DEFAULT, "wish", new Fact.Id(id))
                    .with("times", Fact.of(times, Unit.COUNT)));
          }
        });
  }
}
