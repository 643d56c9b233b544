package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.rule.Validity;

/**
 * Where a party branch is based outside the tree over time (支部建在小区上、建在企业中): in an estate or in an
 * institution, such as a property firm; CC-14, LW-02, LC-11, QS-01.
 *
 * @param branch the branch; it has at most one host on a day
 * @param host the estate or the institution
 * @param validity the days on which it is based there
 */
public record BranchHost(OrganisationId branch, Host host, Validity validity) {

  /** Checks the components. */
  public BranchHost {
    requireNonNull(branch, "branch");
    requireNonNull(host, "host");
    requireNonNull(validity, "validity");
  }

  /**
   * A branch in an estate (小区党支部).
   *
   * @param branch the branch
   * @param estate the estate
   * @param validity the days on which it is based there
   * @return the branch's host
   */
  public static BranchHost inEstate(OrganisationId branch, EstateId estate, Validity validity) {
    return new BranchHost(branch, new Host.InEstate(estate), validity);
  }

  /**
   * A branch in an institution (企业党支部), such as a property firm's (物业企业党支部).
   *
   * @param branch the branch
   * @param institution the institution
   * @param validity the days on which it is based there
   * @return the branch's host
   */
  public static BranchHost inInstitution(
      OrganisationId branch, InstitutionId institution, Validity validity) {
    return new BranchHost(branch, new Host.InInstitution(institution), validity);
  }

  /**
   * The estate.
   *
   * @return the estate, or empty if the host is an institution
   */
  public Optional<EstateId> estate() {
    return host instanceof Host.InEstate in ? Optional.of(in.estate()) : Optional.empty();
  }

  /**
   * The institution.
   *
   * @return the institution, or empty if the host is an estate
   */
  public Optional<InstitutionId> institution() {
    return host instanceof Host.InInstitution in ? Optional.of(in.institution()) : Optional.empty();
  }

  /** An estate or an institution (支部所在). */
  public sealed interface Host {

    /**
     * In an estate (小区).
     *
     * @param estate the estate
     */
    record InEstate(EstateId estate) implements Host {

      /** Checks the components. */
      public InEstate {
        requireNonNull(estate, "estate");
      }
    }

    /**
     * In an institution (企业).
     *
     * @param institution the institution
     */
    record InInstitution(InstitutionId institution) implements Host {

      /** Checks the components. */
      public InInstitution {
        requireNonNull(institution, "institution");
      }
    }
  }
}
