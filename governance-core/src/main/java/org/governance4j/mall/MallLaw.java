package org.governance4j.mall;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class MallLaw {

  static final RuleRef ZERO_SUM =
      RuleRef.law(
          "L-MALL-1",
          "points, pieces of each item and fen each add up to zero on every day, whatever"
              + " is ordered, delivered, cancelled, taken back and paid.");

  static final RuleRef PIECES =
      RuleRef.law(
          "L-MALL-2",
          "of each item, what is delivered, what is held and what is left are together"
              + " what was stocked, and none of them is below zero.");

  static final RuleRef WHOLE =
      RuleRef.law(
          "L-MALL-3",
          "an order is held with all its pieces, or it is refused and changes nothing.");

  static final RuleRef PRICES =
      RuleRef.law(
          "L-MALL-4",
          "the prices and the terms of an order are those of its day; a later version"
              + " changes nothing of it.");

  static final RuleRef STEPS =
      RuleRef.law(
          "L-MALL-5",
          "each piece of an order is held, and then delivered, cancelled or lapsed, and"
              + " only a delivered one is taken back; orders in any split of deliveries,"
              + " cancellations and refunds end as a mall of plain lists says.");

  static final RuleRef ONCE =
      RuleRef.law(
          "L-MALL-6",
          "the same order, step, stocking or payment again adds nothing; other content"
              + " under its id is refused.");

  static final RuleRef SETTLEMENT =
      RuleRef.law(
          "L-MALL-7",
          "a merchant is owed the settlement of what is delivered, less that of what is"
              + " taken back and what was paid, and is paid nothing twice.");

  static final RuleRef REFUND =
      RuleRef.law(
          "L-MALL-8",
          "a refund gives the buyer exactly the points of its pieces back, to the very"
              + " lots that they were taken from, and no piece is refunded twice.");

  static final RuleRef BUYERS =
      RuleRef.law(
          "L-MALL-9",
          "only a purse of a kind that the terms admit buys: no account that issues"
              + " points, owes them, records them or belongs to the mall does.");

  static final RuleRef TIME =
      RuleRef.law(
          "L-MALL-10",
          "from the day on which its time is over, an order holds nothing back and is not"
              + " delivered, freed or not; one that was delivered before and is not entered yet is"
              + " entered with its delivery at any later time.");

  static final RuleRef LIMITS =
      RuleRef.law(
          "L-MALL-11",
          "no order has more pieces than the terms allow, and no purse buys more in a"
              + " period.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-MALL-12",
          "an item without a price, a day without a policy or an unknown order is"
              + " undetermined, never zero.");

  static final RuleRef OUTSTANDING =
      RuleRef.law(
          "L-MALL-13",
          "the points that are out are those issued, less those spent and those expired.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-MALL-14",
          "what contradicts itself or is beyond a bound is refused with exactly what is"
              + " wrong with it, and nothing throws.");

  private MallLaw() {}
}
