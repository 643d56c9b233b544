package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;
import static org.governance4j.timecoins.RightChecks.checkAge;
import static org.governance4j.timecoins.RightChecks.checkCodes;
import static org.governance4j.timecoins.RightChecks.checkCoins;
import static org.governance4j.timecoins.RightChecks.checkPeriod;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.governance4j.duty.CalendarPeriod;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** What a rule says of the coins of a time bank, one term of it (时间币使用规则). */
public sealed interface CoinRight {

  /** The greatest age that a rule names, in years. */
  int MAX_AGE = 150;

  /** The most coins that a rule names, in parts. */
  long MAX_COINS = 1_000_000_000_000L;

  /** The most exchanges of a period. */
  int MAX_TIMES = 1_000;

  /**
   * Which term it is; a policy states each once.
   *
   * @return the term
   */
  CoinTerm term();

  /**
   * Who says so.
   *
   * @return the rule
   */
  RuleRef rule();

  /**
   * An hour is withdrawn by whoever has reached an age (支取).
   *
   * @param fromAge the age in years, 0 to {@value #MAX_AGE}
   * @param inHardship a lower age in hardship; empty if the text knows none
   * @param rule who says so
   */
  record Withdrawal(int fromAge, Optional<Hardship> inHardship, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Withdrawal {
      requireNonNull(inHardship, "inHardship");
      requireNonNull(rule, "rule");
      checkAge(fromAge);
      checkComponent(
          "inHardship",
          inHardship.isEmpty() || inHardship.get().fromAge() < fromAge,
          "the age in hardship must be below the age of %s",
          fromAge);
    }

    /**
     * A withdrawal from one age for all.
     *
     * @param age the age in years
     * @param rule who says so
     * @return the right, without a lower age in hardship
     */
    public static Withdrawal from(int age, RuleRef rule) {
      return new Withdrawal(age, Optional.empty(), rule);
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.WITHDRAWAL;
    }
  }

  /**
   * A lower age in hardship (特殊困难放宽).
   *
   * @param fromAge the age in years, 0 to {@value CoinRight#MAX_AGE}
   * @param statuses the codes of the statuses that are hardship, at least one
   */
  record Hardship(int fromAge, ImmutableSet<String> statuses) {

    /** Checks the components. */
    public Hardship {
      requireNonNull(statuses, "statuses");
      checkAge(fromAge);
      checkCodes("statuses", statuses);
    }
  }

  /**
   * Who is paid when an hour is withdrawn.
   *
   * @param payee who is paid
   * @param rule who says so
   */
  record Payment(Payee payee, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Payment {
      requireNonNull(payee, "payee");
      requireNonNull(rule, "rule");
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.PAYMENT;
    }
  }

  /**
   * Somebody younger serves only in a group (未成年人以团体方式服务). Where no text says so, anybody serves
   * alone.
   *
   * @param fromAge the age in years from which somebody serves alone, 0 to {@value #MAX_AGE}
   * @param rule who says so
   */
  record Service(int fromAge, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Service {
      requireNonNull(rule, "rule");
      checkAge(fromAge);
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.SERVICE;
    }
  }

  /**
   * Coins are given to those who are related to the giver (赠与).
   *
   * @param relations the codes of the relations, at least one
   * @param rule who says so
   */
  record Gift(ImmutableSet<String> relations, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Gift {
      requireNonNull(relations, "relations");
      requireNonNull(rule, "rule");
      checkCodes("relations", relations);
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.GIFT;
    }
  }

  /**
   * Coins are given to the bank's pool (捐赠).
   *
   * @param rule who says so
   */
  record Donation(RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Donation {
      requireNonNull(rule, "rule");
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.DONATION;
    }
  }

  /**
   * Coins are exchanged for a reward (兑换).
   *
   * @param times how often at most in a period, 1 to {@value #MAX_TIMES}
   * @param period the period
   * @param rule who says so
   */
  record Exchange(int times, CalendarPeriod period, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Exchange {
      requireNonNull(period, "period");
      requireNonNull(rule, "rule");
      checkRange(
          "times",
          times,
          1,
          MAX_TIMES,
          Unit.COUNT,
          "times must be between 1 and %s but is %s",
          MAX_TIMES,
          times);
      checkPeriod(period);
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.EXCHANGE;
    }
  }

  /**
   * What groups may do with their coins; what is not listed is refused to them (团体仅可捐赠).
   *
   * @param terms of withdrawal, gift, donation and exchange those that they may use
   * @param rule who says so
   */
  record Groups(ImmutableSet<CoinTerm> terms, RuleRef rule) implements CoinRight {

    private static final ImmutableSet<CoinTerm> USES =
        Sets.immutableEnumSet(
            CoinTerm.WITHDRAWAL, CoinTerm.GIFT, CoinTerm.DONATION, CoinTerm.EXCHANGE);

    /** Checks the components. */
    public Groups {
      requireNonNull(terms, "terms");
      requireNonNull(rule, "rule");
      checkComponent(
          "terms", USES.containsAll(terms), "terms of groups must be among %s: %s", USES, terms);
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.GROUPS;
    }
  }

  /**
   * A fund grants hours to those who cannot earn them (基金发放时间).
   *
   * @param recipients the codes of the statuses of which one is needed, at least one
   * @param source what the fund gives out
   * @param rule who says so
   */
  record Grant(ImmutableSet<String> recipients, Source source, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Grant {
      requireNonNull(recipients, "recipients");
      requireNonNull(source, "source");
      requireNonNull(rule, "rule");
      checkCodes("recipients", recipients);
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.GRANT;
    }
  }

  /**
   * How much a fund grants (发放限额).
   *
   * @param perPerson the most that a person is granted in a period, in parts, 0 to {@value
   *     #MAX_COINS}
   * @param budget the most that is granted in a period, likewise
   * @param period the period
   * @param rule who says so
   */
  record GrantLimits(long perPerson, long budget, CalendarPeriod period, RuleRef rule)
      implements CoinRight {

    /** Checks the components. */
    public GrantLimits {
      requireNonNull(period, "period");
      requireNonNull(rule, "rule");
      checkCoins("perPerson", perPerson);
      checkCoins("budget", budget);
      checkPeriod(period);
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.GRANT_LIMITS;
    }
  }

  /**
   * The bank freezes accounts and puts them in use again (冻结与解冻).
   *
   * @param rule who says so
   */
  record Freezing(RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Freezing {
      requireNonNull(rule, "rule");
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.FREEZING;
    }
  }

  /**
   * What follows a person to another bank (转移).
   *
   * @param follows what does; the rest stays where it is
   * @param rule who says so
   */
  record Moving(ImmutableSet<Following> follows, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Moving {
      requireNonNull(follows, "follows");
      requireNonNull(rule, "rule");
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.MOVING;
    }
  }

  /**
   * What becomes of the coins of one who died (身故处理).
   *
   * @param fate what becomes of them
   * @param heirs the codes of the relations of which an heir has one; at least one exactly if they
   *     are inherited
   * @param rule who says so
   */
  record Death(Fate fate, ImmutableSet<String> heirs, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Death {
      requireNonNull(fate, "fate");
      requireNonNull(heirs, "heirs");
      requireNonNull(rule, "rule");
      checkComponent(
          "heirs",
          (fate == Fate.INHERITED) != heirs.isEmpty(),
          "heirs must be named exactly if coins are inherited, and they are %s",
          fate);
      heirs.forEach(heir -> OpaqueId.checkCode("heirs", heir));
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.DEATH;
    }
  }

  /**
   * What becomes of the coins of one who leaves the bank (退出处理).
   *
   * @param fate what becomes of them; nobody inherits them
   * @param rule who says so
   */
  record Leaving(Fate fate, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Leaving {
      requireNonNull(fate, "fate");
      requireNonNull(rule, "rule");
      checkComponent(
          "fate", fate != Fate.INHERITED, "coins of one who leaves must not be inherited");
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.LEAVING;
    }
  }

  /**
   * When banks settle what they owe each other (定期结算).
   *
   * @param period the period with whose end they do
   * @param rule who says so
   */
  record Clearing(CalendarPeriod period, RuleRef rule) implements CoinRight {

    /** Checks the components. */
    public Clearing {
      requireNonNull(period, "period");
      requireNonNull(rule, "rule");
      checkPeriod(period);
    }

    @Override
    public CoinTerm term() {
      return CoinTerm.CLEARING;
    }
  }

  /** Who is paid when an hour is withdrawn (支取去向). */
  enum Payee {
    /** Whoever serves, who earns no other coins for it (服务者). */
    SERVER,
    /** The bank takes the coins back; whoever serves earns new ones (时间银行收回). */
    BANK
  }

  /** What a fund gives out (发放来源). */
  enum Source {
    /** Coins of its own, which it issues (基金). */
    FUND,
    /** Coins that were donated before (捐赠池). */
    DONATIONS
  }

  /** What follows a person to another bank (随人转移事项). */
  enum Following {
    /** The coins that were not spent (时间币). */
    COINS,
    /** The hours of a lifetime, which stay in the old bank too (服务时长). */
    HOURS
  }

  /** What becomes of the coins of a closed account (销户处理). */
  enum Fate {
    /** An heir receives them (继承). */
    INHERITED,
    /** The pool receives them (捐赠). */
    DONATED,
    /** The bank takes them back (失效). */
    LAPSED
  }
}
