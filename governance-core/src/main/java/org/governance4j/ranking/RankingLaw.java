package org.governance4j.ranking;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class RankingLaw {

  static final RuleRef DIVIDED =
      RuleRef.law(
          "L-RANKING-1",
          "bands are refused exactly if there is none, or two share a code, have no end, or"
              + " overlap, or a hole lies between them; every such pair and hole is named.");

  static final RuleRef COVERED =
      RuleRef.law(
          "L-RANKING-2",
          "every value from the first bound to the last lies in exactly the one band that bandOf"
              + " finds; every other value is refused with the bound that it misses.");

  static final RuleRef RANKS =
      RuleRef.law(
          "L-RANKING-3",
          "ranks are what counting the better and the equal by hand gives, under each tie rule.");

  static final RuleRef ORDER_IS_FREE =
      RuleRef.law(
          "L-RANKING-4",
          "the order in which values are handed in changes nothing, and reversing the order of"
              + " worth reverses the order of the values.");

  static final RuleRef BOUNDARY =
      RuleRef.law(
          "L-RANKING-5",
          "the first n without a straddling tie are at most n and the first n with it at least n if"
              + " there are that many, each contains the former, and they are the same exactly if"
              + " the answer is never undetermined.");

  static final RuleRef EXACT_SHARE =
      RuleRef.law(
          "L-RANKING-6",
          "a share of a number gives, before rounding, exactly that share, and rounding moves it by"
              + " less than one.");

  static final RuleRef PLACES =
      RuleRef.law("L-RANKING-7", "a number of places below zero is refused.");

  static final RuleRef TIES =
      RuleRef.law(
          "L-RANKING-8",
          "where equals straddle the boundary, all of them are in, all are out or the answer is"
              + " undetermined, as the stated rule says.");

  private RankingLaw() {}
}
