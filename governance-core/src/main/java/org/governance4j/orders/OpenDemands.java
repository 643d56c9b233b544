package org.governance4j.orders;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.orders.ProviderStatus.State;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** What is open for matching, and without whom. */
final class OpenDemands {

  private final OrderBook book;
  private final Terms terms;
  private final Instant at;
  private final Findings notes = new Findings();

  OpenDemands(OrderBook book, Terms terms, Instant at) {
    this.book = book;
    this.terms = terms;
    this.at = at;
  }

  Outcome<ImmutableList<Demand>> demands() {
    ImmutableSet<Provider> cooling = coolingOff();
    ImmutableList<Demand> demands =
        book.folds()
            .filter(fold -> fold.openPlaces() > 0 && fold.order().kind() != OrderKind.CALL)
            .map(fold -> remainder(fold, cooling))
            .collect(ImmutableList.toImmutableList());
    return notes.outcome(() -> demands);
  }

  private Demand remainder(OrderFold fold, ImmutableSet<Provider> cooling) {
    Demand whole = fold.order().demand();
    Set<Provider> without = new LinkedHashSet<>(whole.excluded());
    fold.order().asker().asProvider().ifPresent(without::add);
    without.addAll(fold.excluded());
    for (ProviderStatus part : fold.parts()) {
      if (isOut(part)) {
        without.add(part.provider());
      }
    }
    without.addAll(cooling);
    return whole.withPlaces(fold.openPlaces()).withExcluded(ImmutableSet.copyOf(without));
  }

  private boolean isOut(ProviderStatus part) {
    State state = part.state();
    return state.hasPart()
        || state == State.DECLINED
        || state == State.LAPSED && isAsDeclined(part.provider());
  }

  private boolean isAsDeclined(Provider provider) {
    return let(provider, terms.need(OrderClause.Lapsing.class, OrderTerm.LAPSING))
        .map(clause -> clause.meaning() == OrderClause.Meaning.AS_DECLINED)
        .orElse(true);
  }

  private ImmutableSet<Provider> coolingOff() {
    ImmutableSet<Provider> absent =
        book.folds()
            .filter(fold -> fold.count(StepKind.NO_SHOW) > 0)
            .flatMap(fold -> fold.events().stream())
            .filter(event -> event.step() instanceof OrderStep.NoShow)
            .flatMap(event -> event.step().providers().stream())
            .collect(ImmutableSet.toImmutableSet());
    return absent.stream().filter(this::isCoolingOff).collect(ImmutableSet.toImmutableSet());
  }

  private boolean isCoolingOff(Provider provider) {
    Findings findings = new Findings();
    Optional<Doors.Cooling> cooling = Doors.cooledOff(book, terms, provider, findings);
    return let(provider, findings.outcome(() -> cooling))
        .map(until -> until.filter(one -> !at.isAfter(one.end())).isPresent())
        .orElse(true);
  }

  /** Of whom it is not known whether the rules let them in, that is noted. */
  private <T> Optional<T> let(Provider provider, Outcome<T> answer) {
    if (answer instanceof Outcome.Accepted<T> known) {
      return Optional.of(known.value());
    }
    answer.reasons().forEach(notes::step);
    notes.step(
        Reason.of(OrdersReason.LEFT_OUT, OrdersLaw.OPEN, "provider", Fact.of(provider.id())));
    return Optional.empty();
  }
}
