package org.governance4j.ledger;

/** How far down an account may go (余额下限). */
public enum Floor {
  /** As far as numbers reach: an account that issues or takes back, such as a fund (不设下限). */
  NONE,
  /** Its available balance is never below zero on any effective day (不得透支). */
  ZERO
}
