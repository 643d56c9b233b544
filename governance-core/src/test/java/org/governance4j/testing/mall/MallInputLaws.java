package org.governance4j.testing.mall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.mall.MallItem;
import org.governance4j.mall.MallLine;
import org.governance4j.mall.MallOrder;
import org.governance4j.mall.MallOrderId;
import org.governance4j.mall.MallPayOut;
import org.governance4j.mall.MallPolicy;
import org.governance4j.mall.MallReason;
import org.governance4j.mall.MallStep;
import org.governance4j.mall.MallStepId;
import org.governance4j.mall.MallStocking;
import org.governance4j.mall.MallTermsPolicy;
import org.governance4j.mall.PointsMall;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;

/** The law of bad input: what is wrong is named, and nothing changes. */
public class MallInputLaws {

  private static final LocalDate FIRST = MallArbitraries.FIRST;

  /** The items to try; see {@link MallLaws#items}. */
  protected Dated<MallPolicy> items() {
    return MallArbitraries.items();
  }

  /** The terms to try; see {@link MallLaws#terms}. */
  protected Dated<MallTermsPolicy> terms() {
    return MallArbitraries.terms();
  }

  /** The zone of the days. */
  protected ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  /** A day, and an instant of recording. */
  record Stated(LocalDate day, Instant at) {}

  @Provide
  Arbitrary<Stated> stated() {
    Instant noon = MallBench.noon(FIRST, zone());
    return Combinators.combine(
            Arbitraries.of(
                FIRST,
                FIRST,
                FIRST,
                LocalDate.MIN,
                LocalDate.MAX,
                LocalDate.of(2019, 12, 31),
                LocalDate.of(2200, 1, 1)),
            Arbitraries.of(
                noon,
                noon,
                noon,
                Instant.MIN,
                Instant.MAX,
                FIRST.atStartOfDay(zone()).toInstant().minusNanos(1)))
        .as(Stated::new);
  }

  @Provide
  Arbitrary<Long> pieces() {
    return Arbitraries.of(1L, 1L, 2L, 0L, -1L, 1_000L, 1_001L, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Property(tries = 300)
  @Label("L-MALL-14: what contradicts itself or is beyond a bound is refused with what is wrong")
  void badInputIsNamed(
      @ForAll("stated") Stated stated,
      @ForAll("pieces") long first,
      @ForAll("pieces") long second,
      @ForAll @IntRange(max = 3) int what) {
    PointsMall mall = PointsMall.of(items(), terms(), zone());
    Ledger ledger = new MallStreet(mall, policy(), zone()).ledger;
    LedgerSnapshot before = ledger.snapshot();
    JournalHead head = ledger.head();
    Set<MallReason> expected = new TreeSet<>();
    if (isOutOfRange(stated.day())) {
      expected.add(MallReason.DAY_OUT_OF_RANGE);
    }
    if (stated.at().isBefore(stated.day().atStartOfDay(zone()).toInstant())) {
      expected.add(MallReason.RECORDED_BEFORE_DAY);
    }
    ImmutableList<MallLine> lines = lines(first, second);
    if (what < 2) {
      piecesExpected(lines, what == 0 && !isOutOfRange(stated.day()), expected);
    } else if (what == 2 && first == 0) {
      expected.add(MallReason.NOTHING_STOCKED);
    }
    Outcome<ImmutableList<LedgerCommand>> outcome =
        switch (what) {
          case 0 -> mall.order(order(stated, lines), ledger);
          case 1 -> mall.step(step(stated, lines), ledger);
          case 2 -> mall.stock(stocking(stated, first), ledger);
          default -> mall.payOut(payment(stated), ledger);
        };
    assertThat(outcome instanceof Outcome.Refused).isEqualTo(!expected.isEmpty());
    if (!expected.isEmpty()) {
      assertThat(new TreeSet<>(outcome.reasons().stream().map(one -> one.code().id()).toList()))
          .isEqualTo(new TreeSet<>(expected.stream().map(MallReason::id).toList()));
    }
    assertThat(ledger.snapshot()).isEqualTo(before);
    assertThat(ledger.head()).isEqualTo(head);
    // What the mall cannot know, the ledger refuses, and nothing throws.
    assertThat(outcome.flatMap(commands -> ledger.enter(commands, MallBench.noon(FIRST, zone()))))
        .isNotNull();
  }

  private MallPolicy policy() {
    return items().asOf(FIRST, LocalDate.MAX).orElseThrow();
  }

  private ImmutableList<MallLine> lines(long first, long second) {
    List<MallItem> items = policy().items();
    MallLine one = new MallLine(items.get(0).item(), first);
    return items.size() == 1
        ? ImmutableList.of(one)
        : ImmutableList.of(one, new MallLine(items.get(1).item(), second));
  }

  private static boolean isOutOfRange(LocalDate day) {
    return day.isBefore(LocalDate.of(2020, 1, 1)) || day.isAfter(LocalDate.of(2199, 12, 31));
  }

  /** What is wrong with some numbers of pieces, by the library's bound or the terms'. */
  private void piecesExpected(List<MallLine> lines, boolean isOrder, Set<MallReason> expected) {
    boolean positive = lines.stream().allMatch(line -> line.pieces() > 0);
    boolean few =
        lines.stream().allMatch(line -> line.pieces() <= 1_000)
            && lines.stream().mapToLong(line -> Math.max(0, line.pieces())).sum() <= 1_000;
    if (!positive) {
      expected.add(MallReason.PIECES_NOT_POSITIVE);
    }
    if (!few) {
      expected.add(MallReason.TOO_MANY_PIECES);
    }
    if (isOrder && positive && few) {
      MallTermsPolicy agreed = terms().asOf(FIRST, LocalDate.MAX).orElseThrow();
      long all = lines.stream().mapToLong(MallLine::pieces).sum();
      if (all > agreed.piecesPerOrder().orElse(1_000)) {
        expected.add(MallReason.TOO_MANY_PIECES);
      }
      if (agreed.piecesPerPeriod().filter(limit -> all > limit.pieces()).isPresent()) {
        expected.add(MallReason.ABOVE_PERIOD_LIMIT);
      }
    }
  }

  private static MallOrder order(Stated stated, ImmutableList<MallLine> lines) {
    return MallOrder.builder()
        .id(MallOrderId.of("o-1"))
        .buyer(MallArbitraries.BUYERS.get(0))
        .lines(lines)
        .effectiveOn(stated.day())
        .recordedAt(stated.at())
        .build();
  }

  private static MallStep step(Stated stated, ImmutableList<MallLine> lines) {
    return MallStep.builder()
        .id(MallStepId.of("s-1"))
        .kind(MallStep.Kind.DELIVERY)
        .order(MallOrderId.of("o-1"))
        .lines(lines)
        .effectiveOn(stated.day())
        .recordedAt(stated.at())
        .build();
  }

  private MallStocking stocking(Stated stated, long pieces) {
    return MallStocking.builder()
        .id(TransferId.of("stocking-1"))
        .item(policy().items().get(0).item())
        .pieces(pieces)
        .effectiveOn(stated.day())
        .recordedAt(stated.at())
        .build();
  }

  private MallPayOut payment(Stated stated) {
    return MallPayOut.builder()
        .id(TransferId.of("payment-1"))
        .merchant(policy().items().get(0).merchant())
        .through(stated.day())
        .effectiveOn(stated.day())
        .recordedAt(stated.at())
        .build();
  }
}
