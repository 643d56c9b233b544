package org.governance4j.ledger;

import com.google.common.collect.ImmutableList;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.governance4j.rule.Basis;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;

/**
 * An entry as bytes, of which its hash is taken: every component in turn, texts with their length,
 * optionals and lists with their count, numbers from the highest byte. Two entries that differ have
 * different bytes.
 */
final class EntryBytes {

  private static final ImmutableList<Transfer.Kind> KINDS =
      ImmutableList.copyOf(Transfer.Kind.values());
  private static final ImmutableList<Posting.Extent> EXTENTS =
      ImmutableList.copyOf(Posting.Extent.values());
  private static final ImmutableList<Movement.Effect> EFFECTS =
      ImmutableList.copyOf(Movement.Effect.values());
  private static final ImmutableList<LotUse.Use> USES = ImmutableList.copyOf(LotUse.Use.values());
  private static final ImmutableList<Basis> BASES = ImmutableList.copyOf(Basis.values());

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** What an entered transfer begins with. */
  static final int ENTERED = 1;

  private byte[] bytes = new byte[128];
  private int size;

  /** Starts anew behind the hash of the entry before. */
  void start(byte[] before) {
    size = 0;
    again(before);
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void entry(long sequence, long batch, Instant postedAt, Change change) {
    place(sequence, batch, postedAt);
    change(change);
  }

  /** What each entry begins with. */
  void place(long sequence, long batch, Instant postedAt) {
    number(sequence);
    number(batch);
    instant(postedAt);
  }

  void change(Change change) {
    if (change instanceof Change.Entered entered) {
      octet(ENTERED);
      transfer(entered.transfer());
      count(entered.movements().size());
      entered.movements().forEach(this::movement);
    } else if (change instanceof Change.Opened opened) {
      octet(2);
      account(opened.account());
      grounds(opened.grounds());
    } else if (change instanceof Change.LimitsChanged changed) {
      octet(3);
      text(changed.accountId().value());
      limits(changed.limits());
      day(changed.since());
      grounds(changed.grounds());
    } else if (change instanceof Change.StatusChanged changed) {
      octet(4);
      text(changed.accountId().value());
      text(changed.status().name());
      grounds(changed.grounds());
    } else if (change instanceof Change.PeriodClosed closed) {
      octet(5);
      day(closed.through());
      grounds(closed.grounds());
    } else if (change instanceof Change.Started started) {
      octet(6);
      text(started.ledger().value());
      terms(started.terms());
    }
  }

  private void terms(LedgerTerms terms) {
    text(terms.zone().getId());
    day(terms.firstDay());
    count(terms.daysAhead());
    number(terms.longestStep().toSeconds());
    count(terms.longestStep().toNanosPart());
  }

  private void account(Account account) {
    text(account.id().value());
    text(account.unit().code());
    text(account.unit().unit().name());
    limits(account.limits());
    text(account.lots().name());
  }

  private void limits(AccountLimits limits) {
    optional(limits.floor(), this::number);
    optional(limits.ceiling(), this::number);
  }

  void transfer(Transfer transfer) {
    text(transfer.id().value());
    kind(transfer.kind());
    count(transfer.postings().size());
    transfer.postings().forEach(this::posting);
    day(transfer.effectiveOn());
    instant(transfer.recordedAt());
    optional(transfer.of(), id -> text(id.value()));
    optional(transfer.heldUntil(), this::day);
    optional(transfer.lotsUntil(), this::day);
    optional(transfer.claim(), id -> text(id.value()));
    grounds(transfer.grounds());
  }

  void kind(Transfer.Kind kind) {
    octet(KINDS.indexOf(kind));
  }

  void extent(Posting.Extent extent) {
    octet(EXTENTS.indexOf(extent));
  }

  void effect(Movement.Effect effect) {
    octet(EFFECTS.indexOf(effect));
  }

  void use(LotUse.Use use) {
    octet(USES.indexOf(use));
  }

  private void posting(Posting posting) {
    text(posting.from().value());
    text(posting.to().value());
    number(posting.amount());
    extent(posting.extent());
    optional(posting.expiresOn(), this::day);
  }

  private void movement(Movement movement) {
    effect(movement.effect());
    text(movement.from().value());
    text(movement.to().value());
    number(movement.amount());
    day(movement.effectiveOn());
    day(movement.bookedOn());
    optional(movement.original(), this::reference);
    count(movement.lots().size());
    movement.lots().forEach(this::lot);
  }

  private void reference(MovementRef original) {
    text(original.transfer().value());
    count(original.place());
  }

  private void lot(LotUse use) {
    use(use.use());
    number(use.lot());
    number(use.amount());
    optional(use.opening(), this::opening);
  }

  private void opening(LotUse.Opening opening) {
    day(opening.earnedOn());
    optional(opening.expiresOn(), this::day);
    optional(opening.source(), this::number);
  }

  void grounds(Grounds grounds) {
    rule(grounds.rule());
    optional(grounds.cause(), cause -> text(cause.value()));
    optional(grounds.evidence(), this::evidence);
    optional(grounds.enteredBy(), id -> text(id.value()));
    optional(grounds.approvedBy(), id -> text(id.value()));
  }

  private void rule(RuleRef rule) {
    text(rule.id());
    text(rule.title());
    text(rule.source());
    octet(BASES.indexOf(rule.basis()));
  }

  private void evidence(EvidenceRef evidence) {
    text(evidence.id());
    text(evidence.kind());
    instant(evidence.at());
    text(evidence.sha256());
  }

  private <T> void optional(Optional<T> value, Consumer<T> write) {
    octet(value.isPresent() ? 1 : 0);
    value.ifPresent(write);
  }

  private void day(LocalDate day) {
    day(day.toEpochDay());
  }

  void day(long epochDay) {
    number(epochDay);
  }

  void instant(Instant at) {
    instant(at.getEpochSecond(), at.getNano());
  }

  void instant(long seconds, int nanos) {
    number(seconds);
    count(nanos);
  }

  /** Writes bytes that were written before. */
  void again(byte[] written) {
    again(written, 0, written.length);
  }

  void again(byte[] written, int from, int length) {
    reserve(length);
    System.arraycopy(written, from, bytes, size, length);
    size += length;
  }

  /** What has been written from a place on. */
  byte[] since(int place) {
    return Arrays.copyOfRange(bytes, place, size);
  }

  void text(String text) {
    int length = text.length();
    int start = size;
    count(length);
    reserve(length);
    int all = 0;
    for (int i = 0; i < length; i++) {
      char character = text.charAt(i);
      all |= character;
      bytes[size + i] = (byte) character;
    }
    size += length;
    if (all >= 0x80) {
      size = start;
      encoded(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void encoded(byte[] text) {
    count(text.length);
    again(text);
  }

  void octet(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void count(int value) {
    reserve(Integer.BYTES);
    INT.set(bytes, size, value);
    size += Integer.BYTES;
  }

  void number(long value) {
    reserve(Long.BYTES);
    LONG.set(bytes, size, value);
    size += Long.BYTES;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
