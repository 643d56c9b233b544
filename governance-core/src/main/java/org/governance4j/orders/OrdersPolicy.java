package org.governance4j.orders;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Layering;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.Reason;

/**
 * The rules of a place about orders (点单派单接单办法; CD-16, CD-28, CC-25, QS-06). A term that no text
 * states is not stated here: what needs it is undetermined.
 *
 * @param clauses the clauses, each code once
 */
public record OrdersPolicy(ImmutableList<OrderClause> clauses) {

  /** The policy's key. */
  public static final PolicyKey<OrdersPolicy> KEY =
      PolicyKey.of(
          "orders.orders",
          OrdersPolicy.class,
          Layering.byCode(OrdersPolicy::clauses, OrderClause::code, OrdersPolicy::new));

  /** Checks the components. */
  public OrdersPolicy {
    requireNonNull(clauses, "clauses");
    checkComponent(
        "clauses",
        clauses.stream().map(OrderClause::code).distinct().count() == clauses.size(),
        "duplicate code among %s",
        clauses.stream().map(OrderClause::code).toList());
  }

  /**
   * A clause.
   *
   * @param kind its kind
   * @param code its code
   * @param <C> its kind
   * @return the clause, or empty if no text states it
   */
  public <C extends OrderClause> Optional<C> clause(Class<C> kind, String code) {
    requireNonNull(kind, "kind");
    requireNonNull(code, "code");
    return clauses.stream()
        .filter(clause -> clause.code().equals(code))
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /** The clause of a term that an answer needs; undetermined if no text states it. */
  <C extends OrderClause> Outcome<C> need(Class<C> kind, OrderTerm term, LocalDate on) {
    return clause(kind, term.name())
        .<Outcome<C>>map(clause -> Outcome.accepted(clause))
        .orElseGet(() -> Outcome.undetermined(missing(OrdersReason.TERM_MISSING, term, on)));
  }

  /** The clause of a term about one kind that an answer needs; likewise. */
  <C extends OrderClause> Outcome<C> need(Class<C> kind, OrderTerm term, Enum<?> of, LocalDate on) {
    return clause(kind, term.name() + "/" + of.name())
        .<Outcome<C>>map(clause -> Outcome.accepted(clause))
        .orElseGet(
            () ->
                Outcome.undetermined(
                    missing(OrdersReason.TERM_OF_KIND_MISSING, term, on).with("of", Fact.of(of))));
  }

  private static Reason missing(OrdersReason code, OrderTerm term, LocalDate on) {
    return Reason.of(code, OrdersLaw.NO_DEFAULT, "term", Fact.of(term)).with("day", Fact.of(on));
  }
}
