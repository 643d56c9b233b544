package org.governance4j.registry;

import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** The laws that the faults of a registry cite, and the facts that all of them share (档案规则). */
final class RegistryRules {

  private RegistryRules() {}

  /** A reason under the law that its code belongs to. */
  static Reason reason(RegistryReason code, String name, Fact fact) {
    return Reason.of(code, of(code), name, fact);
  }

  static RuleRef of(RegistryReason code) {
    return switch (code) {
      case DUPLICATE_ID -> RegistryLaw.IDS;
      case UNKNOWN_REFERENCE -> RegistryLaw.REFERENCES;
      case OUTSIDE_VALIDITY -> RegistryLaw.VALIDITY;
      case CYCLE, UNKNOWN_SCHEME, UNKNOWN_LEVEL, PARENT_MISSING, LEVEL_NOT_BELOW_PARENT ->
          RegistryLaw.TREES;
      case RELATIONS_OVERLAP, RECORDS_OVERLAP, APPLICANT_IS_MEMBER -> RegistryLaw.EXCLUSION;
      case AFFILIATION_OUTSIDE_MEMBERSHIP,
          DATES_OUT_OF_ORDER,
          NO_PROPERTY_FIRM,
          OTHER_COMMUNITY,
          NEGATIVE_FUND ->
          RegistryLaw.AGREEMENT;
      case UNKNOWN_ID, FUND_NOT_RECORDED -> RegistryLaw.UNKNOWN;
    };
  }

  static Fact position(int index) {
    return Fact.of(index, Unit.COUNT);
  }

  static Fact field(String path) {
    return new Fact.Code("field", path);
  }
}
