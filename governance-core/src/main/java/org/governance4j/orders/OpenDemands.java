package org.governance4j.orders;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.community.Provider;
import org.governance4j.matching.Demand;
import org.governance4j.matching.MatchingInput;
import org.governance4j.matching.Offer;
import org.governance4j.orders.ProviderStatus.State;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** What is open for matching, and without whom; and what stands, with those who have a place. */
final class OpenDemands {

  /** Begins the code that a demand requires of whoever may accept orders of its kind. */
  private static final String ACCEPTOR = "MAY-ACCEPT-";

  /** The code, which nobody holds, of a demand whose free places go to those who wait. */
  private static final String WAITED_FOR = "WAITED-FOR";

  private final OrderBook book;
  private final Terms terms;
  private final Instant at;
  private final Findings notes = new Findings();
  private final Map<OrderKind, ImmutableSet<Provider.Kind>> acceptors =
      new EnumMap<>(OrderKind.class);
  private final Map<Provider.Kind, Optional<OrderClause.AtOnce>> atOnce =
      new EnumMap<>(Provider.Kind.class);

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

  /**
   * The input of a matching in which whoever holds or is offered a place keeps it.
   *
   * @param supply the offers and what they refer to
   */
  Outcome<MatchingInput> input(MatchingInput supply) {
    ImmutableSet<Provider> cooling = coolingOff();
    ImmutableSet<OrderKind> sorted = sorted(supply.offers());
    ImmutableList<Demand> demands =
        book.folds()
            .filter(fold -> fold.order().kind() != OrderKind.CALL)
            .filter(fold -> fold.isAt(OrderStage.PUBLISHED) || fold.isAt(OrderStage.ACCEPTED))
            .map(fold -> standing(fold, sorted))
            .filter(demand -> demand.places() > 0)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Offer> offers =
        supply.offers().stream()
            .map(offer -> allowed(offer, sorted, cooling))
            .collect(ImmutableList.toImmutableList());
    return notes.outcome(() -> supply.withDemands(demands).withOffers(offers));
  }

  /** The kinds of orders that some of those who offer may not accept. */
  private ImmutableSet<OrderKind> sorted(List<Offer> offers) {
    ImmutableSet<Provider.Kind> offering =
        offers.stream().map(one -> one.provider().kind()).collect(ImmutableSet.toImmutableSet());
    return Stream.of(OrderKind.WISH, OrderKind.PROJECT)
        .filter(kind -> !acceptors(kind).containsAll(offering))
        .collect(ImmutableSet.toImmutableSet());
  }

  private Demand standing(OrderFold fold, ImmutableSet<OrderKind> sorted) {
    ImmutableSet<Provider> pinned =
        fold.parts().stream()
            .filter(part -> part.state() == State.OFFERED || part.state() == State.HOLDING)
            .map(ProviderStatus::provider)
            .collect(ImmutableSet.toImmutableSet());
    Demand open = remainder(fold, ImmutableSet.of());
    OrderKind kind = fold.order().kind();
    return open.withPlaces(open.places() + pinned.size())
        .withExcluded(Sets.difference(open.excluded(), pinned))
        .withPinned(pinned)
        .withRequires(
            sorted.contains(kind)
                ? Sets.union(open.requires(), ImmutableSet.of(ACCEPTOR + kind))
                : open.requires());
  }

  /** An offer with what its kind of provider may accept, and no more than that may be held. */
  private Offer allowed(
      Offer offer, ImmutableSet<OrderKind> sorted, ImmutableSet<Provider> cooling) {
    Provider provider = offer.provider();
    ImmutableSet<String> accepts =
        sorted.stream()
            .filter(kind -> acceptors(kind).contains(provider.kind()))
            .map(kind -> ACCEPTOR + kind)
            .collect(ImmutableSet.toImmutableSet());
    long most = cooling.contains(provider) ? held(provider) : most(provider);
    return offer
        .withHolds(Sets.union(offer.holds(), accepts))
        .withCapacity((int) Math.min(offer.capacity(), most));
  }

  private ImmutableSet<Provider.Kind> acceptors(OrderKind kind) {
    return acceptors.computeIfAbsent(
        kind,
        one ->
            noted(terms.need(OrderClause.Acceptors.class, OrderTerm.ACCEPTORS, one))
                .map(OrderClause.Acceptors::kinds)
                .orElse(ImmutableSet.of()));
  }

  /** How many places somebody may hold; those held alone where the rules do not say. */
  private long most(Provider provider) {
    Optional<OrderClause.AtOnce> clause =
        atOnce.computeIfAbsent(
            provider.kind(),
            kind -> noted(terms.need(OrderClause.AtOnce.class, OrderTerm.AT_ONCE, kind)));
    return clause.isEmpty()
        ? held(provider)
        : clause.get().most().map(Integer::longValue).orElse(Long.MAX_VALUE);
  }

  private long held(Provider provider) {
    return book.heldBy(provider).count();
  }

  private <T> Optional<T> noted(Outcome<T> answer) {
    if (!(answer instanceof Outcome.Accepted)) {
      answer.reasons().forEach(notes::step);
    }
    return answer.toOptional();
  }

  private Demand remainder(OrderFold fold, ImmutableSet<Provider> cooling) {
    Demand whole = fold.order().demand();
    Set<Provider> without = new LinkedHashSet<>(whole.excluded());
    fold.order().asker().asProvider().ifPresent(without::add);
    without.addAll(fold.excluded());
    without.addAll(book.keptOutBefore(fold.order().id()));
    for (ProviderStatus part : fold.parts()) {
      if (isOut(part)) {
        without.add(part.provider());
      }
    }
    without.addAll(cooling);
    Demand open = whole.withPlaces(fold.openPlaces()).withExcluded(ImmutableSet.copyOf(without));
    return isWaitedFor(fold)
        ? open.withRequires(Sets.union(whole.requires(), ImmutableSet.of(WAITED_FOR)))
        : open;
  }

  /** Whether a free place is for somebody who waits, or it is not known that it is not. */
  private boolean isWaitedFor(OrderFold fold) {
    return fold.openPlaces() > 0
        && noted(new Doors(book, fold, terms, at).first()).map(Optional::isPresent).orElse(true);
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
    Map<Provider, Instant> absent = new LinkedHashMap<>();
    book.folds()
        .filter(fold -> fold.count(StepKind.NO_SHOW) > 0)
        .flatMap(fold -> fold.events().stream())
        .filter(event -> event.step() instanceof OrderStep.NoShow && !event.at().isAfter(at))
        .forEach(
            event ->
                event
                    .step()
                    .providers()
                    .forEach(one -> absent.merge(one, event.at(), Ordering.natural()::max)));
    return absent.entrySet().stream()
        .filter(one -> isCoolingOff(one.getKey(), one.getValue()))
        .map(Map.Entry::getKey)
        .collect(ImmutableSet.toImmutableSet());
  }

  private boolean isCoolingOff(Provider provider, Instant noShow) {
    Findings findings = new Findings();
    Optional<Doors.Cooling> cooling = Doors.cooledOff(terms, Optional.of(noShow), findings);
    return let(provider, findings.outcome(() -> cooling))
        .map(until -> until.filter(one -> !at.isAfter(one.end())).isPresent())
        .orElse(true);
  }

  /** Of whom it is not known whether the rules let them in, that is noted. */
  private <T> Optional<T> let(Provider provider, Outcome<T> answer) {
    Optional<T> known = noted(answer);
    if (known.isEmpty()) {
      notes.step(
          Reason.of(OrdersReason.LEFT_OUT, OrdersLaw.OPEN, "provider", Fact.of(provider.id())));
    }
    return known;
  }
}
