package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.rule.Fraction;
import org.immutables.value.Value;

/**
 * A certificate of voluntary service (志愿服务记录证明; LC-09): the actual time, with the records behind
 * it. It is never rounded and never counts coins.
 *
 * @param request what it was asked to state
 * @param generation its number among the certificates of its id, from 1 on; a later one replaces it
 * @param lines the time of each record and day, by days and then by records
 * @param minutes the sum of the lines
 * @param sha256 the digest of all that is above, 64 lower-case hexadecimal digits: whoever holds it
 *     sees whether the certificate was changed, though not who made it
 */
@Value.Builder
public record Certificate(
    CertificateRequest request,
    int generation,
    ImmutableList<Line> lines,
    long minutes,
    String sha256)
    implements WithCertificate {

  private static final int MINUTES_OF_HOUR = 60;
  private static final int HEX_DIGITS = 64;

  /** Checks the components. */
  public Certificate {
    requireNonNull(request, "request");
    requireNonNull(lines, "lines");
    requireNonNull(sha256, "sha256");
    checkComponent(
        "generation", generation >= 1, "generation must be at least 1 but is %s", generation);
    long sum = lines.stream().mapToLong(Line::minutes).sum();
    checkComponent(
        "minutes", sum == minutes, "lines add up to %s but minutes are %s", sum, minutes);
    checkComponent(
        "sha256",
        sha256.length() == HEX_DIGITS
            && sha256.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f'),
        "sha256 must have 64 lower-case hexadecimal digits; it has %s characters",
        sha256.length());
  }

  /** A certificate with the digest of its content. */
  static Certificate of(CertificateRequest request, int generation, ImmutableList<Line> lines) {
    long minutes = lines.stream().mapToLong(Line::minutes).sum();
    String sha256 = CertificateDigest.of(request, generation, lines);
    return new Certificate(request, generation, lines, minutes, sha256);
  }

  /**
   * The hours that are certified.
   *
   * @return the exact share of hours
   */
  public Fraction hours() {
    return Fraction.of(minutes, MINUTES_OF_HOUR);
  }

  /**
   * Whether the digest is that of the content.
   *
   * @return false if something was changed after it was issued
   */
  public boolean isUnaltered() {
    return CertificateDigest.of(request, generation, lines).equals(sha256);
  }

  /**
   * The time of one record on one day (证明明细).
   *
   * @param day the day
   * @param record the record
   * @param organiser who organised it
   * @param minutes the minutes, above 0
   */
  public record Line(LocalDate day, ServiceRecordId record, VolunteerBody organiser, long minutes) {

    /** The most minutes of a day, one on which a clock is put back by an hour or two. */
    public static final int MAX_MINUTES = 1_560;

    /** Checks the components. */
    public Line {
      requireNonNull(day, "day");
      requireNonNull(record, "record");
      requireNonNull(organiser, "organiser");
      checkComponent(
          "minutes",
          minutes >= 1 && minutes <= MAX_MINUTES,
          "minutes of a day must be between 1 and %s but are %s",
          MAX_MINUTES,
          minutes);
    }
  }

  /**
   * Starts a certificate, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a certificate one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CertificateBuilder {

    Builder() {}
  }
}
