package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Fact;

/**
 * Who registers volunteers, organises their service, or certifies it (注册机构、志愿服务组织): an organisation
 * of the tree, or an institution.
 */
public sealed interface VolunteerBody {

  /**
   * An organisation of the tree, such as a street's or a community's.
   *
   * @param organisation the organisation
   */
  record OfOrganisation(OrganisationId organisation) implements VolunteerBody {

    /** Checks the components. */
    public OfOrganisation {
      requireNonNull(organisation, "organisation");
    }

    @Override
    public Fact fact() {
      return Fact.of(organisation);
    }
  }

  /**
   * An institution, such as an association of volunteers, a school or a hospital.
   *
   * @param institution the institution
   */
  record OfInstitution(InstitutionId institution) implements VolunteerBody {

    /** Checks the components. */
    public OfInstitution {
      requireNonNull(institution, "institution");
    }

    @Override
    public Fact fact() {
      return Fact.of(institution);
    }
  }

  /**
   * The body as reasons name it.
   *
   * @return its id
   */
  Fact fact();

  /**
   * An organisation of the tree.
   *
   * @param organisation the organisation
   * @return the body
   */
  static VolunteerBody of(OrganisationId organisation) {
    return new OfOrganisation(organisation);
  }

  /**
   * An institution.
   *
   * @param institution the institution
   * @return the body
   */
  static VolunteerBody of(InstitutionId institution) {
    return new OfInstitution(institution);
  }
}
