package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;

/** Whom a duty is to reach (联系对象). */
public sealed interface DutyTarget {

  /**
   * What the target is known by.
   *
   * @return the characters of its opaque id
   */
  String id();

  /**
   * A household (户; XY-02).
   *
   * @param household the household
   */
  record OfHousehold(HouseholdId household) implements DutyTarget {

    /** Checks the components. */
    public OfHousehold {
      requireNonNull(household, "household");
    }

    @Override
    public String id() {
      return household.value();
    }
  }

  /**
   * A person (人; HT-09).
   *
   * @param person the person
   */
  record OfPerson(PersonId person) implements DutyTarget {

    /** Checks the components. */
    public OfPerson {
      requireNonNull(person, "person");
    }

    @Override
    public String id() {
      return person.value();
    }
  }
}
