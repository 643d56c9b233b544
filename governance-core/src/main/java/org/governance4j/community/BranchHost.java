package org.governance4j.community;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.Validity;

/**
 * Where a party branch stands beside the tree over time (支部建在小区上、建在企业中): in an estate or in an
 * institution, such as a property firm; CC-14, LW-02, LC-11, QS-01.
 *
 * @param branch the branch; it has at most one host on a day
 * @param estate the estate, unless it stands in an institution
 * @param institution the institution, unless it stands in an estate
 * @param validity the days on which it stands there
 */
public record BranchHost(
    OrganisationId branch,
    Optional<EstateId> estate,
    Optional<InstitutionId> institution,
    Validity validity) {

  /** Checks the components. */
  public BranchHost {
    requireNonNull(branch, "branch");
    requireNonNull(estate, "estate");
    requireNonNull(institution, "institution");
    requireNonNull(validity, "validity");
    checkArgument(
        estate.isPresent() != institution.isPresent(),
        "branch %s must stand in exactly one of estate and institution, but they are %s and %s",
        branch,
        estate,
        institution);
  }

  /**
   * A branch in an estate (小区党支部).
   *
   * @param branch the branch
   * @param estate the estate
   * @param validity the days on which it stands there
   * @return the branch's host
   */
  public static BranchHost inEstate(OrganisationId branch, EstateId estate, Validity validity) {
    requireNonNull(estate, "estate");
    return new BranchHost(branch, Optional.of(estate), Optional.empty(), validity);
  }

  /**
   * A branch in an institution (企业党支部), such as a property firm's (物业企业党支部).
   *
   * @param branch the branch
   * @param institution the institution
   * @param validity the days on which it stands there
   * @return the branch's host
   */
  public static BranchHost inInstitution(
      OrganisationId branch, InstitutionId institution, Validity validity) {
    requireNonNull(institution, "institution");
    return new BranchHost(branch, Optional.empty(), Optional.of(institution), validity);
  }
}
