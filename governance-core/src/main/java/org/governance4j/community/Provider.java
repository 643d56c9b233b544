package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;

/**
 * Who can accept an order (接单主体): a person, an institution such as a partner firm or a social
 * organisation, or an organisation such as a branch or a group (CD-16, CD-28, HT-17, QS-09).
 */
public sealed interface Provider extends Comparable<Provider> {

  /**
   * What kind of provider this is.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * What the provider is known by.
   *
   * @return the id of the person, institution or organisation
   */
  OpaqueId id();

  /**
   * The person.
   *
   * @return the person, or empty if it is no person
   */
  default Optional<PersonId> asPerson() {
    return this instanceof OfPerson one ? Optional.of(one.person()) : Optional.empty();
  }

  /** Orders providers by kind and id. */
  @Override
  default int compareTo(Provider other) {
    return Comparator.comparing(Provider::kind)
        .thenComparing(provider -> provider.id().value())
        .compare(this, other);
  }

  /**
   * A person as a provider.
   *
   * @param person the person
   * @return the provider
   */
  static Provider of(PersonId person) {
    return new OfPerson(person);
  }

  /**
   * An institution as a provider.
   *
   * @param institution the institution
   * @return the provider
   */
  static Provider of(InstitutionId institution) {
    return new OfInstitution(institution);
  }

  /**
   * An organisation as a provider.
   *
   * @param organisation the organisation
   * @return the provider
   */
  static Provider of(OrganisationId organisation) {
    return new OfOrganisation(organisation);
  }

  /**
   * A person, such as a member (个人).
   *
   * @param person the person
   */
  record OfPerson(PersonId person) implements Provider {

    /** Checks the components. */
    public OfPerson {
      requireNonNull(person, "person");
    }

    @Override
    public Kind kind() {
      return Kind.PERSON;
    }

    @Override
    public OpaqueId id() {
      return person;
    }
  }

  /**
   * An institution: a unit, a partner firm, a social organisation (单位、合作企业、社会组织).
   *
   * @param institution the institution
   */
  record OfInstitution(InstitutionId institution) implements Provider {

    /** Checks the components. */
    public OfInstitution {
      requireNonNull(institution, "institution");
    }

    @Override
    public Kind kind() {
      return Kind.INSTITUTION;
    }

    @Override
    public OpaqueId id() {
      return institution;
    }
  }

  /**
   * An organisation, such as a branch or a group (组织).
   *
   * @param organisation the organisation
   */
  record OfOrganisation(OrganisationId organisation) implements Provider {

    /** Checks the components. */
    public OfOrganisation {
      requireNonNull(organisation, "organisation");
    }

    @Override
    public Kind kind() {
      return Kind.ORGANISATION;
    }

    @Override
    public OpaqueId id() {
      return organisation;
    }
  }

  /** What kind of provider it is (接单主体类别). */
  enum Kind {
    /** A person (个人). */
    PERSON,
    /** An institution (单位). */
    INSTITUTION,
    /** An organisation (组织). */
    ORGANISATION
  }
}
