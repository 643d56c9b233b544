package org.governance4j.testing.timecoins;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.governance4j.community.PersonId;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.timecoins.AgeStatement;
import org.governance4j.timecoins.CoinAct;
import org.governance4j.timecoins.CoinFacts;
import org.governance4j.timecoins.CoinHolder;
import org.governance4j.timecoins.CoinRequest;
import org.governance4j.timecoins.CoinRight;
import org.governance4j.timecoins.CoinTerm;
import org.governance4j.timecoins.CoinUsePolicy;
import org.governance4j.timecoins.Kinship;
import org.governance4j.timecoins.StatusStatement;

/**
 * Generators of policies, facts and requests (时间币业务数据生成): of a few persons and one group around the
 * turn of a month, so that limits, ages and accounts meet their edges.
 */
public final class CoinArbitraries {

  /** The days of the requests: the turn of a quarter. */
  public static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2024, 3, 30), LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 1));

  /** The rule of all policies that are drawn. */
  public static final RuleRef RULE = RuleRef.of("TEST-1", "coins", "a source");

  /** The persons who have accounts. */
  public static final List<PersonId> PERSONS =
      List.of(PersonId.of("p-1"), PersonId.of("p-2"), PersonId.of("p-3"));

  /** The group that has an account. */
  public static final PersonId GROUP = PersonId.of("g-1");

  /** When everything is written down and entered. */
  public static final Instant AT = Instant.parse("2024-08-01T00:00:00Z");

  /** The codes that persons have, and that relations are. */
  static final List<String> CODES = List.of("A", "B");

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final int MOST_REQUESTS = 12;

  private CoinArbitraries() {}

  /**
   * Policies in force from 2020 on; some terms may be missing.
   *
   * @return the policies
   */
  public static Arbitrary<Dated<CoinUsePolicy>> policies() {
    List<Arbitrary<Optional<CoinRight>>> rights = new ArrayList<>();
    spending().forEach(right -> rights.add(right.<CoinRight>map(one -> one).optional(0.9)));
    others().forEach(right -> rights.add(right.<CoinRight>map(one -> one).optional(0.9)));
    return Combinators.combine(rights)
        .as(
            drawn ->
                new CoinUsePolicy(
                    drawn.stream()
                        .flatMap(Optional::stream)
                        .collect(ImmutableList.toImmutableList())))
        .map(policy -> Dated.from(CoinUsePolicy.KEY, LONG_AGO, RULE, policy));
  }

  private static List<Arbitrary<? extends CoinRight>> spending() {
    Arbitrary<Optional<CoinRight.Hardship>> lower =
        Arbitraries.of(58, 60)
            .map(age -> new CoinRight.Hardship(age, ImmutableSet.of("A")))
            .optional(0.5);
    return List.of(
        Combinators.combine(Arbitraries.of(61, 62, 65), lower)
            .as((age, hardship) -> new CoinRight.Withdrawal(age, hardship, RULE)),
        Arbitraries.of(CoinRight.Payee.class).map(payee -> new CoinRight.Payment(payee, RULE)),
        Arbitraries.of(18, 60).map(age -> new CoinRight.Service(age, RULE)),
        codes().map(relations -> new CoinRight.Gift(relations, RULE)),
        Arbitraries.just(new CoinRight.Donation(RULE)),
        Combinators.combine(Arbitraries.of(1, 2), periods())
            .as((times, period) -> new CoinRight.Exchange(times, period, RULE)),
        Arbitraries.of(CoinTerm.WITHDRAWAL, CoinTerm.GIFT, CoinTerm.DONATION, CoinTerm.EXCHANGE)
            .set()
            .map(terms -> new CoinRight.Groups(ImmutableSet.copyOf(terms), RULE)));
  }

  private static List<Arbitrary<? extends CoinRight>> others() {
    return List.of(
        Combinators.combine(codes(), Arbitraries.of(CoinRight.Source.class))
            .as((recipients, source) -> new CoinRight.Grant(recipients, source, RULE)),
        Combinators.combine(Arbitraries.of(0L, 50L, 100L), Arbitraries.of(60L, 150L), periods())
            .as(
                (person, budget, period) ->
                    new CoinRight.GrantLimits(person, budget, period, RULE)),
        Arbitraries.just(new CoinRight.Freezing(RULE)),
        Arbitraries.of(CoinRight.Following.class)
            .set()
            .map(follows -> new CoinRight.Moving(ImmutableSet.copyOf(follows), RULE)),
        Combinators.combine(Arbitraries.of(CoinRight.Fate.class), codes())
            .as(
                (fate, heirs) ->
                    new CoinRight.Death(
                        fate, fate == CoinRight.Fate.INHERITED ? heirs : ImmutableSet.of(), RULE)),
        Arbitraries.of(CoinRight.Fate.DONATED, CoinRight.Fate.LAPSED)
            .map(fate -> new CoinRight.Leaving(fate, RULE)),
        periods().map(period -> new CoinRight.Clearing(period, RULE)));
  }

  private static Arbitrary<CalendarPeriod> periods() {
    return Arbitraries.of(CalendarPeriod.MONTH, CalendarPeriod.YEAR, CalendarPeriod.DAY);
  }

  private static Arbitrary<ImmutableSet<String>> codes() {
    return Arbitraries.of(CODES).set().ofMinSize(1).map(ImmutableSet::copyOf);
  }

  /**
   * What is stated of the persons: ages around those of the rules, on days around leap days too.
   *
   * @return the facts
   */
  public static Arbitrary<CoinFacts> facts() {
    Arbitrary<AgeStatement> age =
        Combinators.combine(
                Arbitraries.of(PERSONS),
                Arbitraries.integers().between(57, 66),
                Arbitraries.of(
                    LocalDate.of(2024, 3, 31),
                    LocalDate.of(2024, 4, 1),
                    LocalDate.of(2024, 2, 29),
                    LocalDate.of(2023, 3, 31),
                    LocalDate.of(2023, 2, 28),
                    LocalDate.of(2025, 4, 1)))
            .as(CoinArbitraries::age);
    Arbitrary<StatusStatement> status =
        Combinators.combine(Arbitraries.of(PERSONS), someCodes(), days())
            .as(CoinArbitraries::status);
    Arbitrary<Kinship> kinship =
        Combinators.combine(Arbitraries.of(PERSONS), Arbitraries.of(PERSONS), someCodes(), days())
            .as(CoinArbitraries::kinship);
    return Combinators.combine(
            age.list().ofMaxSize(4), status.list().ofMaxSize(4), kinship.list().ofMaxSize(8))
        .as(
            (ages, statuses, kinships) ->
                new CoinFacts(
                    ImmutableList.copyOf(ages),
                    ImmutableList.copyOf(statuses),
                    ImmutableList.copyOf(kinships)));
  }

  private static Arbitrary<ImmutableSet<String>> someCodes() {
    return Arbitraries.of(CODES).set().map(ImmutableSet::copyOf);
  }

  private static Arbitrary<Validity> days() {
    return Arbitraries.of(
        Validity.from(LONG_AGO),
        Validity.from(LocalDate.of(2024, 3, 31)),
        Validity.of(LONG_AGO, LocalDate.of(2024, 4, 1)));
  }

  static AgeStatement age(PersonId person, int years, LocalDate on) {
    return AgeStatement.builder().person(person).years(years).on(on).recordedAt(AT).build();
  }

  static StatusStatement status(PersonId person, ImmutableSet<String> codes, Validity days) {
    return StatusStatement.builder()
        .person(person)
        .statuses(codes)
        .validity(days)
        .recordedAt(AT)
        .build();
  }

  private static Kinship kinship(
      PersonId person, PersonId relative, ImmutableSet<String> codes, Validity days) {
    return Kinship.builder()
        .person(person)
        .relative(relative)
        .relations(codes)
        .validity(days)
        .recordedAt(AT)
        .build();
  }

  /**
   * Requests in the order in which they are made; some share an id.
   *
   * @return the requests
   */
  public static Arbitrary<List<CoinRequest>> requests() {
    return Combinators.combine(
            Arbitraries.integers().between(1, MOST_REQUESTS), acts(), Arbitraries.of(DAYS))
        .as(CoinArbitraries::request)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_REQUESTS);
  }

  static CoinRequest request(int number, CoinAct act, LocalDate day) {
    return CoinRequest.builder()
        .id(TransferId.of("r-" + number))
        .act(act)
        .effectiveOn(day)
        .recordedAt(AT)
        .build();
  }

  /**
   * What is done with coins.
   *
   * @return the acts
   */
  public static Arbitrary<CoinAct> acts() {
    Arbitrary<CoinHolder> holder =
        Arbitraries.of(
            CoinHolder.person(PERSONS.get(0)),
            CoinHolder.person(PERSONS.get(1)),
            CoinHolder.person(PERSONS.get(2)),
            CoinHolder.group(GROUP));
    Arbitrary<PersonId> person = Arbitraries.of(PERSONS);
    Arbitrary<Long> coins = Arbitraries.of(-5L, 0L, 10L, 50L, 60L, 90L, 101L);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Combinators.combine(holder, coins, holder).as(CoinAct.Withdraw::new)),
        Tuple.of(4, Combinators.combine(holder, coins, person).as(CoinAct.Give::new)),
        Tuple.of(2, Combinators.combine(holder, coins).as(CoinAct.Donate::new)),
        Tuple.of(3, Combinators.combine(holder, coins).as(CoinAct.Exchange::new)),
        Tuple.of(4, Combinators.combine(person, coins).as(CoinAct.Grant::new)),
        Tuple.of(1, holder.map(CoinAct.Freeze::new)),
        Tuple.of(1, holder.map(CoinAct.Unfreeze::new)),
        Tuple.of(
            1, Combinators.combine(person, person.optional(0.7)).as(CoinAct.CloseOnDeath::new)),
        Tuple.of(1, holder.map(CoinAct.Leave::new)),
        Tuple.of(
            1,
            Combinators.combine(holder, coins)
                .as((by, n) -> new CoinAct.WithdrawElsewhere(by, n, "other"))),
        Tuple.of(
            1,
            Combinators.combine(coins, holder)
                .as((n, server) -> new CoinAct.ServeGuest("other", n, server))),
        Tuple.of(1, person.map(one -> new CoinAct.MoveOut(one, "other"))),
        Tuple.of(
            1,
            Combinators.combine(person, coins, coins)
                .as((one, n, m) -> new CoinAct.MoveIn(one, "other", n, m))));
  }
}
