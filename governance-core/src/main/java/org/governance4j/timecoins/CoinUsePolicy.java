package org.governance4j.timecoins;

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
 * What may be done with the coins of a time bank (时间币使用办法; CD-29, LC-09). A term that no text
 * states is not stated here: what needs it is undetermined.
 *
 * @param rights the rights, each term once
 */
public record CoinUsePolicy(ImmutableList<CoinRight> rights) {

  /** The policy's key. */
  public static final PolicyKey<CoinUsePolicy> KEY =
      PolicyKey.of(
          "timecoins.use",
          CoinUsePolicy.class,
          Layering.byCode(CoinUsePolicy::rights, right -> right.term().name(), CoinUsePolicy::new));

  /** Checks the components. */
  public CoinUsePolicy {
    requireNonNull(rights, "rights");
    checkComponent(
        "rights",
        rights.stream().map(CoinRight::term).distinct().count() == rights.size(),
        "duplicate term among %s",
        rights.stream().map(CoinRight::term).toList());
  }

  /**
   * The right of a kind.
   *
   * @param kind its kind
   * @param <R> its kind
   * @return the right, or empty if no text states it
   */
  public <R extends CoinRight> Optional<R> right(Class<R> kind) {
    requireNonNull(kind, "kind");
    return rights.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The right that an answer needs; undetermined if no text states it, and never a default. */
  <R extends CoinRight> Outcome<R> need(Class<R> kind, CoinTerm term, LocalDate on) {
    return right(kind)
        .map(right -> Outcome.accepted(right))
        .orElseGet(
            () ->
                Outcome.undetermined(
                    Reason.of(
                            TimecoinsReason.TERM_MISSING,
                            TimecoinsLaw.NO_DEFAULT,
                            "term",
                            Fact.of(term))
                        .with("day", Fact.of(on))));
  }
}
