package org.governance4j.volunteer;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class VolunteerLaw {

  static final RuleRef STATE =
      RuleRef.law(
          "L-VOLUNTEER-1",
          "the registration of a volunteer on a day is what going through the changes"
              + " by their days finds, in whatever order and however often they are stated; of"
              + " several statements of a change the one with the greatest number counts, and"
              + " one that is retracted never happened.");

  static final RuleRef SOUND =
      RuleRef.law(
          "L-VOLUNTEER-2",
          "changes of a person's registration that contradict themselves or each other"
              + " are refused for that person alone, with exactly the contradictions that"
              + " comparing them by hand finds.");

  static final RuleRef UNKNOWN =
      RuleRef.law(
          "L-VOLUNTEER-3",
          "what is not known is undetermined and never no: a person without a known"
              + " change, hours without an account, points without a book, a policy that is"
              + " silent.");

  static final RuleRef KNOWN =
      RuleRef.law(
          "L-VOLUNTEER-4",
          "an engine as known at a day answers what it answers if only that is stated"
              + " which was known by then.");

  static final RuleRef COUNTED =
      RuleRef.law(
          "L-VOLUNTEER-5",
          "hours count from the day of registration to the last day before its end, and"
              + " where the terms add them up from each registration: as adding up day by day"
              + " finds, what was served before, between and after never counts.");

  static final RuleRef REACHED =
      RuleRef.law(
          "L-VOLUNTEER-6",
          "the level that is reached is the highest whose hours and points are both"
              + " reached: one minute less does not reach it.");

  static final RuleRef CYCLES =
      RuleRef.law(
          "L-VOLUNTEER-7",
          "full cycles and the rest add up to the hours that count; a cycle begins with"
              + " the first minute beyond the one before, and earns the levels again, while"
              + " the level that was reached stays.");

  static final RuleRef CERTIFIED =
      RuleRef.law(
          "L-VOLUNTEER-8",
          "a level is held only by certification: by the body that kept the"
              + " registration on its day, with its public notice over, and with no objection"
              + " open or upheld.");

  static final RuleRef HELD =
      RuleRef.law(
          "L-VOLUNTEER-9",
          "the level that is held is what going through the days one by one finds, with"
              + " certifications, ends of registrations, registrations anew and years of"
              + " little service, and where the terms say so it is not above the level that is"
              + " reached.");

  static final RuleRef SUM =
      RuleRef.law(
          "L-VOLUNTEER-10",
          "the minutes of a certificate are the sum of its lines, and together with"
              + " those that its reasons leave out they are what the ledger has of its days;"
              + " where the records behind them are not given it is undetermined, and one"
              + " without a line is not issued.");

  static final RuleRef FINAL =
      RuleRef.law(
          "L-VOLUNTEER-11",
          "a record that is not confirmed, in public notice, contested or withdrawn is"
              + " certified no minute, and a certificate itself counts only when it is final.");

  static final RuleRef ISSUER =
      RuleRef.law(
          "L-VOLUNTEER-12",
          "a body certifies the records of the service that it organised, and those of"
              + " others only where the policy says so and it keeps the volunteer's"
              + " registration.");

  static final RuleRef REPEATED =
      RuleRef.law(
          "L-VOLUNTEER-13",
          "the same request gives the same certificate to the last byte, for any order"
              + " of the records and whatever is entered in the ledger later.");

  static final RuleRef ACTUAL =
      RuleRef.law(
          "L-VOLUNTEER-14",
          "a certificate states no more than the own time, without travel, of its"
              + " records: each record's or, where days are rounded together, each day's;"
              + " where the ledger has more, as rounding up makes it, the certificate is"
              + " refused.");

  static final RuleRef STALE =
      RuleRef.law(
          "L-VOLUNTEER-15",
          "a certificate is stale exactly if the records now give other lines, and the"
              + " difference is what they give more or less; the next generation is current.");

  static final RuleRef ALTERED =
      RuleRef.law(
          "L-VOLUNTEER-16",
          "a certificate whose content was changed after it was issued is refused,"
              + " whatever was changed.");

  static final RuleRef DAYS =
      RuleRef.law(
          "L-VOLUNTEER-17",
          "a certificate covers days with an end that are over, of one person's"
              + " records, each given once.");

  static final RuleRef BOUNDS =
      RuleRef.law(
          "L-VOLUNTEER-18",
          "no day is too early or too late, and no list too great, for an answer:"
              + " beyond the stated bounds it is refused, and nothing throws.");

  private VolunteerLaw() {}
}
