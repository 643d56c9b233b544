package org.governance4j.examples.community;

import org.governance4j.rule.Basis;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** What can be wrong between the files of a folder, each of which is right by itself. */
public enum JobReason implements ReasonCode {
  /** The folder has no regular file of a name: {@code value}. */
  FILE_MISSING("EX-COMMUNITY-1", "every file that the manifest names is there"),
  /** The library has no pack of that name: {@code value}. */
  PACK_UNKNOWN("EX-COMMUNITY-2", "every pack that the manifest names is one of the library's"),
  /** Something is referred to that the registry does not hold: {@code value}. */
  REFERENCE_UNKNOWN("EX-COMMUNITY-3", "whatever is referred to is in the registry"),
  /** Two cases have one id: {@code value}, {@code first} line. */
  CASE_TWICE("EX-COMMUNITY-4", "the id of a case is used once"),
  /** A grid of the registry has no area: {@code value}. */
  GRID_WITHOUT_AREA("EX-COMMUNITY-5", "every grid of the registry has an area"),
  /** An id stands for two transfers: {@code value}, {@code first} line. */
  TRANSFER_ID_CONFLICT("EX-COMMUNITY-6", "one id names one transfer"),
  /** Something was done that is nobody's duty: {@code value}. */
  DUTY_UNKNOWN("EX-COMMUNITY-8", "whatever is recorded as done is a duty of the packs"),
  /** The manifest names a file by what may lead out of its folder: {@code value}. */
  FILE_NAME_REFUSED("EX-COMMUNITY-9", "whatever the manifest names is in its folder"),
  /** A file of the folder is a link that leads out of it: {@code value}. */
  FILE_OUTSIDE("EX-COMMUNITY-9", "whatever the manifest names is in its folder"),
  /** The packs name a class both for purses and for the records of a year: {@code value}. */
  CLASS_IN_TWO_BOOKS("EX-COMMUNITY-10", "the class of a fact is in one book of points only");

  private final String id;
  private final String title;

  JobReason(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The fault at a place of a file, in the form in which the library's readers state it. */
  Reason at(String file, long line, String field, String value) {
    RuleRef rule = new RuleRef(id, title, "examples/community/README.md", Basis.HOST_DECISION);
    return Reason.of(this, rule, "file", new Fact.Code("file", file))
        .with("line", Fact.of(line, Unit.COUNT))
        .with("column", Fact.of(1, Unit.COUNT))
        .with("field", new Fact.Code("field", field))
        .with(
            "value",
            OpaqueId.isValid(value) ? new Fact.Id(value) : new Fact.Code("value", "NO_ID"));
  }
}
