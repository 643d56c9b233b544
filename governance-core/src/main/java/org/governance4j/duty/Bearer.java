package org.governance4j.duty;

import static java.util.Objects.requireNonNull;

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
  Kind kind();

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

  /**
   * A person wherever the person is (个人).
   *
   * @param person the person
   */
  record OfPerson(PersonId person) implements Bearer {

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
   * A person as member or holder of an organisation (在某组织的个人).
   *
   * @param person the person
   * @param organisation the organisation to which it is owed
   */
  record OfMember(PersonId person, OrganisationId organisation) implements Bearer {

    /** Checks the components. */
    public OfMember {
      requireNonNull(person, "person");
      requireNonNull(organisation, "organisation");
    }

    @Override
    public Kind kind() {
      return Kind.MEMBER;
    }

    @Override
    public OpaqueId id() {
      return person;
    }
  }

  /**
   * A post in an organisation, with each of its holders in turn (岗位).
   *
   * @param organisation the organisation
   * @param post the post's code, such as {@code SECRETARY}
   */
  record OfPost(OrganisationId organisation, String post) implements Bearer {

    /** Checks the components. */
    public OfPost {
      requireNonNull(organisation, "organisation");
      requireNonNull(post, "post");
      OpaqueId.checkCode("post", post);
    }

    @Override
    public Kind kind() {
      return Kind.POST;
    }

    @Override
    public OpaqueId id() {
      return organisation;
    }
  }

  /** Whose a duty is (履职主体类别). This decides which records count, and for whom, after a move. */
  public enum Kind {
    /** An organisation's: every record of it counts, whichever person did it (组织). */
    ORGANISATION,
    /** A person's own: the records of all organisations count, so a move takes them along (个人). */
    PERSON,
    /**
     * A member's or holder's towards one organisation: what the person did there counts for it, and
     * after a move each organisation has a sheet of its own (在某组织的个人).
     */
    MEMBER,
    /** A post's: the holder on the day is credited (岗位). */
    POST
  }
}
