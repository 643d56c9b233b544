package org.governance4j.registry;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class RegistryLaw {

  static final RuleRef IDS = RuleRef.law("L-REGISTRY-1", "an id is used once per kind.");

  static final RuleRef REFERENCES =
      RuleRef.law("L-REGISTRY-2", "whatever a record refers to is in the registry.");

  static final RuleRef VALIDITY =
      RuleRef.law(
          "L-REGISTRY-3", "what a record refers to exists on all of the record's own days.");

  static final RuleRef TREES =
      RuleRef.law(
          "L-REGISTRY-4",
          "organisations, bodies and grids form trees; the level of an organisation belongs to a"
              + " known scheme and is below that of its parent, and only the scheme's top level has"
              + " no parent.");

  static final RuleRef EXCLUSION =
      RuleRef.law(
          "L-REGISTRY-5",
          "relations that exclude each other share no day: registered residences, the same"
              + " residence twice, households and affiliations of one person, stages and membership"
              + " of one person, property firms of one estate, funds of one community, hosts of one"
              + " branch.");

  static final RuleRef AGREEMENT =
      RuleRef.law(
          "L-REGISTRY-6",
          "a record agrees with itself and with what it refers to: days in order, affiliations"
              + " within the membership, estates and parent grids of the same community, firms"
              + " engaged that are property firms, funds that are not negative.");

  static final RuleRef EVERY_FAULT =
      RuleRef.law(
          "L-REGISTRY-7",
          "a refusal names exactly the faults that a search of all records by hand finds, whatever"
              + " the order of adding, which changes only their positions.");

  static final RuleRef AS_OF =
      RuleRef.law(
          "L-REGISTRY-8", "every answer as of a day equals a search of all records by hand.");

  static final RuleRef CENSUS =
      RuleRef.law(
          "L-REGISTRY-9",
          "a census counts each thing once: it equals what the queries name, and what belongs to"
              + " the tree adds up over the organisations below.");

  static final RuleRef UNKNOWN =
      RuleRef.law(
          "L-REGISTRY-10",
          "a question about what the registry does not hold is undetermined: about an unknown id,"
              + " or about a fund that is not recorded.");

  private RegistryLaw() {}
}
