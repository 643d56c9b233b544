package org.governance4j.ranking;

/** What happens to equals of whom the quota has room for some only (名额并列规则). */
public enum QuotaTie {
  /** All of them are in, beyond the quota. */
  ALL_IN,
  /** None of them is in, and places stay empty. */
  ALL_OUT,
  /** That is not for the rank to say: the answer is undetermined until someone decides. */
  UNDETERMINED
}
