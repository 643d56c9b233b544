package org.governance4j.registry;

import org.governance4j.rule.ReasonCode;

/**
 * What can be wrong with the records of a registry, and why a question about it is undetermined
 * (档案差错).
 *
 * <p>Every fault names where it is: {@code kind} (a code of {@link RecordKind}), {@code index} (the
 * record's position, from 0, among those added of that kind), {@code field} (a code with the path
 * within the record, such as {@code residences[0].dwelling}), and {@code id} where the record has
 * an id, which for a party member is the person's. Further facts are named at each constant.
 */
public enum RegistryReason implements ReasonCode {
  /** An earlier record of the kind has the same id: {@code first}, its position. */
  DUPLICATE_ID,
  /** The id referred to is not in the registry: {@code targetKind}, {@code value}. */
  UNKNOWN_REFERENCE,
  /**
   * What is referred to does not exist on a day of this record: {@code targetKind}, {@code value},
   * {@code date}, the first such day.
   */
  OUTSIDE_VALIDITY,
  /** This record is part of a cycle of parents: {@code value}, its parent. */
  CYCLE,
  /** No organisation scheme has this id: {@code value}. */
  UNKNOWN_SCHEME,
  /** The scheme has no such level: {@code value}, {@code scheme}. */
  UNKNOWN_LEVEL,
  /** The level is not the scheme's top, but no parent is named: {@code value}, {@code scheme}. */
  PARENT_MISSING,
  /**
   * The parent's level is not above this one's level in this one's scheme: {@code value}, the
   * parent, {@code level}, {@code parentLevel}, {@code scheme}.
   */
  LEVEL_NOT_BELOW_PARENT,
  /**
   * Two relations of one record exclude each other but share a day: {@code other}, the earlier
   * listed one's path, {@code date}, the first day of both, {@code value}, what the later listed
   * one refers to.
   */
  RELATIONS_OVERLAP,
  /**
   * Two records exclude each other but share a day: {@code first}, the position of the earlier
   * added one of the same kind, {@code date}, the first day of both, {@code value}, the subject of
   * both.
   */
  RECORDS_OVERLAP,
  /**
   * A party member is entered as an activist or candidate on a day of membership: {@code value},
   * the person, {@code date}, the first such day.
   */
  APPLICANT_IS_MEMBER,
  /**
   * An affiliation lies outside the membership: {@code value}, the branch, {@code date}, its first
   * day outside.
   */
  AFFILIATION_OUTSIDE_MEMBERSHIP,
  /**
   * Two days of a membership contradict each other: {@code value}, {@code other}, {@code limit}.
   */
  DATES_OUT_OF_ORDER,
  /** The institution engaged is not a property firm: {@code value}, {@code institutionKind}. */
  NO_PROPERTY_FIRM,
  /**
   * What is referred to belongs to another community: {@code targetKind}, {@code value}, {@code
   * community}, this one's, {@code targetCommunity}.
   */
  OTHER_COMMUNITY,
  /** The fund is negative: {@code value}. */
  NEGATIVE_FUND,
  /**
   * The registry does not hold the id asked about: {@code kind}, a code of {@link RecordKind}, and
   * {@code id}.
   */
  UNKNOWN_ID,
  /** No fund is recorded for the day asked about: {@code community}, {@code on}. */
  FUND_NOT_RECORDED
}
