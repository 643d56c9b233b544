package org.governance4j.testing.ledger;

import java.util.List;
import org.governance4j.journal.Change;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;

/** Entries in few words, for what a law says when it is broken. */
final class LedgerPrint {

  private LedgerPrint() {}

  static String of(List<OracleEntry> entries) {
    StringBuilder text = new StringBuilder();
    for (OracleEntry entry : entries) {
      text.append(entry.sequence()).append('/').append(entry.batch()).append(' ');
      text.append(entry.postedAt()).append(' ');
      if (entry.change() instanceof Change.Entered entered) {
        text.append(of(entered.transfer())).append('\n');
        entered.movements().forEach(movement -> text.append(of(movement)));
      } else {
        text.append(entry.change()).append('\n');
      }
    }
    return text.toString();
  }

  static String of(LedgerStep step) {
    StringBuilder text = new StringBuilder("at " + step.at() + ":");
    for (LedgerCommand command : step.commands()) {
      text.append("\n    ");
      text.append(
          command instanceof LedgerCommand.Enter enter
              ? of(enter.transfer())
              : command.toString().replaceAll(", grounds=.*", ""));
    }
    return text.toString();
  }

  static String of(Transfer t) {
    StringBuilder text =
        new StringBuilder(t.kind() + " " + t.id().value() + " on " + t.effectiveOn());
    t.of().ifPresent(of -> text.append(" of ").append(of.value()));
    t.heldUntil().ifPresent(day -> text.append(" heldUntil ").append(day));
    t.lotsUntil().ifPresent(day -> text.append(" lotsUntil ").append(day));
    t.claim().ifPresent(claim -> text.append(" claim ").append(claim.value()));
    text.append(" rec ").append(t.recordedAt());
    for (Posting p : t.postings()) {
      text.append(" [").append(p.from().value()).append("->").append(p.to().value()).append(' ');
      text.append(p.extent() == Posting.Extent.AT_MOST ? "<=" : "").append(p.amount());
      p.expiresOn().ifPresent(day -> text.append(" expires ").append(day));
      text.append(']');
    }
    return text.toString();
  }

  private static String of(Movement m) {
    StringBuilder text = new StringBuilder("      " + m.effect() + " ");
    text.append(m.from().value()).append("->").append(m.to().value()).append(' ');
    text.append(m.amount()).append(" on ").append(m.effectiveOn());
    text.append(" booked ").append(m.bookedOn()).append(" original ").append(m.original());
    for (LotUse use : m.lots()) {
      text.append("\n          ").append(use.use()).append(' ').append(use.lot());
      text.append(" x").append(use.amount()).append(' ');
      use.opening().ifPresent(text::append);
    }
    return text.append('\n').toString();
  }
}
