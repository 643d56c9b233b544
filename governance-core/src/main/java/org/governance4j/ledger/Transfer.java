package org.governance4j.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;

/**
 * One movement between two accounts, or one step of it (划转). It is never edited or deleted: a later
 * transfer posts, voids or reverses it.
 *
 * <p>Any combination of components makes a transfer; {@link Ledger#apply} judges it.
 *
 * @param id its id; applying the same transfer again changes nothing
 * @param kind what it does
 * @param from the account that pays
 * @param to the account that receives
 * @param amount how much, in the accounts' unit; a ledger accepts amounts above zero
 * @param effectiveOn the first day whose balances it changes: when it happened
 * @param recordedAt when it was written down; it may be much later than {@code effectiveOn}
 * @param of the transfer that it posts, voids or reverses; empty for other kinds
 * @param rule the rule that it rests on
 * @param evidence what shows that it happened
 */
public record Transfer(
    TransferId id,
    TransferKind kind,
    AccountId from,
    AccountId to,
    long amount,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<TransferId> of,
    RuleRef rule,
    Optional<EvidenceRef> evidence) {

  /**
   * A transfer that moves its amount at once, without evidence.
   *
   * @param id its id
   * @param from the account that pays
   * @param to the account that receives
   * @param amount how much
   * @param effectiveOn the first day whose balances it changes
   * @param recordedAt when it was written down
   * @param rule the rule that it rests on
   * @return the transfer
   */
  public static Transfer posted(
      TransferId id,
      AccountId from,
      AccountId to,
      long amount,
      LocalDate effectiveOn,
      Instant recordedAt,
      RuleRef rule) {
    return new Transfer(
        id,
        TransferKind.POSTED,
        from,
        to,
        amount,
        effectiveOn,
        recordedAt,
        Optional.empty(),
        rule,
        Optional.empty());
  }

  /**
   * A transfer that holds its amount back until it is posted or voided, without evidence.
   *
   * @param id its id
   * @param from the account that is to pay
   * @param to the account that is to receive
   * @param amount how much
   * @param effectiveOn the first day on which the amount is held back
   * @param recordedAt when it was written down
   * @param rule the rule that it rests on
   * @return the transfer
   */
  public static Transfer pending(
      TransferId id,
      AccountId from,
      AccountId to,
      long amount,
      LocalDate effectiveOn,
      Instant recordedAt,
      RuleRef rule) {
    return new Transfer(
        id,
        TransferKind.PENDING,
        from,
        to,
        amount,
        effectiveOn,
        recordedAt,
        Optional.empty(),
        rule,
        Optional.empty());
  }

  /**
   * The transfer that posts this pending one.
   *
   * @param later the new transfer's id
   * @param on the first day on which the amount has moved
   * @param at when it was written down
   * @param because the rule that it rests on
   * @return the new transfer, without evidence
   */
  public Transfer toPost(TransferId later, LocalDate on, Instant at, RuleRef because) {
    return settledBy(later, TransferKind.POST, from, to, on, at, because);
  }

  /**
   * The transfer that voids this pending one.
   *
   * @param later the new transfer's id
   * @param on the first day on which the amount is free again
   * @param at when it was written down
   * @param because the rule that it rests on
   * @return the new transfer, without evidence
   */
  public Transfer toVoid(TransferId later, LocalDate on, Instant at, RuleRef because) {
    return settledBy(later, TransferKind.VOID, from, to, on, at, because);
  }

  /**
   * The transfer that reverses this posted one.
   *
   * @param later the new transfer's id
   * @param on the first day on which the amount is back
   * @param at when it was written down
   * @param because the rule that it rests on
   * @return the new transfer, in the opposite direction, without evidence
   */
  public Transfer toReversal(TransferId later, LocalDate on, Instant at, RuleRef because) {
    return settledBy(later, TransferKind.REVERSAL, to, from, on, at, because);
  }

  /**
   * The same transfer with evidence.
   *
   * @param shown what shows that it happened
   * @return the transfer with that evidence in place of any other
   */
  public Transfer withEvidence(EvidenceRef shown) {
    return new Transfer(
        id, kind, from, to, amount, effectiveOn, recordedAt, of, rule, Optional.of(shown));
  }

  private Transfer settledBy(
      TransferId later,
      TransferKind how,
      AccountId payer,
      AccountId receiver,
      LocalDate on,
      Instant at,
      RuleRef because) {
    return new Transfer(
        later, how, payer, receiver, amount, on, at, Optional.of(id), because, Optional.empty());
  }
}
