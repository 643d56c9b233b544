package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/**
 * Draws the records that are checked on the spot (抽查). Whoever knows the seed can draw again and
 * finds the same: those whose SHA-256 of the seed and the id is the least, whatever the order of
 * the list. A longer sample begins with a shorter one.
 *
 * @param seed the seed as a code, published after the records are closed
 */
public record AuditSample(String seed) {

  private record Draw(HashCode hash, ServiceRecordId record) {

    static final Comparator<Draw> IN_ORDER =
        Comparator.comparing((Draw draw) -> draw.hash().toString()).thenComparing(Draw::record);
  }

  /** Checks the components. */
  public AuditSample {
    requireNonNull(seed, "seed");
    OpaqueId.checkCode("seed", seed);
  }

  /**
   * Draws from some records.
   *
   * @param records the records; one that is stated twice is drawn once
   * @param size how many to draw
   * @return the records in the order of drawing, all if there are no more; refused for a size below
   *     zero
   */
  public Outcome<ImmutableList<ServiceRecordId>> draw(
      Collection<ServiceRecordId> records, int size) {
    requireNonNull(records, "records");
    if (size < 0) {
      return Outcome.refused(
          Reason.of(
              TimeBankReason.SAMPLE_NEGATIVE,
              TimebankLaw.SAMPLE,
              "size",
              Fact.of(size, Unit.COUNT)));
    }
    TreeSet<Draw> draws = new TreeSet<>(Draw.IN_ORDER);
    records.forEach(record -> draws.add(new Draw(hash(record), record)));
    return Outcome.accepted(
        draws.stream().limit(size).map(Draw::record).collect(ImmutableList.toImmutableList()));
  }

  private HashCode hash(ServiceRecordId record) {
    // A line feed is no character of a seed or an id, so it keeps the two apart.
    return Hashing.sha256().hashString(seed + "\n" + record.value(), StandardCharsets.UTF_8);
  }
}
