package org.governance4j.mall;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/**
 * Turns a step of an order into transfers, one for each piece. Pieces are delivered in the order of
 * the order, so that the points that were pinned first are spent first; what is cancelled or taken
 * back is the last that can be.
 */
final class Stepping {

  private static final String SOME = "mall/step";
  private static final String ALL = "mall/step-all";

  private final MallPolicies policies;
  private final ZoneId zone;
  private final MallStep step;
  private final Ledger ledger;
  private final Findings findings = new Findings();

  Stepping(MallPolicies policies, ZoneId zone, MallStep step, Ledger ledger) {
    this.policies = policies;
    this.zone = zone;
    this.step = step;
    this.ledger = ledger;
  }

  Outcome<ImmutableList<LedgerCommand>> commands() {
    if (entered(0).isPresent()) {
      return Repeat.answer(step.id(), isSame());
    }
    MallChecks checks = new MallChecks(zone, ledger, step.id(), findings);
    boolean kept = checks.days(step.effectiveOn(), step.recordedAt());
    boolean sound = checks.pieces(step.lines()) && kept;
    ImmutableList<Piece> pieces = Piece.of(step.order(), ledger, step.effectiveOn());
    if (pieces.isEmpty()) {
      findings.missing(unknown(step.order()));
      return findings.outcome(ImmutableList::of);
    }
    // What was agreed on the day of the order holds.
    LocalDate ordered = pieces.get(0).hold().effectiveOn();
    Optional<MallTermsPolicy> terms = findings.take(policies.terms(ordered));
    List<Piece> chosen = new ArrayList<>();
    terms
        .filter(stated -> sound)
        .ifPresent(
            stated ->
                over(pieces)
                    .ifPresentOrElse(findings::violation, () -> choose(pieces, stated, chosen)));
    return findings.outcome(() -> transfers(chosen, terms.orElseThrow()));
  }

  static Reason unknown(MallOrderId order) {
    return Reason.of(MallReason.ORDER_NOT_FOUND, MallLaw.NO_DEFAULT, "order", Fact.of(order));
  }

  // The same again.

  /** A step of all pieces is named apart: how many are open for it differs from day to day. */
  private TransferId id(int number) {
    return id(step.lines().isEmpty() ? ALL : SOME, number);
  }

  private TransferId id(String purpose, int number) {
    return TransferId.derivedFrom(purpose, step.id().value(), Integer.toString(number));
  }

  private Optional<Transfer> entered(int number) {
    return ledger.transfer(id(ALL, number)).or(() -> ledger.transfer(id(SOME, number)));
  }

  private boolean isSame() {
    Map<String, Long> pieces = new LinkedHashMap<>();
    ImmutableSet<TransferId> ofOrder =
        Piece.of(step.order(), ledger, step.effectiveOn()).stream()
            .map(piece -> piece.hold().id())
            .collect(ImmutableSet.toImmutableSet());
    int number = 0;
    for (; entered(number).isPresent(); number++) {
      Transfer transfer = entered(number).get();
      Transfer hold = hold(transfer);
      if (transfer.kind() != kind()
          || !transfer.effectiveOn().equals(step.effectiveOn())
          || !ofOrder.contains(hold.id())) {
        return false;
      }
      pieces.merge(Piece.itemOf(hold), 1L, Long::sum);
    }
    Map<String, Long> asked = MallLine.pieces(step.lines());
    return asked.isEmpty()
        ? number == ofOrder.size() || ledger.transfer(id(ALL, 0)).isPresent()
        : asked.equals(pieces);
  }

  /** The hold whose piece a transfer delivers, frees or takes back. */
  private Transfer hold(Transfer transfer) {
    Transfer of = ledger.transfer(transfer.of().orElseThrow()).orElseThrow();
    return of.of().flatMap(ledger::transfer).orElse(of);
  }

  private Transfer.Kind kind() {
    return switch (step.kind()) {
      case DELIVERY -> Transfer.Kind.POST;
      case CANCELLATION -> Transfer.Kind.VOID;
      case REFUND -> Transfer.Kind.REVERSAL;
    };
  }

  // Which pieces.

  /**
   * What is said if a step of its day comes too late for pieces that were held then: their holds
   * are over before it can be entered, and the ledger may have freed them.
   */
  private Optional<Reason> over(ImmutableList<Piece> pieces) {
    LocalDate entered = MallChecks.entered(step.effectiveOn(), step.recordedAt(), zone, ledger);
    LocalDate until = pieces.get(0).hold().heldUntil().orElseThrow();
    boolean over =
        step.kind() != MallStep.Kind.REFUND
            && !entered.isBefore(until)
            && pieces.stream().anyMatch(piece -> piece.state() == Piece.State.HELD);
    return over
        ? Optional.of(
            Reason.of(MallReason.ORDER_OVER, MallLaw.TIME, "order", Fact.of(step.order()))
                .with("until", Fact.of(until))
                .with("day", Fact.of(entered)))
        : Optional.empty();
  }

  private void choose(ImmutableList<Piece> pieces, MallTermsPolicy terms, List<Piece> chosen) {
    if (step.kind() == MallStep.Kind.REFUND && terms.refunds().isEmpty()) {
      findings.violation(
          Reason.of(MallReason.REFUNDS_NOT_TAKEN, terms.rule(), "step", Fact.of(step.id()))
              .with("order", Fact.of(step.order())));
      return;
    }
    Piece.State wanted =
        step.kind() == MallStep.Kind.REFUND ? Piece.State.DELIVERED : Piece.State.HELD;
    ImmutableList<Piece> there =
        pieces.stream()
            .filter(piece -> piece.state() == wanted && !since(piece).isAfter(step.effectiveOn()))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Piece> open =
        there.stream()
            .filter(piece -> isInTime(piece, terms))
            .collect(ImmutableList.toImmutableList());
    List<Piece> inOrder = step.kind() == MallStep.Kind.DELIVERY ? open : open.reverse();
    if (step.lines().isEmpty()) {
      all(inOrder, chosen);
    } else {
      step.lines().forEach(line -> some(line, inOrder, there, terms, chosen));
    }
  }

  /** From which day on a piece is what it is. */
  private static LocalDate since(Piece piece) {
    return piece.delivery().orElse(piece.hold()).effectiveOn();
  }

  private boolean isInTime(Piece piece, MallTermsPolicy terms) {
    return piece.delivery().isEmpty()
        || !step.effectiveOn().isAfter(since(piece).plusDays(terms.refunds().orElseThrow().days()));
  }

  private void all(List<Piece> open, List<Piece> chosen) {
    if (open.isEmpty()) {
      findings.violation(reason(MallReason.NOTHING_OPEN, MallLaw.STEPS));
    }
    chosen.addAll(open);
  }

  private void some(
      MallLine line,
      List<Piece> inOrder,
      List<Piece> there,
      MallTermsPolicy terms,
      List<Piece> chosen) {
    List<Piece> open = ofItem(line, inOrder);
    if (line.pieces() <= open.size()) {
      chosen.addAll(open.subList(0, (int) line.pieces()));
      note(line, terms.rule());
    } else if (line.pieces() <= ofItem(line, there).size()) {
      findings.violation(tooLate(line, terms));
    } else {
      findings.violation(
          reason(MallReason.FEWER_PIECES_OPEN, MallLaw.STEPS)
              .with("item", MallPolicies.itemFact(line.item()))
              .with("pieces", Fact.of(line.pieces(), Unit.COUNT))
              .with("open", Fact.of(open.size(), Unit.COUNT)));
    }
  }

  private static List<Piece> ofItem(MallLine line, List<Piece> pieces) {
    return pieces.stream().filter(piece -> piece.item().equals(line.item())).toList();
  }

  private Reason tooLate(MallLine line, MallTermsPolicy terms) {
    return Reason.of(MallReason.REFUND_TOO_LATE, terms.rule(), "step", Fact.of(step.id()))
        .with("order", Fact.of(step.order()))
        .with("item", MallPolicies.itemFact(line.item()))
        .with("day", Fact.of(step.effectiveOn()))
        .with("days", Fact.of(terms.refunds().orElseThrow().days(), Unit.DAYS));
  }

  private void note(MallLine line, RuleRef rule) {
    findings.step(
        reason(MallReason.STEP_TAKEN, rule)
            .with("item", MallPolicies.itemFact(line.item()))
            .with("pieces", Fact.of(line.pieces(), Unit.COUNT)));
  }

  private Reason reason(MallReason code, RuleRef rule) {
    return Reason.of(code, rule, "step", Fact.of(step.id()))
        .with("kind", Fact.of(step.kind()))
        .with("order", Fact.of(step.order()));
  }

  // What becomes of them.

  /**
   * An order's holds, each with its delivery after it: entered together, whenever that is, none of
   * them is over before it is delivered.
   */
  Outcome<ImmutableList<LedgerCommand>> after(MallOrder order, ImmutableList<LedgerCommand> holds) {
    if (entered(0).isPresent()) {
      return Repeat.answer(step.id(), false);
    }
    MallChecks checks = new MallChecks(zone, ledger, step.id(), findings);
    checks.days(step.effectiveOn(), step.recordedAt());
    boolean whole =
        step.lines().isEmpty()
            || MallLine.pieces(step.lines()).equals(MallLine.pieces(order.lines()));
    if (step.kind() != MallStep.Kind.DELIVERY || !step.order().equals(order.id()) || !whole) {
      findings.violation(
          Reason.of(MallReason.NOT_ITS_DELIVERY, MallLaw.SOUND, "step", Fact.of(step.id()))
              .with("order", Fact.of(order.id())));
    }
    Optional<MallTermsPolicy> terms = findings.take(policies.terms(order.effectiveOn()));
    order.lines().forEach(line -> terms.ifPresent(stated -> note(line, stated.rule())));
    return findings.outcome(() -> each(holds, terms.orElseThrow()));
  }

  private ImmutableList<LedgerCommand> each(
      ImmutableList<LedgerCommand> holds, MallTermsPolicy terms) {
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    int number = 0;
    for (LedgerCommand hold : holds) {
      commands.add(hold);
      if (hold instanceof LedgerCommand.Enter enter) {
        Transfer.Builder post = Transfer.post(id(number++), enter.transfer().id());
        commands.add(entered(post, terms));
      }
    }
    return commands.build();
  }

  private LedgerCommand entered(Transfer.Builder transfer, MallTermsPolicy terms) {
    return new LedgerCommand.Enter(
        transfer
            .effectiveOn(step.effectiveOn())
            .recordedAt(step.recordedAt())
            .grounds(grounds(terms.rule()))
            .build());
  }

  private ImmutableList<LedgerCommand> transfers(List<Piece> chosen, MallTermsPolicy terms) {
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    for (int number = 0; number < chosen.size(); number++) {
      Piece piece = chosen.get(number);
      Transfer.Builder transfer =
          switch (step.kind()) {
            case DELIVERY -> Transfer.post(id(number), piece.hold().id());
            case CANCELLATION ->
                Transfer.voiding(id(number), piece.hold().id()).lotsUntil(grace(terms));
            case REFUND -> refund(piece, id(number), terms);
          };
      commands.add(entered(transfer, terms));
    }
    return commands.build();
  }

  private Optional<LocalDate> grace(MallTermsPolicy terms) {
    return terms.graceDays().map(step.effectiveOn()::plusDays);
  }

  private Transfer.Builder refund(Piece piece, TransferId id, MallTermsPolicy terms) {
    MallTermsPolicy.Refunds refunds = terms.refunds().orElseThrow();
    ImmutableList.Builder<Posting> back = ImmutableList.builder();
    back.add(back(piece.points()));
    if (refunds.goods() == MallTermsPolicy.Goods.BACK_TO_STOCK) {
      back.add(back(piece.goods()));
    }
    if (refunds.settlement() == MallTermsPolicy.Settlement.TAKEN_BACK) {
      piece.settlement().map(Stepping::back).ifPresent(back::add);
    }
    return Transfer.reversal(id, piece.delivery().orElseThrow().id())
        .postings(back.build())
        .lotsUntil(grace(terms));
  }

  private static Posting back(Posting there) {
    return Posting.of(there.to(), there.from(), there.amount());
  }

  private Grounds grounds(RuleRef rule) {
    return Grounds.builder().rule(rule).evidence(step.evidence()).build();
  }
}
