package org.governance4j.json;

import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleRef;

/**
 * What reading has to say (读取理由). Each fault carries {@code file}, {@code line}, {@code column} and
 * {@code field} in addition to the facts named here; see {@link Place}.
 */
public enum JsonReason implements ReasonCode {
  /** The file is not UTF-8. */
  NOT_UTF8,
  /**
   * The file begins with a byte order mark, or is written in UTF-16 or UTF-32: {@code encoding}.
   */
  OTHER_ENCODING,
  /** The text is not JSON. */
  MALFORMED,
  /** A limit of the reader is exceeded: {@code limit}, {@code bound}. */
  LIMIT_EXCEEDED,
  /** A field is stated twice in one object. */
  DUPLICATE_FIELD,
  /** A field that the type does not have: {@code type}, {@code allowed}, {@code nearest}. */
  UNKNOWN_FIELD,
  /** A field that must be stated is missing: {@code type}. */
  MISSING_FIELD,
  /** A value of the wrong kind, such as a string for a number: {@code type}, {@code wanted}. */
  WRONG_TYPE,
  /** Something follows the value, or a second value is on a line. */
  TRAILING_CONTENT,
  /** A line of an NDJSON file is blank. */
  BLANK_LINE,
  /**
   * The type refuses the value: {@code type}, {@code allowed}, whose word says what the type
   * allows, and {@code value} where it is a single one. Of an object {@code component} names the
   * one that is malformed, at which {@code field} ends; {@code least} and {@code most} are its
   * bounds, of a text or a collection those of its size.
   */
  REFUSED_VALUE,
  /**
   * The value is none of a vocabulary's: {@code type}, {@code allowed}, {@code value}, {@code
   * nearest}.
   */
  NOT_ONE_OF,
  /** An element or a key is stated twice in a set or map: {@code value}. */
  DUPLICATE_ELEMENT,
  /** The format version is not one that this release reads: {@code value}, {@code bound}. */
  UNKNOWN_FORMAT,
  /** A file that the manifest lists is not there. */
  FILE_MISSING,
  /** A file of the registry is there, but the manifest does not list it. */
  FILE_NOT_LISTED,
  /** The manifest lists a file that is none of the registry's: {@code value}. */
  FILE_UNKNOWN,
  /** A policy key that nobody declared: {@code value}, {@code nearest}. */
  UNKNOWN_POLICY,
  /** A rule is cited by an id that the pack's table of rules does not have: {@code value}. */
  UNKNOWN_RULE,
  /** Two rules of the pack's table have one id: {@code value}. */
  DUPLICATE_RULE,
  /** The table of rules of a pack comes after what cites it, where it comes too late. */
  RULES_AFTER_POLICIES,
  /** A coordinate has more decimals than can be kept: {@code value}, {@code bound}. */
  TOO_PRECISE,
  /** A coordinate lies beyond every map: {@code value}. */
  OUT_OF_RANGE,
  /** A ring does not end at its first point, or has too few points: {@code bound}. */
  RING_NOT_CLOSED,
  /**
   * The word that tells the kind of an object is none: {@code value}, {@code allowed}, {@code
   * nearest}.
   */
  UNEXPECTED_VALUE,
  /** A pack of layers states something of its own: {@code value}. */
  LAYERS_ONLY,
  /** More faults were found than are named: {@code count}. */
  FAULTS_OMITTED;

  /** The law of this package that a fault breaks. */
  RuleRef rule() {
    return switch (this) {
      case NOT_UTF8, OTHER_ENCODING, MALFORMED, TRAILING_CONTENT, BLANK_LINE -> JsonLaw.ONE_VALUE;
      case DUPLICATE_FIELD, UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE -> JsonLaw.SHAPE;
      case REFUSED_VALUE, NOT_ONE_OF, DUPLICATE_ELEMENT, UNEXPECTED_VALUE -> JsonLaw.VALUES;
      case LIMIT_EXCEEDED -> JsonLaw.LIMITS;
      case FAULTS_OMITTED -> JsonLaw.FAULTS;
      case TOO_PRECISE -> JsonLaw.EXACT;
      case OUT_OF_RANGE, RING_NOT_CLOSED -> JsonLaw.MAPS;
      case UNKNOWN_FORMAT -> JsonLaw.FORMAT;
      case UNKNOWN_POLICY, UNKNOWN_RULE -> JsonLaw.PACK;
      case DUPLICATE_RULE, RULES_AFTER_POLICIES, LAYERS_ONLY -> JsonLaw.RULE_TABLE;
      case FILE_MISSING, FILE_NOT_LISTED, FILE_UNKNOWN -> JsonLaw.LISTED;
    };
  }
}
