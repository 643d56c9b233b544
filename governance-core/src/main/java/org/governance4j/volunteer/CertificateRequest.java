package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalDate;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * What a certificate is asked to state (证明申请). The same request gives the same certificate,
 * whatever is entered in the ledger later.
 *
 * @param id the id that the certificate is to have
 * @param person the volunteer
 * @param issuer who issues it
 * @param days the days that it covers; they have an end
 * @param issuedOn the day of issue, not before the last one of the days
 * @param entries how many entries of the ledger are known, such as the ledger's version
 */
@Value.Builder
public record CertificateRequest(
    CertificateId id,
    PersonId person,
    VolunteerBody issuer,
    Validity days,
    LocalDate issuedOn,
    long entries)
    implements WithCertificateRequest {

  /** Checks the components. */
  public CertificateRequest {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(issuer, "issuer");
    requireNonNull(days, "days");
    requireNonNull(issuedOn, "issuedOn");
    checkComponent("entries", entries >= 0, "entries must not be negative but are %s", entries);
  }

  /**
   * Starts a request of a certificate, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a request of a certificate one by one (构建器). Optionals and collections
   * that are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CertificateRequestBuilder {

    Builder() {}
  }
}
