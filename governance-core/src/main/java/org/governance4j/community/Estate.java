package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Validity;

/**
 * A housing estate with or without a property firm (小区), LW-05, LC-11, CC-14.
 *
 * @param id its id
 * @param community the community that it lies in
 * @param propertyFirms the firms over time, in any order, at most one on a day; the estate has no
 *     property firm on the other days
 */
public record Estate(
    EstateId id, OrganisationId community, ImmutableList<Engagement> propertyFirms) {

  /** Checks the components. */
  public Estate {
    requireNonNull(id, "id");
    requireNonNull(community, "community");
    requireNonNull(propertyFirms, "propertyFirms");
  }

  /**
   * A property firm's service to an estate over time (物业服务).
   *
   * @param firm the firm, an institution of kind {@link Institution.Kind#PROPERTY_FIRM}
   * @param validity the days of service
   */
  public record Engagement(InstitutionId firm, Validity validity) {

    /** Checks the components. */
    public Engagement {
      requireNonNull(firm, "firm");
      requireNonNull(validity, "validity");
    }
  }
}
