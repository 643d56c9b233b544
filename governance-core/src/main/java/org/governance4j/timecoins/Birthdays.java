package org.governance4j.timecoins;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.governance4j.community.PersonId;

/**
 * The birthdays that explain all that is stated of a person's age, for use within one answer.
 *
 * @param first the first of them
 * @param last the last of them; before the first if there is none
 */
record Birthdays(LocalDate first, LocalDate last) {

  private static final int LONGEST_LIFE = 500;

  /** Those of a person who is born by a day. */
  static Birthdays of(CoinFacts facts, PersonId person, LocalDate day) {
    return facts.ages().stream()
        .filter(one -> one.person().equals(person))
        .map(Birthdays::of)
        .reduce(new Birthdays(day.minusYears(LONGEST_LIFE), day), Birthdays::both);
  }

  private static Birthdays of(AgeStatement stated) {
    return new Birthdays(
        stated.on().minusYears(stated.years() + 1L).plusDays(1),
        stated.on().minusYears(stated.years()));
  }

  private Birthdays both(Birthdays other) {
    return new Birthdays(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }

  boolean isEmpty() {
    return first.isAfter(last);
  }

  Known reached(int age, LocalDate day) {
    if (ChronoUnit.YEARS.between(last, day) >= age) {
      return Known.YES;
    }
    return mostYears(day) < age ? Known.NO : Known.UNKNOWN;
  }

  /** The most years that the person may have completed by a day. */
  long mostYears(LocalDate day) {
    return ChronoUnit.YEARS.between(first, day);
  }
}
