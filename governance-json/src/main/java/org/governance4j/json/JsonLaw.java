package org.governance4j.json;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class JsonLaw {

  static final RuleRef ROUND_TRIP =
      RuleRef.law(
          "L-JSON-1",
          "a value that is written and read again is the same value, under a host's plain mapper as"
              + " under our own, and both write the same text.");

  static final RuleRef SHAPE =
      RuleRef.law(
          "L-JSON-2",
          "leaving out a field that must be stated, adding one, stating one twice or giving it"
              + " another kind of value is refused, never defaulted or converted.");

  static final RuleRef PLACES =
      RuleRef.law("L-JSON-3", "every fault names its file, its line and the path of its field.");

  static final RuleRef VALUES =
      RuleRef.law(
          "L-JSON-4",
          "every value that its type refuses is named, however many there are in one file.");

  static final RuleRef LIMITS =
      RuleRef.law(
          "L-JSON-5",
          "no text of any length or depth ends in anything but a value or faults, and what exceeds"
              + " a limit is refused.");

  static final RuleRef EXACT =
      RuleRef.law(
          "L-JSON-6",
          "coordinates of at most seven decimals are kept exactly and written back the same; those"
              + " of more are refused, never rounded.");

  static final RuleRef FORMAT =
      RuleRef.law("L-JSON-7", "text of an unknown format version is refused.");

  static final RuleRef PACK =
      RuleRef.law(
          "L-JSON-8",
          "every unknown policy and every rule that a pack cites but does not have is named at"
              + " once, and a pack that is written and read again is the same.");

  static final RuleRef LISTED =
      RuleRef.law(
          "L-JSON-9",
          "a file that the manifest lists and that is not there, or the other way round, is a"
              + " fault.");

  static final RuleRef HOLIDAYS =
      RuleRef.law(
          "L-JSON-10",
          "a schedule that is written as a holiday file and read again has the same days and the"
              + " same notices.");

  static final RuleRef CANONICAL =
      RuleRef.law(
          "L-JSON-11",
          "a layered pack is read again from its canonical text as it was, equal packs have one"
              + " such text in whatever order they were stated, and the digest is that of the"
              + " text.");

  static final RuleRef FAULTS =
      RuleRef.law(
          "L-JSON-12",
          "the number of faults that are named is bounded; of more it is said how many are not"
              + " named.");

  static final RuleRef ONE_VALUE =
      RuleRef.law(
          "L-JSON-13", "text, or a line of it, that is not one JSON value in UTF-8 is refused.");

  static final RuleRef MAPS =
      RuleRef.law(
          "L-JSON-14",
          "a coordinate beyond the degrees of a map, and a ring that does not close or has too few"
              + " points, is refused.");

  static final RuleRef RULE_TABLE =
      RuleRef.law(
          "L-JSON-15",
          "the table of rules of a pack is before what cites it and has each id once, and a pack of"
              + " layers states nothing of its own; another pack is refused.");

  private JsonLaw() {}
}
