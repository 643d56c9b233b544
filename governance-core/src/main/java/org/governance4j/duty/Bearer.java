package org.governance4j.duty;

import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.OpaqueId;

/** Who owes a duty (履职主体). */
public sealed interface Bearer {

  /**
   * What kind of bearer this is.
   *
   * @return the kind
   */
  BearerKind kind();

  /**
   * What the bearer is known by.
   *
   * @return the person's id, or else the organisation's
   */
  OpaqueId id();

  /**
   * The person who owes it.
   *
   * @return the person, or empty if it is an organisation's or a post's
   */
  default Optional<PersonId> owingPerson() {
    return id() instanceof PersonId person ? Optional.of(person) : Optional.empty();
  }

  /**
   * An organisation (组织).
   *
   * @param organisation the organisation
   */
  record OfOrganisation(OrganisationId organisation) implements Bearer {
    @Override
    public BearerKind kind() {
      return BearerKind.ORGANISATION;
    }

    @Override
    public OpaqueId id() {
      return organisation;
    }
  }

  /**
   * A person wherever the person is (个人).
   *
   * @param person the person
   */
  record OfPerson(PersonId person) implements Bearer {
    @Override
    public BearerKind kind() {
      return BearerKind.PERSON;
    }

    @Override
    public OpaqueId id() {
      return person;
    }
  }

  /**
   * A person as member or holder of an organisation (在某组织的个人).
   *
   * @param person the person
   * @param organisation the organisation to which it is owed
   */
  record OfMember(PersonId person, OrganisationId organisation) implements Bearer {
    @Override
    public BearerKind kind() {
      return BearerKind.MEMBER;
    }

    @Override
    public OpaqueId id() {
      return person;
    }
  }

  /**
   * A post in an organisation, whoever holds it (岗位).
   *
   * @param organisation the organisation
   * @param post the post's code, such as {@code SECRETARY}
   */
  record OfPost(OrganisationId organisation, String post) implements Bearer {

    /** Checks the components. */
    public OfPost {
      OpaqueId.check("post", post);
    }

    @Override
    public BearerKind kind() {
      return BearerKind.POST;
    }

    @Override
    public OpaqueId id() {
      return organisation;
    }
  }
}
