package org.governance4j.volunteer;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * The SHA-256 of a certificate's content as plain text: one value on a line, in the order of the
 * components, a body after a word for its kind. Ids and days hold no line break, so no two
 * certificates have the same text.
 */
final class CertificateDigest {

  private final StringBuilder text = new StringBuilder("governance4j certificate 1\n");

  private CertificateDigest() {}

  static String of(CertificateRequest request, int generation, List<Certificate.Line> lines) {
    CertificateDigest digest = new CertificateDigest();
    digest.line(request.id().value());
    digest.line(generation);
    digest.line(request.person().value());
    digest.body(request.issuer());
    digest.line(request.days().from());
    digest.line(request.days().until().map(LocalDate::toString).orElse("-"));
    digest.line(request.issuedOn());
    digest.line(request.entries());
    digest.line(lines.size());
    for (Certificate.Line line : lines) {
      digest.line(line.day());
      digest.line(line.record().value());
      digest.body(line.organiser());
      digest.line(line.minutes());
    }
    return Hashing.sha256().hashString(digest.text, StandardCharsets.UTF_8).toString();
  }

  private void body(VolunteerBody body) {
    if (body instanceof VolunteerBody.OfOrganisation of) {
      line("organisation");
      line(of.organisation().value());
    } else if (body instanceof VolunteerBody.OfInstitution of) {
      line("institution");
      line(of.institution().value());
    }
  }

  private void line(Object value) {
    text.append(value).append('\n');
  }
}
