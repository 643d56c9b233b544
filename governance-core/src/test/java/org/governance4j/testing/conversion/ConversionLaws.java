package org.governance4j.testing.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.governance4j.conversion.Conversion;
import org.governance4j.conversion.ConversionAccounts;
import org.governance4j.conversion.ConversionPolicy;
import org.governance4j.conversion.ConversionRule;
import org.governance4j.conversion.Conversions;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.JournalHead;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerSnapshot;
import org.governance4j.journal.Lot;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;

/** The laws of conversions. A host overrides {@link #rules()} to try its own. */
public class ConversionLaws {

  private static final long PLENTY = 1_000_000;

  /** The conversions to try; in force on 1 March 2023, at least one. */
  protected Dated<ConversionPolicy> rules() {
    return ConversionArbitraries.rules();
  }

  @Provide
  Arbitrary<List<ConversionArbitraries.Step>> steps() {
    return ConversionArbitraries.steps();
  }

  @Provide
  Arbitrary<List<ConversionRule>> ways() {
    return ConversionArbitraries.ways();
  }

  private List<ConversionRule> stated() {
    return rules().asOf(ConversionArbitraries.DAY, LocalDate.MAX).orElseThrow().rules();
  }

  private Conversions engine() {
    return Conversions.of(rules());
  }

  @Property(tries = 100)
  @Label("L-CONVERSION-1: what was converted, times the rate, is what was given and what remains")
  void nothingIsCreatedOrLost(@ForAll("steps") List<ConversionArbitraries.Step> steps) {
    for (ConversionRule rule : stated()) {
      ConversionTown town = new ConversionTown(rule, PLENTY);
      List<ConversionOracle> oracles =
          List.of(new ConversionOracle(rule), new ConversionOracle(rule));
      for (int i = 0; i < steps.size(); i++) {
        step(town, rule, steps.get(i), "c-" + i, oracles);
        assertExact(town, rule, oracles);
      }
    }
  }

  private void step(
      ConversionTown town,
      ConversionRule rule,
      ConversionArbitraries.Step step,
      String id,
      List<ConversionOracle> oracles) {
    ConversionOracle oracle = oracles.get(step.holder());
    int reversed = oracle.standing().size() - step.reverses();
    if (step.reverses() == 0) {
      long amount = rule.least() + step.amount();
      enter(town, town.conversion(id, step.holder(), amount));
      oracle.convert(id, amount);
    } else if (reversed >= 0) {
      String of = oracle.standing().get(reversed).id();
      town.ledger().apply(town.reversal(id, of), ConversionTown.NOW).orElseThrow();
      oracle.reverse(of);
    }
  }

  private void enter(ConversionTown town, Conversion conversion) {
    ImmutableList<LedgerCommand> commands =
        engine().toPost(conversion, town.ledger()).orElseThrow();
    assertThat(commands.stream().filter(LedgerCommand.Enter.class::isInstance)).hasSize(1);
    town.ledger().enter(commands, ConversionTown.NOW).orElseThrow();
  }

  private static void assertExact(
      ConversionTown town, ConversionRule rule, List<ConversionOracle> oracles) {
    BigInteger converted = BigInteger.ZERO;
    BigInteger given = BigInteger.ZERO;
    BigInteger remaining = BigInteger.ZERO;
    for (int holder = 0; holder < 2; holder++) {
      ConversionOracle oracle = oracles.get(holder);
      AccountId kept = ConversionAccounts.remainder(rule, town.from(holder));
      assertThat(2 * PLENTY - town.balance(town.from(holder)))
          .isEqualTo(oracle.converted().longValueExact());
      assertThat(town.balance(town.to(holder))).isEqualTo(oracle.given().longValueExact());
      assertThat(town.balance(kept)).isEqualTo(oracle.remaining().longValueExact());
      converted = converted.add(oracle.converted());
      given = given.add(oracle.given());
      remaining = remaining.add(oracle.remaining());
    }
    assertThat(town.balance(ConversionAccounts.taken(rule))).isEqualTo(converted.longValueExact());
    assertThat(-town.balance(ConversionAccounts.given(rule))).isEqualTo(given.longValueExact());
    assertThat(-town.balance(ConversionAccounts.remainders(rule)))
        .isEqualTo(remaining.longValueExact());
    BigInteger parts = converted.multiply(BigInteger.valueOf(rule.rate().numerator()));
    assertThat(parts)
        .isEqualTo(given.multiply(BigInteger.valueOf(rule.rate().denominator())).add(remaining));
  }

  @Property(tries = 100)
  @Label("L-CONVERSION-2: many steps give what one gives, and less remains than one more costs")
  void manyStepsAreOne(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 130) Integer> amounts) {
    for (ConversionRule rule : stated()) {
      ConversionTown steps = new ConversionTown(rule, PLENTY);
      ConversionTown once = new ConversionTown(rule, PLENTY);
      AccountId kept = ConversionAccounts.remainder(rule, steps.from(0));
      long sum = 0;
      for (int i = 0; i < amounts.size(); i++) {
        enter(steps, steps.conversion("c-" + i, 0, rule.least() + amounts.get(i)));
        sum += rule.least() + amounts.get(i);
        assertThat(steps.balance(kept)).isBetween(0L, rule.rate().denominator() - 1);
      }
      enter(once, once.conversion("c-0", 0, sum));
      assertThat(steps.balances()).isEqualTo(once.balances());
    }
  }

  @Property(tries = 100)
  @Label("L-CONVERSION-3: a reversal brings everything back, to the very lots")
  void aReversalBringsEverythingBack(
      @ForAll @IntRange(min = 0, max = 130) int first,
      @ForAll @IntRange(min = 0, max = 130) int second) {
    for (ConversionRule rule : stated()) {
      // The second conversion takes from both lots.
      ConversionTown town = new ConversionTown(rule, 2 * rule.least() + 200);
      enter(town, town.conversion("c-1", 0, rule.least() + first));
      TreeMap<String, Long> before = town.balances();
      List<Lot> lots = town.lots();
      enter(town, town.conversion("c-2", 0, rule.least() + second));
      town.ledger().apply(town.reversal("r-1", "c-2"), ConversionTown.NOW).orElseThrow();
      assertThat(town.balances()).isEqualTo(before);
      assertThat(town.lots()).isEqualTo(lots);
      town.ledger().apply(town.reversal("r-2", "c-1"), ConversionTown.NOW).orElseThrow();
      assertThat(town.balance(ConversionAccounts.remainder(rule, town.from(0)))).isZero();
      assertThat(town.balance(town.to(0))).isZero();
    }
  }

  @Property
  @Label("L-CONVERSION-4: rules that lead back to where one began are refused")
  void oneWay(@ForAll("ways") List<ConversionRule> ways) {
    boolean back = ways.stream().anyMatch(one -> leads(ways, one.to().code(), one.from().code()));
    if (back) {
      assertThatThrownBy(() -> new ConversionPolicy(ImmutableList.copyOf(ways)))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(new ConversionPolicy(ImmutableList.copyOf(ways)).rules()).isEqualTo(ways);
    }
  }

  /** Whether going from unit to unit ever arrives. */
  private static boolean leads(List<ConversionRule> ways, String from, String to) {
    Set<String> reached = new HashSet<>(Set.of(from));
    for (int i = 0; i < ways.size(); i++) {
      for (ConversionRule one : ways) {
        if (reached.contains(one.from().code())) {
          reached.add(one.to().code());
        }
      }
    }
    return reached.contains(to);
  }

  @Property(tries = 100)
  @Label("L-CONVERSION-5: a conversion that is stated again adds nothing")
  void aRepeatAddsNothing(@ForAll("steps") List<ConversionArbitraries.Step> steps) {
    ConversionRule rule = stated().get(0);
    ConversionTown town = new ConversionTown(rule, PLENTY);
    for (int i = 0; i < steps.size(); i++) {
      long amount = rule.least() + steps.get(i).amount();
      enter(town, town.conversion("c-" + i, steps.get(i).holder(), amount));
      for (int earlier = 0; earlier <= i; earlier++) {
        Conversion again =
            town.conversion(
                    "c-" + earlier,
                    steps.get(earlier).holder(),
                    rule.least() + steps.get(earlier).amount())
                .withRecordedAt(ConversionTown.NOW.plusSeconds(earlier));
        assertThat(engine().toPost(again, town.ledger()).orElseThrow()).isEmpty();
      }
    }
  }

  @Property(tries = 100)
  @Label(
      "L-CONVERSION-6: a bad conversion is refused with every reason, and the ledger is as before")
  void badOnesAreRefused(
      @ForAll @IntRange(min = 0, max = 3) int amount,
      @ForAll @IntRange(min = 0, max = 2) int from,
      @ForAll boolean swapped,
      @ForAll boolean early,
      @ForAll boolean unknown) {
    ConversionRule rule = stated().get(0);
    ConversionTown town = new ConversionTown(rule, PLENTY);
    List<Long> amounts = List.of(rule.least(), rule.least() - 1, Long.MIN_VALUE, Long.MAX_VALUE);
    List<AccountId> payers = List.of(town.from(0), ConversionTown.ISSUER, town.to(0));
    Conversion bad =
        town.conversion("c-1", 0, amounts.get(amount))
            .withFrom(payers.get(from))
            .withTo(swapped ? town.from(1) : town.to(1));
    if (early) {
      bad =
          bad.withRecordedAt(
              ConversionArbitraries.DAY
                  .atStartOfDay(ConversionTown.ZONE)
                  .toInstant()
                  .minusNanos(1));
    }
    TreeSet<String> faults = new TreeSet<>();
    if (unknown) {
      bad = bad.withEffectiveOn(LocalDate.MAX);
      faults.add("DAY_OUT_OF_RANGE");
      faults.add("RECORDED_BEFORE_DAY");
    }
    if (amount > 0) {
      faults.add("CONVERSION_OUT_OF_RANGE");
    }
    if (from == 1) {
      faults.add("ACCOUNT_ISSUES");
    }
    if (from == 2 || swapped) {
      faults.add("ACCOUNT_OF_OTHER_UNIT");
    }
    if (early) {
      faults.add("RECORDED_BEFORE_DAY");
    }
    JournalHead head = town.ledger().head();
    LedgerSnapshot snapshot = town.ledger().snapshot();
    Outcome<ImmutableList<LedgerCommand>> outcome = engine().toPost(bad, town.ledger());
    TreeSet<String> named = new TreeSet<>();
    if (!(outcome instanceof Outcome.Accepted)) {
      outcome.reasons().forEach(reason -> named.add(reason.code().name()));
    }
    assertThat(named).isEqualTo(faults);
    assertThat(town.ledger().head()).isEqualTo(head);
    assertThat(town.ledger().snapshot()).isEqualTo(snapshot);
  }

  @Property(tries = 20)
  @Label("L-CONVERSION-7: what no policy states, or of an unknown account, is undetermined")
  void noDefault(@ForAll @IntRange(min = 1, max = 100) int amount) {
    ConversionRule rule = stated().get(0);
    ConversionTown town = new ConversionTown(rule, PLENTY);
    Conversion sound = town.conversion("c-1", 0, rule.least() + amount);
    for (Conversion one :
        List.of(
            sound.withCode("NO-SUCH"),
            sound.withFrom(AccountId.of("nobody")),
            sound.withTo(AccountId.of("nobody")))) {
      assertThat(engine().toPost(one, town.ledger())).isInstanceOf(Outcome.Undetermined.class);
    }
    assertThat(Conversions.of(Dated.empty(ConversionPolicy.KEY.id())).toPost(sound, town.ledger()))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(engine().asKnownAt(LocalDate.MIN).toPost(sound, town.ledger()))
        .isInstanceOf(Outcome.Undetermined.class);
  }
}
