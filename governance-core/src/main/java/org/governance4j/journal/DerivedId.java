package org.governance4j.journal;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.governance4j.rule.OpaqueId;

/** Ids that follow from facts, so that the same fact has the same id whenever it is stated. */
final class DerivedId {

  private DerivedId() {}

  /** The prefix and a digest of the parts; different parts have different digests. */
  static String digest(String prefix, String... parts) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String part : parts) {
      // The length keeps "ab" + "c" and "a" + "bc" apart.
      hasher.putInt(part.length()).putString(part, StandardCharsets.UTF_8);
    }
    return prefix + "/" + hasher.hash();
  }

  /** The prefix and the id, or its digest under a prefix of its own where that is too long. */
  static String readable(String prefix, OpaqueId id) {
    String name = prefix + "/" + id.value();
    return name.length() <= OpaqueId.MAX_LENGTH ? name : digest(prefix + "-sha256", id.value());
  }
}
