package org.governance4j.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.governance4j.community.Provider;
import org.governance4j.orders.OrderStep.Satisfaction;
import org.governance4j.orders.ProviderStatus.State;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Counts orders. */
final class Counting {

  private Counting() {}

  static OrderFigures figures(List<OrderFold> folds) {
    return OrderFigures.builder()
        .submitted(count(folds, fold -> fold.stage().isPresent()))
        .approved(count(folds, fold -> fold.approved().isPresent()))
        .rejected(count(folds, fold -> fold.isAt(OrderStage.REJECTED)))
        .merged(count(folds, fold -> fold.isAt(OrderStage.MERGED)))
        .published(count(folds, fold -> fold.published().isPresent()))
        .accepted(count(folds, OrderFold::wasAccepted))
        .fulfilled(count(folds, fold -> fold.isAt(OrderStage.FULFILLED)))
        .withdrawn(count(folds, fold -> fold.isAt(OrderStage.WITHDRAWN)))
        .dispatches(sum(folds, StepKind.DISPATCH))
        .declines(sum(folds, StepKind.DECLINE))
        .lapses(sum(folds, StepKind.LAPSE))
        .claims(sum(folds, StepKind.CLAIM))
        .noShows(sum(folds, StepKind.NO_SHOW))
        .reportsIn(sum(folds, StepKind.REPORT_IN))
        .providers(providers(folds).size())
        .build();
  }

  static Outcome<PraiseRate> praiseRate(List<OrderFold> folds, PraiseRate.Base base) {
    int satisfied = rated(folds, Satisfaction.SATISFIED);
    int counted =
        base == PraiseRate.Base.JUDGED
            ? satisfied + rated(folds, Satisfaction.NOT_SATISFIED)
            : count(folds, fold -> fold.isAt(OrderStage.FULFILLED));
    if (counted == 0) {
      return Outcome.undetermined(
          Reason.of(OrdersReason.NOTHING_TO_COUNT, OrdersLaw.COUNTED, "praiseBase", Fact.of(base)));
    }
    return Outcome.accepted(
        new PraiseRate(base, satisfied, counted, Fraction.of(satisfied, counted)),
        Reason.of(OrdersReason.PRAISE_COUNTED, OrdersLaw.COUNTED, "praiseBase", Fact.of(base))
            .with("satisfied", Fact.of(satisfied, Unit.COUNT))
            .with("counted", Fact.of(counted, Unit.COUNT)));
  }

  private static Set<Provider> providers(List<OrderFold> folds) {
    Set<Provider> providers = new HashSet<>();
    for (OrderFold fold : folds) {
      fold.parts().stream()
          .filter(one -> one.state() == State.HOLDING || one.state() == State.SERVED)
          .map(ProviderStatus::provider)
          .forEach(providers::add);
    }
    return providers;
  }

  private static int rated(List<OrderFold> folds, Satisfaction satisfaction) {
    return count(folds, fold -> fold.satisfaction().equals(Optional.of(satisfaction)));
  }

  private static int sum(List<OrderFold> folds, StepKind kind) {
    return folds.stream().mapToInt(fold -> fold.count(kind)).sum();
  }

  private static int count(List<OrderFold> folds, Predicate<OrderFold> counts) {
    return (int) folds.stream().filter(counts).count();
  }
}
