package org.governance4j.testing.timecoins;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.JournalHead;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timecoins.AgeStatement;
import org.governance4j.timecoins.CoinAct;
import org.governance4j.timecoins.CoinFacts;
import org.governance4j.timecoins.CoinHolder;
import org.governance4j.timecoins.CoinPostings;
import org.governance4j.timecoins.CoinRequest;
import org.governance4j.timecoins.CoinRight;
import org.governance4j.timecoins.CoinTerm;
import org.governance4j.timecoins.CoinUsePolicy;
import org.governance4j.timecoins.TimecoinsReason;

/**
 * The laws of the use of coins. A host overrides {@link #policies()} to try them on its own
 * policies, in force in 2024.
 */
public class CoinUseLaws {

  private static final PersonId P1 = CoinArbitraries.PERSONS.get(0);
  private static final PersonId P2 = CoinArbitraries.PERSONS.get(1);
  private static final LocalDate DAY = CoinArbitraries.DAYS.get(1);
  private static final Set<String> OF_LEDGER =
      Set.of("ACCOUNT", "BELOW_FLOOR", "ACCOUNT_NOT_EMPTY");

  /** The rights to try; in force from 2020 to 2024. */
  @Provide
  protected Arbitrary<Dated<CoinUsePolicy>> policies() {
    return CoinArbitraries.policies();
  }

  @Provide
  Arbitrary<CoinFacts> facts() {
    return CoinArbitraries.facts();
  }

  @Provide
  Arbitrary<List<CoinRequest>> requests() {
    return CoinArbitraries.requests();
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-1: what is accepted moves what plain lists move, and coins add up to zero")
  void movesWhatTheOracleMoves(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("facts") CoinFacts facts,
      @ForAll("requests") List<CoinRequest> requests) {
    CoinBooks books = new CoinBooks("test", policy);
    CoinOracle oracle = new CoinOracle(stated(policy), facts);
    for (CoinRequest request : requests) {
      Outcome<CoinPostings> postings = books.enter(request, facts);
      CoinOracle.Answer expected = oracle.enter(request);
      assertThat(postings.getClass().getSimpleName())
          .as(
              "%s: %s for %s and %s",
              request, postings.reasons(), expected.violations, expected.missing)
          .isEqualTo(expected.kind());
    }
    assertThat(books.sum(books.accounts().unit())).isZero();
    for (PersonId holder : holders()) {
      assertThat(books.balance(books.coins(holder))).isEqualTo(oracle.balance(holder.value()));
      assertThat(books.balance(books.accounts().broughtHours(holder)))
          .isEqualTo(oracle.balance("brought/" + holder.value()));
    }
    assertThat(books.balance(books.accounts().bank().issued())).isEqualTo(oracle.balance("issued"));
    assertThat(books.balance(books.accounts().bank().donated()))
        .isEqualTo(oracle.balance("donated"));
    assertThat(books.balance(books.accounts().fund())).isEqualTo(oracle.balance("fund"));
    assertThat(books.balance(books.accounts().exchanged())).isEqualTo(oracle.balance("exchanged"));
    assertThat(books.balance(books.accounts().claims("other"))).isEqualTo(oracle.balance("claims"));
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-2: hours of a lifetime are the same, whoever is paid")
  void hoursAreKept(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("facts") CoinFacts facts,
      @ForAll("requests") List<CoinRequest> requests) {
    CoinBooks books = new CoinBooks("test", policy);
    for (CoinRequest request : requests) {
      long brought = books.balance(books.accounts().broughtHours(P1));
      books.enter(request, facts);
      for (PersonId holder : holders()) {
        assertThat(books.balance(books.accounts().bank().hours(holder)))
            .isEqualTo(CoinBooks.SERVED);
      }
      assertThat(books.balance(books.accounts().broughtHours(P1))).isGreaterThanOrEqualTo(brought);
    }
    assertThat(books.sum(TimeBankAccounts.HOURS)).isZero();
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-3: a request again adds nothing, other content under its id is refused")
  void againAddsNothing(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("facts") CoinFacts facts,
      @ForAll("requests") List<CoinRequest> requests) {
    CoinBooks books = new CoinBooks("test", policy);
    for (CoinRequest request : requests) {
      books.enter(request, facts);
      if (books.ledger().transfer(request.id()).isEmpty()) {
        continue;
      }
      JournalHead head = books.ledger().head();
      CoinRequest again = request.withRecordedAt(CoinArbitraries.AT.plus(Duration.ofDays(1)));
      Outcome<CoinPostings> second = books.enter(again, facts);
      assertThat(books.ledger().head()).isEqualTo(head);
      if (second instanceof Outcome.Accepted) {
        CoinRequest other = request.withEffectiveOn(request.effectiveOn().minusDays(1));
        assertThat(books.ask(other, facts).reasons())
            .extracting(Reason::code)
            .contains(TimecoinsReason.REQUEST_ID_CONFLICT);
      }
    }
  }

  @Provide
  Arbitrary<List<AgeStatement>> ages() {
    return CoinArbitraries.facts().map(CoinFacts::ages).map(List::copyOf);
  }

  @Property(tries = 100)
  @Label("L-TIMECOINS-4: an age is reached if all birthdays that explain the statements reach it")
  void agesByBirthdays(@ForAll("ages") List<AgeStatement> ages) {
    CoinFacts facts =
        CoinFacts.NONE.withAges(
            ages.stream().map(one -> one.withPerson(P1)).collect(ImmutableList.toImmutableList()));
    for (int age = 55; age <= 68; age++) {
      CoinUsePolicy policy =
          new CoinUsePolicy(
              ImmutableList.of(
                  new CoinRight.Withdrawal(age, Optional.empty(), CoinArbitraries.RULE),
                  new CoinRight.Payment(CoinRight.Payee.SERVER, CoinArbitraries.RULE)));
      Set<Integer> possible = new CoinOracle(policy, facts).ages(P1, DAY);
      int least = age;
      String expected =
          possible.stream().allMatch(one -> one < least)
              ? "Refused"
              : possible.stream().allMatch(one -> one >= least) ? "Accepted" : "Undetermined";
      CoinBooks books = new CoinBooks("test", dated(policy));
      Outcome<CoinPostings> postings = books.ask(withdrawal(), facts);
      assertThat(postings.getClass().getSimpleName()).as("%s of %s", age, ages).isEqualTo(expected);
    }
  }

  private static CoinRequest withdrawal() {
    return CoinArbitraries.request(
        1, new CoinAct.Withdraw(CoinHolder.person(P1), 10, CoinHolder.person(P2)), DAY);
  }

  @Property
  @Label("L-TIMECOINS-5: a gift needs a stated relation of its day")
  void giftsNeedARelation(@ForAll("facts") CoinFacts facts) {
    CoinUsePolicy policy =
        new CoinUsePolicy(
            ImmutableList.of(new CoinRight.Gift(ImmutableSet.of("A"), CoinArbitraries.RULE)));
    CoinBooks books = new CoinBooks("test", dated(policy));
    for (LocalDate day : CoinArbitraries.DAYS) {
      CoinAct gift = new CoinAct.Give(CoinHolder.person(P1), 10, P2);
      Outcome<CoinPostings> postings = books.ask(CoinArbitraries.request(1, gift, day), facts);
      boolean stated = false;
      boolean related = false;
      for (var one : facts.kinships()) {
        if (one.person().equals(P1) && one.relative().equals(P2) && one.validity().contains(day)) {
          stated = true;
          related |= one.relations().contains("A");
        }
      }
      assertThat(postings)
          .isInstanceOf(
              related
                  ? Outcome.Accepted.class
                  : stated ? Outcome.Refused.class : Outcome.Undetermined.class);
    }
  }

  @Property
  @Label("L-TIMECOINS-6: a group uses exactly the terms that are stated for groups")
  void groupsUseTheirTerms(@ForAll("policies") Dated<CoinUsePolicy> policy) {
    CoinBooks books = new CoinBooks("test", policy);
    CoinHolder group = CoinHolder.group(CoinArbitraries.GROUP);
    Optional<CoinRight.Groups> groups = stated(policy).right(CoinRight.Groups.class);
    List<CoinAct> acts =
        List.of(
            new CoinAct.Withdraw(group, 10, CoinHolder.person(P1)),
            new CoinAct.Give(group, 10, P1),
            new CoinAct.Donate(group, 10),
            new CoinAct.Exchange(group, 10));
    List<CoinTerm> terms =
        List.of(CoinTerm.WITHDRAWAL, CoinTerm.GIFT, CoinTerm.DONATION, CoinTerm.EXCHANGE);
    for (int i = 0; i < acts.size(); i++) {
      CoinTerm term = terms.get(i);
      Outcome<CoinPostings> postings =
          books.ask(CoinArbitraries.request(1, acts.get(i), DAY), CoinFacts.NONE);
      boolean refused =
          postings.reasons().stream()
              .anyMatch(reason -> reason.code() == TimecoinsReason.GROUP_MAY_NOT);
      assertThat(refused).isEqualTo(groups.filter(one -> !one.terms().contains(term)).isPresent());
      assertThat(groups.isEmpty() && postings instanceof Outcome.Accepted).isFalse();
    }
  }

  @Provide
  Arbitrary<List<CoinRequest>> grants() {
    Arbitrary<CoinAct> grant =
        Combinators.combine(
                Arbitraries.of(CoinArbitraries.PERSONS), Arbitraries.of(10L, 40L, 50L, 60L))
            .as(CoinAct.Grant::new);
    return Combinators.combine(
            Arbitraries.integers().between(1, 40), grant, Arbitraries.of(CoinArbitraries.DAYS))
        .as(CoinArbitraries::request)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-7: grants never exceed a person's limit or the budget, in any order")
  void grantsStayWithinLimits(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("grants") List<CoinRequest> requests) {
    Optional<CoinRight.GrantLimits> limits = stated(policy).right(CoinRight.GrantLimits.class);
    CoinFacts facts =
        CoinFacts.NONE.withStatuses(
            CoinArbitraries.PERSONS.stream()
                .map(
                    one ->
                        CoinArbitraries.status(
                            one, ImmutableSet.of("A", "B"), Validity.from(LocalDate.EPOCH)))
                .collect(ImmutableList.toImmutableList()));
    CoinBooks books = new CoinBooks("test", policy);
    books.enter(
        CoinArbitraries.request(
            99, new CoinAct.Donate(CoinHolder.person(P1), 100), CoinArbitraries.DAYS.get(0)),
        facts);
    requests.forEach(request -> books.enter(request, facts));
    if (limits.isEmpty()) {
      assertThat(books.balance(books.accounts().fund())).isZero();
      return;
    }
    for (LocalDate day : CoinArbitraries.DAYS) {
      Validity period = limits.get().period().of(day);
      long all = 0;
      for (PersonId person : CoinArbitraries.PERSONS) {
        long granted = granted(books, person, period);
        assertThat(granted).isLessThanOrEqualTo(limits.get().perPerson());
        all += granted;
      }
      assertThat(all).isLessThanOrEqualTo(limits.get().budget());
    }
  }

  private static long granted(CoinBooks books, PersonId person, Validity period) {
    return books.ledger().statement(books.coins(person), period).orElseThrow().lines().stream()
        .filter(line -> line.counterAccount().equals(books.accounts().fund()))
        .mapToLong(line -> line.amount())
        .sum();
  }

  @Property
  @Label("L-TIMECOINS-8: without a policy or a term nothing is entered")
  void noDefaults(
      @ForAll("facts") CoinFacts facts, @ForAll("requests") List<CoinRequest> requests) {
    CoinBooks books = new CoinBooks("test", dated(new CoinUsePolicy(ImmutableList.of())));
    CoinBooks silent = new CoinBooks("test", Dated.<CoinUsePolicy>empty("timecoins.use"));
    for (CoinRequest request : requests) {
      assertThat(books.ask(request, facts)).isNotInstanceOf(Outcome.Accepted.class);
      assertThat(silent.ask(request, facts)).isInstanceOf(Outcome.Undetermined.class);
    }
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-9: asking changes nothing, and every violated rule is named")
  void everyViolationIsNamed(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("facts") CoinFacts facts,
      @ForAll("requests") List<CoinRequest> requests) {
    CoinBooks books = new CoinBooks("test", policy);
    CoinOracle oracle = new CoinOracle(stated(policy), facts);
    for (CoinRequest request : requests) {
      JournalHead head = books.ledger().head();
      Outcome<CoinPostings> postings = books.ask(request, facts);
      assertThat(books.ledger().head()).isEqualTo(head);
      books.enter(request, facts);
      CoinOracle.Answer expected = oracle.enter(request);
      if (postings instanceof Outcome.Refused) {
        assertThat(books.ledger().head()).isEqualTo(head);
        assertThat(own(postings)).containsExactlyInAnyOrderElementsOf(own(expected.violations));
        assertThat(postings.reasons().stream().anyMatch(CoinUseLaws::isOfLedger))
            .isEqualTo(hasLedgers(expected.violations));
      }
    }
  }

  private static boolean hasLedgers(List<String> violations) {
    return violations.stream().anyMatch(OF_LEDGER::contains);
  }

  private static boolean isOfLedger(Reason reason) {
    return !(reason.code() instanceof TimecoinsReason)
        && Set.of("ACCOUNT_FROZEN", "ACCOUNT_CLOSED", "BELOW_FLOOR", "ACCOUNT_NOT_EMPTY")
            .contains(reason.code().name());
  }

  private static Set<String> own(Outcome<?> outcome) {
    return outcome.reasons().stream()
        .filter(reason -> reason.code() instanceof TimecoinsReason)
        .map(reason -> reason.code().name())
        .collect(Collectors.toSet());
  }

  private static Set<String> own(List<String> violations) {
    return violations.stream().filter(one -> !OF_LEDGER.contains(one)).collect(Collectors.toSet());
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-10: a closed account is empty, and all it held is where the rule says")
  void closedAccountsAreEmpty(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("facts") CoinFacts facts,
      @ForAll("requests") List<CoinRequest> requests) {
    CoinBooks books = new CoinBooks("test", policy);
    requests.forEach(request -> books.enter(request, facts));
    long held = books.balance(books.coins(P1));
    AccountId donated = books.accounts().bank().donated();
    AccountId issued = books.accounts().bank().issued();
    long before = books.balance(donated) + books.balance(issued);
    CoinRequest leaving =
        CoinArbitraries.request(
            98, new CoinAct.Leave(CoinHolder.person(P1)), CoinArbitraries.DAYS.get(2));
    Outcome<CoinPostings> postings = books.enter(leaving, facts);
    if (postings instanceof Outcome.Accepted) {
      assertThat(books.balance(books.coins(P1))).isZero();
      assertThat(books.ledger().status(books.coins(P1)).orElseThrow())
          .isEqualTo(Account.Status.CLOSED);
      assertThat(books.balance(donated) + books.balance(issued)).isEqualTo(before + held);
    }
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-11: what follows a person arrives as it left, and nothing else does")
  void whatFollowsArrives(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("facts") CoinFacts facts,
      @ForAll("requests") List<CoinRequest> requests) {
    CoinBooks old = new CoinBooks("old", policy);
    CoinBooks other = new CoinBooks("other", policy);
    requests.forEach(request -> old.enter(request, facts));
    long claimed = old.balance(old.accounts().claims("other"));
    long held = old.balance(old.coins(P1));
    LocalDate last = CoinArbitraries.DAYS.get(2);
    Outcome<CoinPostings> out =
        old.enter(CoinArbitraries.request(97, new CoinAct.MoveOut(P1, "other"), last), facts);
    long left = held - old.balance(old.coins(P1));
    boolean follows = follows(policy, CoinRight.Following.COINS);
    assertThat(left).isEqualTo(follows && out instanceof Outcome.Accepted ? held : 0);
    assertThat(old.balance(old.accounts().claims("other"))).isEqualTo(claimed + left);
    long minutes = follows(policy, CoinRight.Following.HOURS) ? CoinBooks.SERVED : 0;
    if (left > 0 || minutes > 0) {
      CoinAct in = new CoinAct.MoveIn(P1, "old", left, minutes);
      Outcome<CoinPostings> came = other.enter(CoinArbitraries.request(97, in, last), facts);
      assertThat(came).isInstanceOf(Outcome.Accepted.class);
      assertThat(other.balance(other.coins(P1))).isEqualTo(CoinBooks.EARNED + left);
      assertThat(other.balance(other.accounts().broughtHours(P1))).isEqualTo(minutes);
    }
    if (!follows) {
      CoinAct in = new CoinAct.MoveIn(P1, "old", 1, 0);
      assertThat(other.ask(CoinArbitraries.request(96, in, last), facts))
          .isNotInstanceOf(Outcome.Accepted.class);
    }
  }

  private static boolean follows(Dated<CoinUsePolicy> policy, CoinRight.Following what) {
    return stated(policy)
        .right(CoinRight.Moving.class)
        .filter(right -> right.follows().contains(what))
        .isPresent();
  }

  @Property(tries = 300)
  @Label("L-TIMECOINS-14: no day, instant or amount throws")
  void nothingThrows(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("facts") CoinFacts facts,
      @ForAll("requests") List<CoinRequest> requests,
      @ForAll long coins,
      @ForAll("hostileDays") LocalDate day,
      @ForAll("hostileInstants") Instant at) {
    CoinBooks books = new CoinBooks("test", policy);
    JournalHead head = books.ledger().head();
    for (CoinRequest request : requests) {
      assertThat(books.ask(request.withEffectiveOn(day), facts)).isNotNull();
      assertThat(books.ask(request.withRecordedAt(at), facts)).isNotNull();
    }
    CoinAct donation = new CoinAct.Donate(CoinHolder.person(P1), coins);
    assertThat(books.ask(CoinArbitraries.request(1, donation, DAY), facts)).isNotNull();
    assertThat(books.ledger().head()).isEqualTo(head);
  }

  @Provide
  Arbitrary<LocalDate> hostileDays() {
    return Arbitraries.of(
        LocalDate.MIN,
        LocalDate.MAX,
        LocalDate.of(1899, 12, 31),
        LocalDate.of(1900, 1, 1),
        LocalDate.of(2199, 12, 31),
        LocalDate.of(2200, 1, 1));
  }

  @Provide
  Arbitrary<Instant> hostileInstants() {
    return Arbitraries.of(
        Instant.MIN,
        Instant.MAX,
        Instant.parse("1900-01-01T00:00:00Z"),
        Instant.parse("2199-12-31T23:59:59Z"),
        Instant.parse("2200-01-01T00:00:00Z"));
  }

  @Property
  @Label("L-TIMECOINS-15: an account is exchanged from at most as often as the rule says")
  void exchangesStayWithinTheirTimes(
      @ForAll("policies") Dated<CoinUsePolicy> policy,
      @ForAll("requests") List<CoinRequest> requests) {
    CoinBooks books = new CoinBooks("test", policy);
    List<CoinRequest> exchanges = new ArrayList<>();
    for (CoinRequest request : requests) {
      exchanges.add(request.withAct(new CoinAct.Exchange(CoinHolder.person(P1), 5)));
    }
    exchanges.forEach(request -> books.enter(request, CoinFacts.NONE));
    Optional<CoinRight.Exchange> right = stated(policy).right(CoinRight.Exchange.class);
    for (LocalDate day : CoinArbitraries.DAYS) {
      long times =
          right
              .map(
                  one ->
                      books.ledger().statement(books.accounts().exchanged(), one.period().of(day)))
              .flatMap(Outcome::toOptional)
              .map(statement -> (long) statement.lines().size())
              .orElse(0L);
      assertThat(times).isLessThanOrEqualTo(right.map(CoinRight.Exchange::times).orElse(0));
    }
    right.ifPresent(
        one -> assertThat(books.balance(books.accounts().exchanged())).isGreaterThanOrEqualTo(5));
  }

  private static List<PersonId> holders() {
    List<PersonId> holders = new ArrayList<>(CoinArbitraries.PERSONS);
    holders.add(CoinArbitraries.GROUP);
    return holders;
  }

  private static CoinUsePolicy stated(Dated<CoinUsePolicy> policy) {
    return policy.asOf(DAY, LocalDate.MAX).orElseThrow();
  }

  private static Dated<CoinUsePolicy> dated(CoinUsePolicy policy) {
    return Dated.from(CoinUsePolicy.KEY, LocalDate.of(2020, 1, 1), CoinArbitraries.RULE, policy);
  }
}
