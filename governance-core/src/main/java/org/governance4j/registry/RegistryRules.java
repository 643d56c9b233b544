package org.governance4j.registry;

import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** The laws that the faults of a registry cite, and the facts that all of them share (档案规则). */
final class RegistryRules {

  private static final RuleRef IDS = RuleRef.law("L-REGISTRY-1", "an id is used once per kind");
  private static final RuleRef REFERENCES =
      RuleRef.law("L-REGISTRY-2", "whatever a record refers to is in the registry");
  private static final RuleRef VALIDITY =
      RuleRef.law("L-REGISTRY-3", "what a record refers to exists on all of the record's own days");
  private static final RuleRef TREES =
      RuleRef.law("L-REGISTRY-4", "organisations, bodies and grids form trees by their schemes");
  private static final RuleRef EXCLUSION =
      RuleRef.law("L-REGISTRY-5", "relations that exclude each other share no day");
  private static final RuleRef AGREEMENT =
      RuleRef.law("L-REGISTRY-6", "a record agrees with itself and with what it refers to");
  private static final RuleRef UNKNOWN =
      RuleRef.law(
          "L-REGISTRY-10", "a question about what the registry does not hold is undetermined");

  private RegistryRules() {}

  /** A reason under the law that its code belongs to. */
  static Reason reason(RegistryReason code, String name, Fact fact) {
    return Reason.of(code, of(code), name, fact);
  }

  static RuleRef of(RegistryReason code) {
    return switch (code) {
      case DUPLICATE_ID -> IDS;
      case UNKNOWN_REFERENCE -> REFERENCES;
      case OUTSIDE_VALIDITY -> VALIDITY;
      case CYCLE, UNKNOWN_SCHEME, UNKNOWN_LEVEL, PARENT_MISSING, LEVEL_NOT_BELOW_PARENT -> TREES;
      case RELATIONS_OVERLAP, RECORDS_OVERLAP, APPLICANT_IS_MEMBER -> EXCLUSION;
      case AFFILIATION_OUTSIDE_MEMBERSHIP,
          DATES_OUT_OF_ORDER,
          NO_PROPERTY_FIRM,
          OTHER_COMMUNITY,
          NEGATIVE_FUND ->
          AGREEMENT;
      case UNKNOWN_ID, FUND_NOT_RECORDED -> UNKNOWN;
    };
  }

  static Fact position(int index) {
    return Fact.of(index, Unit.COUNT);
  }

  static Fact field(String path) {
    return new Fact.Code("field", path);
  }
}
