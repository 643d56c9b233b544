package org.governance4j.timecoins;

import org.governance4j.rule.ReasonCode;

/** What the use of coins has to say (时间币使用理由). */
public enum TimecoinsReason implements ReasonCode {
  /** A rule allows it: {@code request}. */
  RIGHT_USED,
  /** It was entered before, and nothing is to be added: {@code request}. */
  ALREADY_ENTERED,
  /** Coins stay where they are: {@code request}. */
  NOTHING_FOLLOWS,
  /**
   * Two banks' claims mirror each other and are settled: {@code bank}, {@code other}, {@code
   * coins}, {@code last}.
   */
  CLAIMS_MIRRORED,

  /** Violation: the id names something else that was entered: {@code request}. */
  REQUEST_ID_CONFLICT,
  /**
   * Violation: a day that no ledger has: {@code request}, {@code day}, {@code first}, {@code last}.
   */
  DAY_OUT_OF_RANGE,
  /**
   * Violation: an instant that no ledger has: {@code request}, {@code at}, {@code first}, {@code
   * end}.
   */
  INSTANT_OUT_OF_RANGE,
  /**
   * Violation: written down before the day on which it is done: {@code request}, {@code day},
   * {@code recordedAt}.
   */
  RECORDED_BEFORE_DAY,
  /** Violation: more statements than one call takes: {@code size}, {@code most}. */
  TOO_MANY_FACTS,
  /** Violation: not above zero, or too many: {@code request}, {@code coins}, {@code most}. */
  COINS_OUT_OF_RANGE,
  /** Violation: too young: {@code request}, {@code person}, {@code years}, {@code least}. */
  UNDER_AGE,
  /** Violation: ages that no one birthday explains: {@code request}, {@code person}. */
  AGES_CONTRADICT,
  /**
   * Violation: too young to serve alone: {@code request}, {@code person}, {@code years}, {@code
   * least}.
   */
  SERVES_ONLY_IN_GROUP,
  /** Violation: groups may not do that: {@code request}, {@code group}, {@code term}. */
  GROUP_MAY_NOT,
  /** Violation: one party on both sides: {@code request}, {@code person}. */
  SAME_PARTY,
  /**
   * Violation: no relation that the rule names: {@code request}, {@code person}, {@code relative}.
   */
  NOT_RELATED,
  /**
   * Violation: exchanged as often as is allowed: {@code request}, {@code times}, {@code most},
   * {@code from}.
   */
  EXCHANGED_TOO_OFTEN,
  /** Violation: no status that the rule names: {@code request}, {@code person}. */
  NOT_ELIGIBLE,
  /**
   * Violation: more than a person is granted in a period: {@code request}, {@code person}, {@code
   * coins}, {@code granted}, {@code most}, {@code from}.
   */
  ABOVE_PERSON_LIMIT,
  /**
   * Violation: more than the budget of a period: {@code request}, {@code coins}, {@code granted},
   * {@code most}, {@code from}.
   */
  ABOVE_BUDGET,
  /** Violation: that does not follow a person: {@code request}, {@code following}. */
  DOES_NOT_FOLLOW,
  /** Violation: nobody inherits: {@code request}, {@code fate}. */
  HEIR_NOT_ALLOWED,
  /** Violation: the account is closed: {@code request}, {@code account}. */
  ACCOUNT_IS_CLOSED,
  /** Violation: a bank owes itself nothing: {@code bank}. */
  OWN_BANK,
  /** Violation: a day that no ledger has: {@code day}, {@code first}, {@code last}. */
  PERIOD_OUT_OF_RANGE,
  /** Violation: claims of other banks: {@code bank}, {@code other}. */
  OTHER_BANKS,
  /** Violation: days that are no period of clearing: {@code from}, {@code period}. */
  NOT_A_PERIOD,
  /** Violation: a period that is not over: {@code last}, {@code at}. */
  PERIOD_NOT_OVER,
  /** Violation: claims that do not mirror each other: {@code bank}, {@code other}, {@code gaps}. */
  CLAIMS_DIFFER,

  /** Missing: no text states the term: {@code term}, {@code day}. */
  TERM_MISSING,
  /** Missing: how old a person was on a day: {@code person}, {@code day}. */
  AGE_MISSING,
  /** Missing: which statuses a person had on a day: {@code person}, {@code day}. */
  STATUS_MISSING,
  /** Missing: how two are related on a day: {@code person}, {@code relative}, {@code day}. */
  RELATION_MISSING,
  /** Missing: who inherits: {@code request}. */
  HEIR_MISSING
}
