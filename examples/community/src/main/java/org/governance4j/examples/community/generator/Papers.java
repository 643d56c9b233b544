package org.governance4j.examples.community.generator;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.governance4j.rule.EvidenceRef;

/** References to papers that nobody wrote: the digest is that of the id. */
final class Papers {

  private Papers() {}

  static EvidenceRef of(String id, String kind, Instant at) {
    return new EvidenceRef(
        id, kind, at, Hashing.sha256().hashString(id, StandardCharsets.UTF_8).toString());
  }
}
