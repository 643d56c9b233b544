package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.Provider;

/** Who orders and is told of each step (点单人), CD-16, CD-28, CC-25. */
public sealed interface Asker {

  /**
   * The household whose open orders are counted.
   *
   * @return the household; empty if it is not known, or if an institution or an organisation orders
   */
  default Optional<HouseholdId> asHousehold() {
    return Optional.empty();
  }

  /**
   * The same body as one that could accept orders: it does not accept its own.
   *
   * @return the provider; empty for a household
   */
  Optional<Provider> asProvider();

  /**
   * Whether open orders are counted for the household of such an asker.
   *
   * @return false unless it is a resident
   */
  default boolean isResident() {
    return false;
  }

  /**
   * A person (个人).
   *
   * @param person the person
   * @param home the household that the person belongs to; empty if it is not stated
   */
  record OfPerson(PersonId person, Optional<HouseholdId> home) implements Asker {

    /** Checks the components. */
    public OfPerson {
      requireNonNull(person, "person");
      requireNonNull(home, "home");
    }

    @Override
    public Optional<HouseholdId> asHousehold() {
      return home;
    }

    @Override
    public Optional<Provider> asProvider() {
      return Optional.of(Provider.of(person));
    }

    @Override
    public boolean isResident() {
      return true;
    }
  }

  /**
   * A household (家庭户).
   *
   * @param household the household
   */
  record OfHousehold(HouseholdId household) implements Asker {

    /** Checks the components. */
    public OfHousehold {
      requireNonNull(household, "household");
    }

    @Override
    public Optional<HouseholdId> asHousehold() {
      return Optional.of(household);
    }

    @Override
    public Optional<Provider> asProvider() {
      return Optional.empty();
    }

    @Override
    public boolean isResident() {
      return true;
    }
  }

  /**
   * An institution: a unit, a partner firm, a social organisation (单位).
   *
   * @param institution the institution
   */
  record OfInstitution(InstitutionId institution) implements Asker {

    /** Checks the components. */
    public OfInstitution {
      requireNonNull(institution, "institution");
    }

    @Override
    public Optional<Provider> asProvider() {
      return Optional.of(Provider.of(institution));
    }
  }

  /**
   * An organisation, such as the community's Party branch that whistles (组织).
   *
   * @param organisation the organisation
   */
  record OfOrganisation(OrganisationId organisation) implements Asker {

    /** Checks the components. */
    public OfOrganisation {
      requireNonNull(organisation, "organisation");
    }

    @Override
    public Optional<Provider> asProvider() {
      return Optional.of(Provider.of(organisation));
    }
  }
}
