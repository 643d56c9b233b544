package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.Decision;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Transfer;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether something may be done with coins, and what is entered then (时间币使用审核; CD-29, LC-09).
 * Immutable and thread-safe; a ledger is asked and not changed.
 *
 * <pre>{@code
 * CoinUse use = CoinUse.of(pack.get(CoinUsePolicy.KEY), CoinAccounts.of("chengdong", 1), zone);
 * CoinPostings postings = use.postings(request, facts, ledger, now).orElseThrow();
 * Decision decision = ledger.decide(postings.commands(), now).orElseThrow();
 * }</pre>
 *
 * <p>Only holders spend: no request names an account of the bank itself. What is done with coins
 * never touches the hours of a lifetime, which are kept on accounts of their own.
 */
public final class CoinUse {

  private static final Logger LOG = LoggerFactory.getLogger(CoinUse.class);

  private final Dated<CoinUsePolicy> policy;
  private final CoinAccounts accounts;
  private final ZoneId zone;
  private final LocalDate knownOn;

  private CoinUse(
      Dated<CoinUsePolicy> policy, CoinAccounts accounts, ZoneId zone, LocalDate knownOn) {
    this.policy = policy;
    this.accounts = accounts;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  /**
   * The use of coins by a policy.
   *
   * @param policy the rights
   * @param accounts how the bank's accounts are named
   * @param zone the time zone of the community's days
   * @return the engine
   */
  public static CoinUse of(Dated<CoinUsePolicy> policy, CoinAccounts accounts, ZoneId zone) {
    requireNonNull(policy, "policy");
    requireNonNull(accounts, "accounts");
    requireNonNull(zone, "zone");
    LOG.debug("compiled the use of coins: {} versions of the policy", policy.versions().size());
    return new CoinUse(policy, accounts, zone, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public CoinUse asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new CoinUse(policy, accounts, zone, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * How the bank's accounts are named.
   *
   * @return the names
   */
  public CoinAccounts accounts() {
    return accounts;
  }

  /**
   * What a request adds to a ledger. Grants and exchanges are counted by what stands in the ledger
   * over their period, so that limits hold across calls; in time by the movements of that period.
   *
   * @param request the request
   * @param facts what the host states of its persons, at most {@value CoinFacts#MAX_FACTS}
   *     statements
   * @param ledger the bank's ledger, which is only read
   * @param at the posting instant
   * @return what to enter; nothing if it was entered before; refused with every violated rule, the
   *     ledger's included; undetermined if a term, a fact or a policy is missing
   */
  public Outcome<CoinPostings> postings(
      CoinRequest request, CoinFacts facts, Ledger ledger, Instant at) {
    requireNonNull(request, "request");
    requireNonNull(facts, "facts");
    requireNonNull(ledger, "ledger");
    requireNonNull(at, "at");
    Findings findings = new Findings();
    RequestBounds.check(request, facts, zone, findings);
    if (!findings.clear()) {
      return findings.outcome(() -> nothing(request));
    }
    return policy
        .asOf(request.effectiveOn(), knownOn)
        .flatMap(
            stated ->
                judged(new CoinCall(accounts, stated, request, facts, ledger, new Findings()), at));
  }

  private static Outcome<CoinPostings> judged(CoinCall call, Instant at) {
    Optional<Plan> plan = plan(call);
    Optional<Transfer> entered = call.ledger().transfer(call.request().id());
    if (plan.isPresent() && entered.isPresent()) {
      return again(call, plan.get(), entered.get());
    }
    ImmutableList<LedgerCommand> commands =
        plan.map(one -> one.commands(Plan.Heading.of(call.request()), call.ledger()))
            .orElse(ImmutableList.of());
    trial(call, commands, at);
    plan.ifPresent(one -> call.findings().step(used(call, one)));
    return call.findings().outcome(() -> new CoinPostings(call.request().id(), commands));
  }

  private static Optional<Plan> plan(CoinCall call) {
    CoinAct act = call.request().act();
    Spending spending = new Spending(call);
    if (act instanceof CoinAct.Withdraw one) {
      return spending.withdraw(one);
    } else if (act instanceof CoinAct.Give one) {
      return spending.give(one);
    } else if (act instanceof CoinAct.Donate one) {
      return spending.donate(one);
    } else if (act instanceof CoinAct.Exchange one) {
      return spending.exchange(one);
    } else if (act instanceof CoinAct.WithdrawElsewhere one) {
      return spending.withdrawElsewhere(one);
    } else if (act instanceof CoinAct.ServeGuest one) {
      return spending.serveGuest(one);
    } else if (act instanceof CoinAct.Grant one) {
      return new Granting(call).grant(one);
    }
    return planOfAccount(call, act);
  }

  private static Optional<Plan> planOfAccount(CoinCall call, CoinAct act) {
    Ending ending = new Ending(call);
    if (act instanceof CoinAct.Freeze one) {
      return ending.status(one.holder(), Account.Status.FROZEN);
    } else if (act instanceof CoinAct.Unfreeze one) {
      return ending.status(one.holder(), Account.Status.OPEN);
    } else if (act instanceof CoinAct.CloseOnDeath one) {
      return ending.onDeath(one);
    } else if (act instanceof CoinAct.Leave one) {
      return ending.onLeaving(one);
    } else if (act instanceof CoinAct.MoveOut one) {
      return new Relocation(call).out(one);
    }
    return new Relocation(call).in((CoinAct.MoveIn) act);
  }

  private static Outcome<CoinPostings> again(CoinCall call, Plan plan, Transfer entered) {
    if (plan.isSame(entered, call.request())) {
      return Outcome.accepted(
          nothing(call.request()),
          call.reason(TimecoinsReason.ALREADY_ENTERED, TimecoinsLaw.AGAIN));
    }
    return Outcome.refused(call.reason(TimecoinsReason.REQUEST_ID_CONFLICT, TimecoinsLaw.AGAIN));
  }

  /** What the ledger has to say against it; amounts were judged before. */
  private static void trial(CoinCall call, ImmutableList<LedgerCommand> commands, Instant at) {
    Outcome<Decision> decision = call.ledger().decide(commands, at);
    if (decision instanceof Outcome.Accepted) {
      return;
    }
    for (Reason reason : decision.reasons()) {
      if (decision instanceof Outcome.Undetermined) {
        call.findings().missing(reason);
      } else if (!isOfAmounts(reason)) {
        call.findings().violation(reason);
      }
    }
  }

  private static boolean isOfAmounts(Reason reason) {
    return reason.code() == LedgerReason.AMOUNT_NOT_POSITIVE
        || reason.code() == LedgerReason.AMOUNT_TOO_GREAT;
  }

  private static Reason used(CoinCall call, Plan plan) {
    return call.reason(TimecoinsReason.RIGHT_USED, plan.rule());
  }

  private static CoinPostings nothing(CoinRequest request) {
    return new CoinPostings(request.id(), ImmutableList.of());
  }
}
