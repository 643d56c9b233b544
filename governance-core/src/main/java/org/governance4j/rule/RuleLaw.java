package org.governance4j.rule;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class RuleLaw {

  static final RuleRef VERSION_BY_SEARCH =
      RuleRef.law(
          "L-RULE-1",
          "asOf answers with exactly the version that a search of all versions by hand finds: in"
              + " force on the day, known by then, in the uppermost layer, known latest.");

  static final RuleRef NO_GAP_FILLED =
      RuleRef.law(
          "L-RULE-2",
          "a day that no known version covers is undetermined, never a neighbour's value.");

  static final RuleRef NO_OVERLAP =
      RuleRef.law(
          "L-RULE-3",
          "versions of one layer that are known since the same day and overlap are refused, and"
              + " each that begins before an earlier one has ended is named.");

  static final RuleRef LATER_KNOWLEDGE =
      RuleRef.law(
          "L-RULE-4",
          "what was known on an earlier day is not changed by adding a version that became known"
              + " later.");

  static final RuleRef CHANGES_LISTED =
      RuleRef.law(
          "L-RULE-5",
          "between two of the days that changes lists, no answer changes, and every value of an"
              + " answer is one of values.");

  static final RuleRef REMOVES_ELEMENTS =
      RuleRef.law(
          "L-RULE-6", "a version that removes elements of a policy that layers whole is refused.");

  static final RuleRef REFUSAL_WINS =
      RuleRef.law(
          "L-RULE-7",
          "a refusal wins over missing facts, and combining loses neither a violation nor a missing"
              + " fact of the case that it ends in.");

  static final RuleRef MONAD =
      RuleRef.law(
          "L-RULE-8",
          "map and flatMap keep the case and the order of the reasons, and obey the laws of a monad"
              + " on values.");

  static final RuleRef LISTED_TO_A_BOUND =
      RuleRef.law(
          "L-RULE-9",
          "at most 100 reasons of a kind are listed, and the last one counts the rest exactly.");

  static final RuleRef DAY_BY_DAY =
      RuleRef.law(
          "L-RULE-10",
          "intersection, overlap, enclosure and length agree with counting days one by one.");

  static final RuleRef LOWEST_TERMS =
      RuleRef.law(
          "L-RULE-11",
          "fractions are in lowest terms with a positive denominator, so equal values are equal"
              + " objects.");

  static final RuleRef EXACT_OR_OVERFLOW =
      RuleRef.law(
          "L-RULE-12",
          "addition, subtraction, multiplication, division and comparison agree with unbounded"
              + " integers, or throw on overflow; they never wrap.");

  static final RuleRef EXACT_TEXT =
      RuleRef.law(
          "L-RULE-13",
          "a text of a fraction is read exactly or refused, and what is written is read again as it"
              + " was.");

  static final RuleRef ELEMENT_BY_ELEMENT =
      RuleRef.law(
          "L-RULE-14",
          "on every day, from whatever knowledge, the elements of a layered pack are those that"
              + " going up through the layers by hand gives, and each is cited as its own"
              + " layer's.");

  static final RuleRef VERSIONS_WHOLE =
      RuleRef.law(
          "L-RULE-15",
          "inside a layer a version replaces the earlier one whole; a version without a value ends"
              + " all below it; where all layers are silent the answer is undetermined.");

  static final RuleRef WHOLE_POLICIES =
      RuleRef.law(
          "L-RULE-16",
          "of a policy that layers whole a lower pack answers exactly where no upper pack speaks.");

  static final RuleRef SOUND_MERGE =
      RuleRef.law(
          "L-RULE-17",
          "layering is refused exactly if some cell's merged value is one that the policy refuses,"
              + " and the refusal names every layer that takes part.");

  static final RuleRef ASSOCIATIVE = RuleRef.law("L-RULE-18", "layering is associative.");

  static final RuleRef REPLACED_LISTED =
      RuleRef.law(
          "L-RULE-19",
          "replaced lists exactly what some day's answer lacks of a lower layer, with the layer and"
              + " the rule that is the cause.");

  static final RuleRef OPEN_LISTED =
      RuleRef.law("L-RULE-20", "open lists exactly the open items that no layer above fills.");

  static final RuleRef LAYERS_DIFFER = RuleRef.law("L-RULE-21", "packs of one id do not layer.");

  static final RuleRef BOUNDED_MERGE =
      RuleRef.law("L-RULE-22", "a merge beyond its bounds is refused, and one within them is not.");

  static final RuleRef REMOVALS_MATCHED =
      RuleRef.law(
          "L-RULE-23",
          "the unmatched removals are exactly those of elements that no lower layer states on any"
              + " day or leaves open.");

  private RuleLaw() {}
}
