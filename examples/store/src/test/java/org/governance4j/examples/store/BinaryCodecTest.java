package org.governance4j.examples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.journal.Change;
import org.governance4j.journal.Decision;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.OperatorId;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.Test;

final class BinaryCodecTest {

  private static final BinaryCodec CODEC = new BinaryCodec();
  private static final LocalDate DAY = LocalDate.of(2199, 12, 31);

  private static final Grounds FULL =
      new Grounds(
          RuleRef.of("CD-29", "时间银行", "文件第九条 𠀀").interpreted(),
          Optional.of(ContentRef.of("why")),
          Optional.of(
              new EvidenceRef(
                  "photo-1",
                  "PHOTO",
                  Instant.parse("2024-02-29T23:59:59.999999999Z"),
                  "0f".repeat(32))),
          Optional.of(OperatorId.of("clerk")),
          Optional.of(OperatorId.of("chief")));

  @Test
  void everyKindOfChangeIsReadAsItWasWritten() {
    AccountLimits limits = AccountLimits.creditLine(Transfer.MAX_AMOUNT).withCeiling(7);
    assertRead(new Change.Started(LedgerId.of("l"), Town.TERMS));
    assertRead(new Change.Opened(Account.withLots(AccountId.of("a"), Town.POINTS), FULL));
    assertRead(new Change.LimitsChanged(AccountId.of("a"), limits, DAY, FULL));
    assertRead(new Change.StatusChanged(AccountId.of("a"), Account.Status.FROZEN, FULL));
    assertRead(new Change.PeriodClosed(DAY, FULL));
    assertRead(new Change.Entered(transfer(), ImmutableList.of(movement(), movement())));
  }

  private static Transfer transfer() {
    AccountId from = AccountId.of("from");
    AccountId to = AccountId.of("to");
    return new Transfer(
        TransferId.of("t"),
        Transfer.Kind.REVERSAL,
        ImmutableList.of(Posting.of(from, to, -1).expiring(DAY), Posting.atMost(to, from, 5)),
        LocalDate.of(1900, 1, 1),
        Instant.ofEpochSecond(-1, 1),
        Optional.of(TransferId.of("of")),
        Optional.of(DAY),
        Optional.of(DAY.minusDays(1)),
        Optional.of(AccountId.of("claim")),
        FULL);
  }

  private static Movement movement() {
    return new Movement(
        Movement.Effect.MOVE,
        AccountId.of("from"),
        AccountId.of("to"),
        Long.MAX_VALUE,
        DAY,
        DAY.plusDays(1),
        Optional.of(new MovementRef(TransferId.of("of"), 3)),
        ImmutableList.of(
            new LotUse(LotUse.Use.TAKE, 5, 6, Optional.empty()),
            new LotUse(
                LotUse.Use.OPEN,
                1L << 40,
                7,
                Optional.of(new LotUse.Opening(DAY, Optional.of(DAY), Optional.of(9L))))));
  }

  private static void assertRead(Change change) {
    assertThat(CODEC.read(CODEC.write(change))).isEqualTo(change);
  }

  @Test
  void everyEntryOfALedgerIsReadAsItWasWritten() {
    Ledger ledger = Town.empty(LedgerId.of("codec"));
    ledger.enter(Town.opening(), Town.at(Town.START, 0)).orElseThrow();
    Chain chain = new Chain(1);
    Set<Transfer.Kind> kinds = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      Chain.Step step = chain.next();
      if (ledger.enter(step.commands(), step.at()) instanceof Outcome.Accepted<Decision> done) {
        done.value().entries().stream()
            .map(JournalEntry::change)
            .forEach(BinaryCodecTest::assertRead);
      }
    }
    for (JournalEntry entry : ledger.journal().entries()) {
      if (entry.change() instanceof Change.Entered entered) {
        kinds.add(entered.transfer().kind());
      }
    }
    assertThat(kinds).isEqualTo(EnumSet.allOf(Transfer.Kind.class));
  }

  @Test
  void bytesThatNobodyWroteAreRefused() {
    byte[] written = CODEC.write(new Change.Entered(transfer(), ImmutableList.of(movement())));
    byte[] other = written.clone();
    other[0] = 2;
    assertThatThrownBy(() -> CODEC.read(other))
        .isInstanceOf(StoreException.class)
        .hasMessage("an entry's format must be 1 but is 2");
    assertThatThrownBy(() -> CODEC.read(Arrays.copyOf(written, written.length + 1)))
        .isInstanceOf(StoreException.class);
    for (int length = 0; length < written.length; length++) {
      byte[] cut = Arrays.copyOf(written, length);
      assertThatThrownBy(() -> CODEC.read(cut)).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void changedBytesAreRefusedOrReadAsAnotherChange() {
    Change change = new Change.Entered(transfer(), ImmutableList.of(movement()));
    byte[] written = CODEC.write(change);
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = written.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(CODEC.read(changed)).isNotEqualTo(change);
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("entry");
      }
    }
  }
}
