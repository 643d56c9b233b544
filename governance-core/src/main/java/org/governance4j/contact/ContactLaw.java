package org.governance4j.contact;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class ContactLaw {

  static final RuleRef MOST_COVERED =
      RuleRef.law(
          "L-CONTACT-1",
          "as many households are covered as in any plan that a search of all plans finds; nobody"
              + " is given a household of a grid that is not served, or more than the most.");

  static final RuleRef MOST_EVEN =
      RuleRef.law(
          "L-CONTACT-2",
          "sorted from the largest down, no plan that covers as many has smaller loads; where every"
              + " member can be given every household, loads differ by at most one.");

  static final RuleRef EACH_ONCE =
      RuleRef.law(
          "L-CONTACT-3",
          "every household is in the plan exactly once, with one member or uncovered, and of each"
              + " uncovered one the reason is confirmed by going through the members by hand.");

  static final RuleRef OWN_BUILDING =
      RuleRef.law(
          "L-CONTACT-4",
          "no plan that covers as many as evenly gives more households to members of their own"
              + " building.");

  static final RuleRef ORDER_IS_FREE =
      RuleRef.law("L-CONTACT-5", "the order of members and households changes nothing.");

  static final RuleRef STATED_ONCE =
      RuleRef.law(
          "L-CONTACT-6",
          "a duplicate member or household is refused, each named; without a policy in force the"
              + " answer is undetermined.");

  static final RuleRef ABOVE_USUAL =
      RuleRef.law(
          "L-CONTACT-7",
          "exactly the members with more households than the usual number are explained.");

  private ContactLaw() {}
}
