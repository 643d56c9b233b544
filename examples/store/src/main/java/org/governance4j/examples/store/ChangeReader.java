package org.governance4j.examples.store;

import com.google.common.collect.ImmutableList;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.OperatorId;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Basis;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Reads the components of a change in the order in which {@link ChangeWriter} writes them. */
final class ChangeReader {

  /** Reads one value. */
  private interface Step<T> {
    T read() throws IOException;
  }

  private final DataInputStream in;

  ChangeReader(DataInputStream in) {
    this.in = in;
  }

  Change change() throws IOException {
    return switch (text()) {
      case "Entered" -> new Change.Entered(transfer(), list(this::movement));
      case "Opened" -> new Change.Opened(account(), grounds());
      case "LimitsChanged" -> new Change.LimitsChanged(accountId(), limits(), day(), grounds());
      case "StatusChanged" ->
          new Change.StatusChanged(accountId(), name(Account.Status.class), grounds());
      case "PeriodClosed" -> new Change.PeriodClosed(day(), grounds());
      case "Started" -> new Change.Started(LedgerId.of(text()), terms());
      default -> throw new IOException("a change of an unknown kind");
    };
  }

  private LedgerTerms terms() throws IOException {
    return new LedgerTerms(
        ZoneId.of(text()), day(), in.readInt(), Duration.ofSeconds(in.readLong(), in.readInt()));
  }

  private Account account() throws IOException {
    return new Account(
        accountId(), new LedgerUnit(text(), name(Unit.class)), limits(), name(Account.Lots.class));
  }

  private AccountLimits limits() throws IOException {
    return new AccountLimits(optional(in::readLong), optional(in::readLong));
  }

  private Transfer transfer() throws IOException {
    return new Transfer(
        transferId(),
        name(Transfer.Kind.class),
        list(this::posting),
        day(),
        instant(),
        optional(this::transferId),
        optional(this::day),
        optional(this::day),
        optional(this::accountId),
        grounds());
  }

  private Posting posting() throws IOException {
    return new Posting(
        accountId(), accountId(), in.readLong(), name(Posting.Extent.class), optional(this::day));
  }

  private Movement movement() throws IOException {
    return new Movement(
        name(Movement.Effect.class),
        accountId(),
        accountId(),
        in.readLong(),
        day(),
        day(),
        optional(this::reference),
        list(this::use));
  }

  private MovementRef reference() throws IOException {
    return new MovementRef(transferId(), in.readInt());
  }

  private LotUse use() throws IOException {
    return new LotUse(
        name(LotUse.Use.class), in.readLong(), in.readLong(), optional(this::opening));
  }

  private LotUse.Opening opening() throws IOException {
    return new LotUse.Opening(day(), optional(this::day), optional(in::readLong));
  }

  private Grounds grounds() throws IOException {
    return new Grounds(
        rule(),
        optional(() -> ContentRef.of(text())),
        optional(this::evidence),
        optional(() -> OperatorId.of(text())),
        optional(() -> OperatorId.of(text())));
  }

  private RuleRef rule() throws IOException {
    return new RuleRef(text(), text(), text(), name(Basis.class));
  }

  private EvidenceRef evidence() throws IOException {
    return new EvidenceRef(text(), text(), instant(), text());
  }

  private AccountId accountId() throws IOException {
    return AccountId.of(text());
  }

  private TransferId transferId() throws IOException {
    return TransferId.of(text());
  }

  private <E extends Enum<E>> E name(Class<E> type) throws IOException {
    return Enum.valueOf(type, text());
  }

  private LocalDate day() throws IOException {
    return LocalDate.ofEpochDay(in.readLong());
  }

  private Instant instant() throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private String text() throws IOException {
    return in.readUTF();
  }

  private <T> Optional<T> optional(Step<T> step) throws IOException {
    int flag = in.readUnsignedByte();
    if (flag > 1) {
      throw new IOException("a flag must be 0 or 1");
    }
    return flag == 1 ? Optional.of(step.read()) : Optional.empty();
  }

  private <T> ImmutableList<T> list(Step<T> step) throws IOException {
    int size = in.readInt();
    ImmutableList.Builder<T> values = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      values.add(step.read());
    }
    return values.build();
  }
}
