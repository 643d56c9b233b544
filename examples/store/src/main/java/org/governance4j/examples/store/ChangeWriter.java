package org.governance4j.examples.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;

/** Writes the components of a change in turn; {@link ChangeReader} reads them in the same order. */
final class ChangeWriter {

  /** Writes one value. */
  private interface Step<T> {
    void write(T value) throws IOException;
  }

  private final DataOutputStream out;

  ChangeWriter(DataOutputStream out) {
    this.out = out;
  }

  void change(Change change) throws IOException {
    text(change.getClass().getSimpleName());
    if (change instanceof Change.Entered entered) {
      transfer(entered.transfer());
      list(entered.movements(), this::movement);
    } else if (change instanceof Change.Opened opened) {
      account(opened.account());
      grounds(opened.grounds());
    } else if (change instanceof Change.LimitsChanged changed) {
      id(changed.accountId());
      limits(changed.limits());
      day(changed.since());
      grounds(changed.grounds());
    } else if (change instanceof Change.StatusChanged changed) {
      id(changed.accountId());
      name(changed.status());
      grounds(changed.grounds());
    } else if (change instanceof Change.PeriodClosed closed) {
      day(closed.through());
      grounds(closed.grounds());
    } else if (change instanceof Change.Started started) {
      id(started.ledger());
      terms(started.terms());
    }
  }

  private void terms(LedgerTerms terms) throws IOException {
    text(terms.zone().getId());
    day(terms.firstDay());
    out.writeInt(terms.daysAhead());
    out.writeLong(terms.longestStep().toSeconds());
    out.writeInt(terms.longestStep().toNanosPart());
  }

  private void account(Account account) throws IOException {
    id(account.id());
    text(account.unit().code());
    name(account.unit().unit());
    limits(account.limits());
    name(account.lots());
  }

  private void limits(AccountLimits limits) throws IOException {
    optional(limits.floor(), out::writeLong);
    optional(limits.ceiling(), out::writeLong);
  }

  private void transfer(Transfer transfer) throws IOException {
    id(transfer.id());
    name(transfer.kind());
    list(transfer.postings(), this::posting);
    day(transfer.effectiveOn());
    instant(transfer.recordedAt());
    optional(transfer.of(), this::id);
    optional(transfer.heldUntil(), this::day);
    optional(transfer.lotsUntil(), this::day);
    optional(transfer.claim(), this::id);
    grounds(transfer.grounds());
  }

  private void posting(Posting posting) throws IOException {
    id(posting.from());
    id(posting.to());
    out.writeLong(posting.amount());
    name(posting.extent());
    optional(posting.expiresOn(), this::day);
  }

  private void movement(Movement movement) throws IOException {
    name(movement.effect());
    id(movement.from());
    id(movement.to());
    out.writeLong(movement.amount());
    day(movement.effectiveOn());
    day(movement.bookedOn());
    optional(movement.original(), this::reference);
    list(movement.lots(), this::use);
  }

  private void reference(MovementRef original) throws IOException {
    id(original.transfer());
    out.writeInt(original.place());
  }

  private void use(LotUse use) throws IOException {
    name(use.use());
    out.writeLong(use.lot());
    out.writeLong(use.amount());
    optional(use.opening(), this::opening);
  }

  private void opening(LotUse.Opening opening) throws IOException {
    day(opening.earnedOn());
    optional(opening.expiresOn(), this::day);
    optional(opening.source(), out::writeLong);
  }

  private void grounds(Grounds grounds) throws IOException {
    rule(grounds.rule());
    optional(grounds.cause(), this::id);
    optional(grounds.evidence(), this::evidence);
    optional(grounds.enteredBy(), this::id);
    optional(grounds.approvedBy(), this::id);
  }

  private void rule(RuleRef rule) throws IOException {
    text(rule.id());
    text(rule.title());
    text(rule.source());
    name(rule.basis());
  }

  private void evidence(EvidenceRef evidence) throws IOException {
    text(evidence.id());
    text(evidence.kind());
    instant(evidence.at());
    text(evidence.sha256());
  }

  private void id(OpaqueId id) throws IOException {
    text(id.value());
  }

  private void name(Enum<?> constant) throws IOException {
    text(constant.name());
  }

  private void day(LocalDate day) throws IOException {
    out.writeLong(day.toEpochDay());
  }

  private void instant(Instant at) throws IOException {
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
  }

  private void text(String text) throws IOException {
    out.writeUTF(text);
  }

  private <T> void optional(Optional<T> value, Step<? super T> step) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      step.write(value.get());
    }
  }

  private <T> void list(List<T> values, Step<? super T> step) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      step.write(value);
    }
  }
}
