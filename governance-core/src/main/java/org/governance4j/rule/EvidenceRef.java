package org.governance4j.rule;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.Instant;

/**
 * A reference to a piece of evidence that the host keeps: a sign-in sheet, a photograph, a minute
 * (佐证材料引用).
 *
 * @param id the host's opaque id of the evidence
 * @param kind what it is, as a code such as {@code MINUTES} or {@code PHOTO}
 * @param at when it was taken
 * @param sha256 the digest of its bytes, 64 lower-case hexadecimal digits, so that a later exchange
 *     shows
 */
public record EvidenceRef(String id, String kind, Instant at, String sha256) {

  private static final int HEX_DIGITS = 64;

  /** Checks the components. */
  public EvidenceRef {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(at, "at");
    requireNonNull(sha256, "sha256");
    OpaqueId.checkCode("id", id);
    OpaqueId.checkCode("kind", kind);
    checkComponent(
        "sha256",
        sha256.length() == HEX_DIGITS
            && sha256.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f'),
        "sha256 of evidence '%s' must have 64 lower-case hexadecimal digits; it has %s characters",
        id,
        sha256.length());
  }
}
