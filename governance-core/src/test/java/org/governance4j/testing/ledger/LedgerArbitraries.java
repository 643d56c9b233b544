package org.governance4j.testing.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.ledger.Account;
import org.governance4j.ledger.AccountId;
import org.governance4j.ledger.JournalEntry;
import org.governance4j.ledger.Transfer;
import org.governance4j.ledger.TransferId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** Generators of what a ledger is asked to do, sense and nonsense. */
public final class LedgerArbitraries {

  /** The accounts that every sequence opens first: one issuer of each unit, others with a floor. */
  public static final ImmutableList<Account> ACCOUNTS =
      ImmutableList.of(
          account("points.issuer", Unit.POINTS, Account.Floor.NONE),
          account("points.1", Unit.POINTS, Account.Floor.ZERO),
          account("points.2", Unit.POINTS, Account.Floor.ZERO),
          account("points.merchant", Unit.POINTS, Account.Floor.NONE),
          account("minutes.issuer", Unit.MINUTES, Account.Floor.NONE),
          account("minutes.1", Unit.MINUTES, Account.Floor.ZERO));

  /** An account that only some sequences open. */
  public static final Account STRANGER = account("stranger", Unit.POINTS, Account.Floor.ZERO);

  /** Every effective day that a sequence uses, in order. */
  public static final ImmutableList<LocalDate> DAYS =
      ImmutableList.of(
          LocalDate.MIN,
          LocalDate.of(2022, 2, 28),
          LocalDate.of(2022, 3, 1),
          LocalDate.of(2022, 3, 2),
          LocalDate.of(2022, 3, 5),
          LocalDate.MAX);

  private static final RuleRef RULE = RuleRef.of("TEST-1", "a rule", "a source");
  private static final Instant START = Instant.parse("2022-03-01T00:00:00Z");
  private static final int POINTS_ACCOUNTS = 4;
  private static final int MINUTES_ACCOUNTS = 2;

  private LedgerArbitraries() {}

  /**
   * Sequences of accounts and transfers that a ledger partly accepts, with small amounts mostly.
   */
  public static Arbitrary<List<JournalEntry>> attempts() {
    return attempts(
        Arbitraries.frequencyOf(
            Tuple.of(40, Arbitraries.longs().between(1, 9)), Tuple.of(1, extremes())));
  }

  /** The same with amounts at the ends of long. */
  public static Arbitrary<List<JournalEntry>> extremeAttempts() {
    return attempts(extremes());
  }

  /** Spans of days, from one until before another. */
  public static Arbitrary<List<LocalDate>> spans() {
    return Arbitraries.of(DAYS).list().ofSize(3).map(days -> days.stream().sorted().toList());
  }

  private static Arbitrary<Long> extremes() {
    return Arbitraries.of(
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE / 2 + 1,
        1L,
        2L,
        0L,
        -1L,
        Long.MIN_VALUE);
  }

  private static Arbitrary<List<JournalEntry>> attempts(Arbitrary<Long> amounts) {
    Arbitrary<Choice> choices =
        Combinators.combine(
                Arbitraries.of(Act.values()),
                Arbitraries.integers().between(0, 999),
                amounts,
                Arbitraries.frequencyOf(
                    Tuple.of(8, Arbitraries.integers().between(1, DAYS.size() - 2)),
                    Tuple.of(1, Arbitraries.of(0, DAYS.size() - 1))),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 999),
                Arbitraries.frequencyOf(
                    Tuple.of(4, Arbitraries.just(Flaw.NONE)),
                    Tuple.of(1, Arbitraries.of(Flaw.values()))))
            .as(Choice::new)
            .withoutEdgeCases();
    return choices.list().ofMaxSize(24).map(LedgerArbitraries::script);
  }

  private static List<JournalEntry> script(List<Choice> choices) {
    List<JournalEntry> script = new ArrayList<>();
    ACCOUNTS.forEach(account -> script.add(new JournalEntry.Opened(account)));
    LedgerOracle oracle = new LedgerOracle();
    List<Transfer> earlier = new ArrayList<>();
    script.forEach(oracle::attempt);
    Instant now = START;
    for (Choice choice : choices) {
      now = now.plusSeconds(choice.seconds);
      if (choice.act == Act.OPEN) {
        script.add(new JournalEntry.Opened(choice.account()));
      } else {
        TransferId id = TransferId.of("t" + script.size());
        Transfer transfer = choice.transfer(id, oracle.transfers(), earlier, now);
        earlier.add(transfer);
        script.add(new JournalEntry.Applied(transfer));
      }
      oracle.attempt(script.get(script.size() - 1));
    }
    return script;
  }

  private static Account account(String id, Unit unit, Account.Floor floor) {
    return Account.of(AccountId.of(id), unit, floor);
  }

  private enum Act {
    GIVE,
    GIVE_MORE,
    GIVE_AGAIN,
    SPEND,
    HOLD,
    HOLD_AGAIN,
    POST,
    POST_AGAIN,
    VOID,
    REVERSE,
    REVERSE_AGAIN,
    REPEAT,
    OPEN
  }

  private enum Flaw {
    NONE,
    OTHER_AMOUNT,
    TURNED,
    WITHOUT_ORIGINAL,
    OTHER_ORIGINAL,
    UNKNOWN_ORIGINAL,
    OTHER_DAY,
    ANOTHER_DAY,
    SAME_ACCOUNT,
    UNKNOWN_ACCOUNT,
    OTHER_UNIT,
    CLOCK_BACK,
    OTHER_CONTENT
  }

  private record Choice(
      Act act, int sides, long amount, int day, int seconds, int pick, Flaw flaw) {

    Account account() {
      Account known = ACCOUNTS.get(pick % ACCOUNTS.size());
      return switch (sides % 3) {
        case 0 -> STRANGER;
        case 1 -> known;
        default ->
            Account.of(
                known.id(),
                known.unit(),
                known.floor() == Account.Floor.ZERO ? Account.Floor.NONE : Account.Floor.ZERO);
      };
    }

    Transfer transfer(TransferId id, List<Transfer> applied, List<Transfer> earlier, Instant now) {
      return flawed(
          switch (act) {
            case POST, POST_AGAIN ->
                pick(applied, t -> t.kind() == Transfer.Kind.PENDING)
                    .map(t -> t.toPost(id, since(t), now, RULE))
                    .orElseGet(() -> pending(id, now));
            case VOID ->
                pick(applied, t -> t.kind() == Transfer.Kind.PENDING)
                    .map(t -> t.toVoid(id, since(t), now, RULE))
                    .orElseGet(() -> pending(id, now));
            case REVERSE, REVERSE_AGAIN ->
                pick(
                        applied,
                        t -> t.kind() == Transfer.Kind.POSTED || t.kind() == Transfer.Kind.POST)
                    .map(t -> t.toReversal(id, since(t), now, RULE))
                    .orElseGet(() -> given(id, now));
            case REPEAT -> pick(earlier, t -> true).orElseGet(() -> given(id, now));
            case HOLD, HOLD_AGAIN -> pending(id, now);
            case SPEND ->
                Transfer.posted(id)
                    .from(side(sides))
                    .to(side(sides / 7))
                    .amount(amount)
                    .effectiveOn(on())
                    .recordedAt(now)
                    .rule(RULE)
                    .build();
            default -> given(id, now);
          },
          earlier);
    }

    private Transfer given(TransferId id, Instant now) {
      boolean points = sides % 3 > 0;
      AccountId issuer = ACCOUNTS.get(points ? 0 : POINTS_ACCOUNTS).id();
      AccountId receiver = points ? side(1 + sides / 3 % 3) : ACCOUNTS.get(5).id();
      return Transfer.posted(id)
          .from(issuer)
          .to(receiver)
          .amount(amount)
          .effectiveOn(on())
          .recordedAt(now)
          .rule(RULE)
          .build();
    }

    private Transfer pending(TransferId id, Instant now) {
      return Transfer.pending(id)
          .from(side(sides % 3))
          .to(side(3))
          .amount(amount)
          .effectiveOn(on())
          .recordedAt(now)
          .rule(RULE)
          .build();
    }

    private AccountId side(int n) {
      return ACCOUNTS.get(n % POINTS_ACCOUNTS).id();
    }

    private LocalDate on() {
      return DAYS.get(day);
    }

    private LocalDate since(Transfer original) {
      return original.effectiveOn().isAfter(on()) ? original.effectiveOn() : on();
    }

    private Optional<Transfer> pick(List<Transfer> earlier, Predicate<Transfer> which) {
      List<Transfer> suitable = earlier.stream().filter(which).toList();
      return suitable.isEmpty()
          ? Optional.empty()
          : Optional.of(suitable.get(pick % suitable.size()));
    }

    private Transfer flawed(Transfer t, List<Transfer> earlier) {
      return switch (flaw) {
        case NONE -> t;
        case OTHER_AMOUNT -> with(t, t.from(), t.to(), t.amount() + 1, t.of());
        case TURNED -> with(t, t.to(), t.from(), t.amount(), t.of());
        case WITHOUT_ORIGINAL -> with(t, t.from(), t.to(), t.amount(), Optional.empty());
        case OTHER_ORIGINAL ->
            with(
                t,
                t.from(),
                t.to(),
                t.amount(),
                pick(earlier, other -> true).map(Transfer::id).or(t::of));
        case UNKNOWN_ORIGINAL ->
            with(t, t.from(), t.to(), t.amount(), Optional.of(TransferId.of("unknown")));
        case OTHER_DAY, ANOTHER_DAY -> at(t, on(), t.recordedAt());
        case SAME_ACCOUNT -> with(t, t.from(), t.from(), t.amount(), t.of());
        case UNKNOWN_ACCOUNT -> with(t, t.from(), STRANGER.id(), t.amount(), t.of());
        case OTHER_UNIT ->
            with(
                t,
                t.from(),
                ACCOUNTS.get(POINTS_ACCOUNTS + sides % MINUTES_ACCOUNTS).id(),
                t.amount(),
                t.of());
        case CLOCK_BACK -> at(t, t.effectiveOn(), t.recordedAt().minusSeconds(2));
        case OTHER_CONTENT ->
            t.withEvidence(new EvidenceRef("e1", "PHOTO", START, "0123456789abcdef".repeat(4)));
      };
    }

    private static Transfer with(
        Transfer t, AccountId from, AccountId to, long amount, Optional<TransferId> of) {
      return new Transfer(
          t.id(),
          t.kind(),
          from,
          to,
          amount,
          t.effectiveOn(),
          t.recordedAt(),
          of,
          t.rule(),
          t.evidence());
    }

    private static Transfer at(Transfer t, LocalDate effectiveOn, Instant recordedAt) {
      return new Transfer(
          t.id(),
          t.kind(),
          t.from(),
          t.to(),
          t.amount(),
          effectiveOn,
          recordedAt,
          t.of(),
          t.rule(),
          t.evidence());
    }
  }
}
