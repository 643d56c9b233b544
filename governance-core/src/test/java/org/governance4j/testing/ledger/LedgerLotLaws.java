package org.governance4j.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Lot;
import org.governance4j.journal.LotUse;
import org.governance4j.journal.LotUse.Use;
import org.governance4j.journal.Movement;
import org.governance4j.journal.Movement.Effect;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LotTrace;
import org.governance4j.testing.ledger.OracleBook.Moved;
import org.governance4j.testing.ledger.OracleLots.OracleLot;

/** The laws of lots: what is left of them, when they expire, and what comes back to them. */
public class LedgerLotLaws {

  @Provide
  Arbitrary<List<LedgerStep>> chains() {
    return LedgerArbitraries.chains();
  }

  private static List<AccountId> keepers(LedgerRun run) {
    return run.accounts().stream()
        .filter(id -> run.ledger().account(id).orElseThrow().lots() != Account.Lots.NONE)
        .toList();
  }

  @Property(tries = 60)
  @Label("L-LEDGER-19: a balance is what is left of the lots and what is held back of them")
  void lotsMakeTheBalance(@ForAll("chains") List<LedgerStep> chain) {
    new LedgerRun()
        .through(
            chain,
            (run, step, outcome) -> {
              Ledger ledger = run.ledger();
              for (AccountId account : keepers(run)) {
                long sum =
                    ledger.lots(account).orElseThrow().stream()
                        .mapToLong(lot -> lot.remaining() + lot.pinned())
                        .sum();
                assertThat(ledger.balance(account, LedgerTerms.latest()).orElseThrow().posted())
                    .isEqualTo(sum);
              }
            });
  }

  @Property(tries = 60)
  @Label("L-LEDGER-19: lots are what adding up all uses by hand gives, in the order of spending")
  void lotsAreAddedUp(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleLots byHand = new OracleLots(run.book());
    for (AccountId account : keepers(run)) {
      List<OracleLot> left = new ArrayList<>();
      List<OracleLot> pinned = new ArrayList<>();
      for (OracleLot lot : byHand.inOrder(account)) {
        if (byHand.remaining(lot) > 0) {
          left.add(lot);
        } else if (byHand.pinned(lot) > 0) {
          pinned.add(lot);
        }
      }
      left.addAll(pinned);
      List<Lot> lots = run.ledger().lots(account).orElseThrow();
      assertThat(lots)
          .extracting(Lot::number)
          .isEqualTo(left.stream().map(l -> l.number()).toList());
      lots.forEach(lot -> assertSame(run, lot, byHand));
    }
  }

  private static void assertSame(LedgerRun run, Lot lot, OracleLots byHand) {
    OracleLot expected = byHand.lot(lot.number());
    assertThat(lot.remaining()).isEqualTo(byHand.remaining(expected));
    assertThat(lot.pinned()).isEqualTo(byHand.pinned(expected));
    assertThat(lot.bookedOn()).isEqualTo(expected.bookedOn());
    assertThat(lot.earnedOn()).isEqualTo(expected.opening().earnedOn());
    assertThat(lot.expiresOn()).isEqualTo(expected.opening().expiresOn());
    assertThat(lot.source()).isEqualTo(expected.opening().source());
    assertThat(run.twin().toOracle(lot.openedBy())).isEqualTo(expected.openedBy());
    assertThat(run.ledger().lot(lot.number())).contains(lot);
  }

  @Property(tries = 60)
  @Label("L-LEDGER-19: each use of a lot stays as it was entered")
  void tracesOnlyGrow(@ForAll("chains") List<LedgerStep> chain) {
    Map<Long, List<LotTrace>> before = new HashMap<>();
    LedgerRun all =
        new LedgerRun()
            .through(
                chain,
                (run, step, outcome) -> {
                  for (long lot = 0; run.ledger().lot(lot).isPresent(); lot++) {
                    List<LotTrace> now = run.ledger().trace(lot);
                    List<LotTrace> then = before.getOrDefault(lot, List.of());
                    assertThat(now.subList(0, then.size())).isEqualTo(then);
                    assertThat(now.get(0).use().use()).isEqualTo(Use.OPEN);
                    before.put(lot, now);
                  }
                });
    for (long lot : before.keySet()) {
      assertThat(all.ledger().trace(lot))
          .extracting(LotTrace::use)
          .isEqualTo(
              all.movements().stream()
                  .flatMap(movement -> movement.lots().stream())
                  .filter(use -> concerns(use, lot))
                  .toList());
    }
  }

  private static boolean concerns(LotUse use, long lot) {
    return use.lot() == lot
        || use.opening().flatMap(LotUse.Opening::source).equals(Optional.of(lot));
  }

  @Property(tries = 60)
  @Label("L-LEDGER-20: nothing is spent from a lot on its day of expiry or later")
  void nothingExpiredIsSpent(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleLots lots = new OracleLots(run.book());
    for (Moved one : run.book().moved()) {
      Transfer.Kind kind = one.transfer().kind();
      if (kind == Transfer.Kind.POSTED || kind == Transfer.Kind.PENDING) {
        for (LotUse use : one.movement().lots()) {
          if (use.use() == Use.TAKE || use.use() == Use.PIN) {
            assertThat(lots.lot(use.lot()).isExpiredOn(one.movement().effectiveOn())).isFalse();
          }
        }
      }
    }
  }

  @Property(tries = 60)
  @Label("L-LEDGER-20: an expiry takes what is past its day and not held, and comes back first")
  void expiryTakesWhatIsOver(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleBook book = run.book();
    OracleLots lots = new OracleLots(book);
    for (Moved one : book.moved()) {
      if (one.transfer().kind() == Transfer.Kind.EXPIRY) {
        for (LotUse use : one.movement().lots()) {
          if (use.use() != Use.OPEN) {
            assertThat(use.use()).isEqualTo(Use.TAKE);
            assertThat(lots.lot(use.lot()).isExpiredOn(one.movement().effectiveOn())).isTrue();
          }
        }
      }
      if (one.movement().effect() == Effect.REVIVE) {
        Moved expiry = original(book, one);
        assertThat(expiry.transfer().kind()).isEqualTo(Transfer.Kind.EXPIRY);
        assertThat(one.movement().effectiveOn())
            .as("%s", one)
            .isEqualTo(later(expiry.movement().effectiveOn(), one.transfer().effectiveOn()));
      }
    }
    for (OracleLot lot : lots.all()) {
      for (LocalDate day : run.days()) {
        assertThat(lots.pinned(lot)).isNotNegative();
        assertThat(lots.remaining(lot)).isNotNegative();
        assertThat(
                !lot.isExpiredOn(day) || lots.remaining(lot, day) + overPinned(run, lot, day) >= 0)
            .as("%s on %s", lot, day)
            .isTrue();
      }
    }
  }

  /** What holds pin of a lot beyond their time. */
  private static long overPinned(LedgerRun run, OracleLot lot, LocalDate day) {
    OracleLots lots = new OracleLots(run.book());
    return run.book().moved().stream()
        .filter(one -> one.movement().effect() == Effect.HOLD && one.isBookedBy(day))
        .filter(one -> one.transfer().heldUntil().map(until -> !day.isBefore(until)).orElse(false))
        .mapToLong(one -> lots.pinnedBy(one, lot.number(), day))
        .sum();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Moved original(OracleBook book, Moved one) {
    var ref = one.movement().original().orElseThrow();
    return book.moved(ref.transfer()).get(ref.place());
  }

  @Property(tries = 60)
  @Label("L-LEDGER-21: what comes back goes to the very lots it was taken from, or for longer")
  void lotsComeBack(@ForAll("chains") List<LedgerStep> chain) {
    LedgerRun run = LedgerRun.of(chain);
    OracleBook book = run.book();
    for (Moved one : book.moved()) {
      Movement movement = one.movement();
      boolean back = movement.effect() == Effect.RELEASE;
      boolean reversed =
          one.transfer().kind() == Transfer.Kind.REVERSAL && movement.effect() == Effect.MOVE;
      AccountId receiver = back ? movement.from() : movement.to();
      if ((back || reversed) && book.keepsLots(receiver)) {
        assertComesBack(book, one, original(book, one));
      }
    }
  }

  private static void assertComesBack(OracleBook book, Moved one, Moved original) {
    List<Long> taken =
        original.movement().lots().stream()
            .filter(use -> use.use() != Use.OPEN && use.use() != Use.RESTORE)
            .map(LotUse::lot)
            .toList();
    long sum = 0;
    for (LotUse use : one.movement().lots()) {
      if (use.use() == Use.RESTORE || use.use() == Use.UNPIN) {
        assertThat(taken).contains(use.lot());
        sum += use.amount();
      } else if (use.use() == Use.OPEN) {
        LotUse.Opening opening = use.opening().orElseThrow();
        assertThat(taken).contains(opening.source().orElseThrow());
        assertThat(opening.expiresOn()).isEqualTo(one.transfer().lotsUntil());
        OracleLot source = new OracleLots(book).lot(opening.source().orElseThrow());
        assertThat(opening.earnedOn()).isEqualTo(source.opening().earnedOn());
        assertThat(Optional.of(source.isExpiredOn(opening.expiresOn().orElseThrow())))
            .contains(true);
        sum += use.amount();
      }
    }
    assertThat(sum).as("%s", one).isEqualTo(one.movement().amount());
  }
}
