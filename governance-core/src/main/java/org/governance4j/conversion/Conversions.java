package org.governance4j.conversion;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Converts what an account has into another unit, at the fixed rate of a rule and never back (折算;
 * CC-13). What does not convert exactly is kept in the holder's remainder account and is taken in
 * by the next conversion. Immutable and thread-safe.
 *
 * <pre>{@code
 * Conversions conversions = Conversions.of(pack.get(ConversionPolicy.KEY));
 * ledger.enter(conversions.toPost(conversion, ledger).orElseThrow(), now).orElseThrow();
 * }</pre>
 */
public final class Conversions {

  private static final Logger LOG = LoggerFactory.getLogger(Conversions.class);

  private final Dated<ConversionPolicy> policy;
  private final LocalDate knownOn;

  private Conversions(Dated<ConversionPolicy> policy, LocalDate knownOn) {
    this.policy = policy;
    this.knownOn = knownOn;
  }

  /**
   * An engine.
   *
   * @param policy what is converted into what
   * @return the engine
   */
  public static Conversions of(Dated<ConversionPolicy> policy) {
    requireNonNull(policy, "policy");
    LOG.debug("compiled conversions: {} versions of the policy", policy.versions().size());
    return new Conversions(policy, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Conversions asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Conversions(policy, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * What must be entered, all together: one transfer that takes the amount, gives what it becomes
   * with what remained before, and keeps what remains. The accounts of the conversion are opened
   * when first needed; those of the holder are the host's. A reversal of the transfer brings
   * everything back; a remainder that a later conversion has taken in is then below zero, until the
   * next one makes it up.
   *
   * @param conversion what is converted
   * @param ledger the ledger, which is only read; whether the holder has the amount is for it to
   *     judge
   * @return what to enter, nothing if the ledger has the conversion already; refused if it is less
   *     than the least, the accounts are of other units, or its day is none of the ledger's or
   *     after its recording; undetermined if the policy states no such conversion or an account is
   *     not found
   */
  public Outcome<ImmutableList<LedgerCommand>> toPost(Conversion conversion, Ledger ledger) {
    requireNonNull(conversion, "conversion");
    requireNonNull(ledger, "ledger");
    return rule(conversion).flatMap(rule -> toPost(conversion, rule, ledger));
  }

  private Outcome<ConversionRule> rule(Conversion conversion) {
    return policy
        .asOf(conversion.effectiveOn(), knownOn)
        .flatMap(
            stated ->
                stated
                    .conversion(conversion.code())
                    .map(rule -> Outcome.accepted(rule))
                    .orElseGet(
                        () ->
                            Outcome.undetermined(
                                Reason.of(
                                        ConversionReason.CONVERSION_NOT_STATED,
                                        ConversionLaw.NO_DEFAULT,
                                        "transfer",
                                        Fact.of(conversion.id()))
                                    .with(
                                        "conversion",
                                        new Fact.Code("conversion", conversion.code()))
                                    .with("day", Fact.of(conversion.effectiveOn())))));
  }

  private Outcome<ImmutableList<LedgerCommand>> toPost(
      Conversion conversion, ConversionRule rule, Ledger ledger) {
    return new ConversionCheck(conversion, rule, ledger)
        .outcome()
        .flatMap(sound -> commands(conversion, sound, ledger));
  }

  private static Outcome<ImmutableList<LedgerCommand>> commands(
      Conversion conversion, ConversionRule rule, Ledger ledger) {
    Optional<Transfer> known = ledger.transfer(conversion.id());
    if (known.isPresent() && isThat(known.get(), conversion, rule)) {
      return Outcome.accepted(
          ImmutableList.of(),
          Reason.of(
              ConversionReason.CONVERTED_ALREADY,
              ConversionLaw.ONCE,
              "transfer",
              Fact.of(conversion.id())));
    }
    AccountId kept = ConversionAccounts.remainder(rule, conversion.from());
    long remained =
        ledger
            .balance(kept, LedgerTerms.latest())
            .toOptional()
            .map(balance -> balance.posted())
            .orElse(0L);
    ConversionStep step = ConversionStep.of(rule, conversion.amount(), remained);
    Transfer transfer = transfer(conversion, rule, step);
    Reason converted =
        Reason.of(ConversionReason.CONVERTED, rule.rule(), "transfer", Fact.of(conversion.id()))
            .with("amount", Fact.of(conversion.amount(), rule.from().unit()))
            .with("given", Fact.of(step.given(), rule.to().unit()))
            .with("remaining", Fact.of(step.remaining(), ConversionAccounts.parts(rule).unit()));
    ImmutableList.Builder<LedgerCommand> commands = ImmutableList.builder();
    for (Account account : accounts(conversion, rule, step)) {
      if (ledger.account(account.id()).isEmpty()) {
        commands.add(new LedgerCommand.Open(account, Grounds.of(rule.rule())));
      }
    }
    commands.add(new LedgerCommand.Enter(transfer));
    return Outcome.accepted(commands.build(), converted);
  }

  /** Whether a transfer is the conversion, stated again; what it gave depended on what remained. */
  private static boolean isThat(Transfer known, Conversion conversion, ConversionRule rule) {
    Posting taken =
        Posting.of(conversion.from(), ConversionAccounts.taken(rule), conversion.amount());
    return known.kind() == Transfer.Kind.POSTED
        && known.effectiveOn().equals(conversion.effectiveOn())
        && known.postings().get(0).equals(taken)
        && known.postings().stream().anyMatch(posting -> isFor(posting, conversion, rule));
  }

  private static boolean isFor(Posting posting, Conversion conversion, ConversionRule rule) {
    return posting.from().equals(ConversionAccounts.given(rule))
            && posting.to().equals(conversion.to())
        || posting.to().equals(ConversionAccounts.destined(rule, conversion.to()));
  }

  private static ImmutableList<Account> accounts(
      Conversion conversion, ConversionRule rule, ConversionStep step) {
    LedgerUnit parts = ConversionAccounts.parts(rule);
    ImmutableList.Builder<Account> accounts = ImmutableList.builder();
    accounts.add(
        Account.unlimited(ConversionAccounts.taken(rule), rule.from()),
        Account.unlimited(ConversionAccounts.given(rule), rule.to()),
        Account.unlimited(ConversionAccounts.remainders(rule), parts),
        Account.unlimited(ConversionAccounts.remainder(rule, conversion.from()), parts));
    if (step.given() == 0) {
      accounts.add(Account.unlimited(ConversionAccounts.destined(rule, conversion.to()), parts));
    }
    return accounts.build();
  }

  private static Transfer transfer(
      Conversion conversion, ConversionRule rule, ConversionStep step) {
    AccountId kept = ConversionAccounts.remainder(rule, conversion.from());
    AccountId all = ConversionAccounts.remainders(rule);
    ImmutableList.Builder<Posting> postings = ImmutableList.builder();
    postings.add(
        Posting.of(conversion.from(), ConversionAccounts.taken(rule), conversion.amount()));
    if (step.given() == 0) {
      AccountId destined = ConversionAccounts.destined(rule, conversion.to());
      postings.add(Posting.of(all, destined, step.change()));
      postings.add(Posting.of(destined, kept, step.change()));
    } else if (step.change() > 0) {
      postings.add(Posting.of(all, kept, step.change()));
    } else if (step.change() < 0) {
      postings.add(Posting.of(kept, all, -step.change()));
    }
    if (step.given() > 0) {
      Posting given = Posting.of(ConversionAccounts.given(rule), conversion.to(), step.given());
      postings.add(
          rule.expiry().expiresOn(conversion.effectiveOn()).map(given::expiring).orElse(given));
    }
    return Transfer.posted(conversion.id())
        .postings(postings.build())
        .effectiveOn(conversion.effectiveOn())
        .recordedAt(conversion.recordedAt())
        .grounds(Grounds.builder().rule(rule.rule()).evidence(conversion.evidence()).build())
        .build();
  }
}
