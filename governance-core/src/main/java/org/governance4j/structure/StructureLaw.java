package org.governance4j.structure;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class StructureLaw {

  static final RuleRef BY_HAND =
      RuleRef.law(
          "L-STRUCTURE-1",
          "each finding equals the one that going through all records by hand finds.");

  static final RuleRef ONE_BODY =
      RuleRef.law(
          "L-STRUCTURE-2",
          "an organisation that is given the body it lacks, and no other, ceases to lack it, and"
              + " every other finding stays as it is.");

  static final RuleRef KNOWN =
      RuleRef.law(
          "L-STRUCTURE-3",
          "an organisation that the registry does not hold, and a policy that is not in force, are"
              + " undetermined and named; an organisation that does not exist on the day is"
              + " refused.");

  static final RuleRef DUE =
      RuleRef.law(
          "L-STRUCTURE-4",
          "a target that is not reached is not yet due up to its day and missed after it, and a"
              + " figure is never missed.");

  private StructureLaw() {}
}
