package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.EvidenceRef;
import org.immutables.value.Value;

/**
 * That something is to be done with coins (时间币业务申请).
 *
 * @param id the id of the transfer that it becomes; the host chooses it, one for each request, and
 *     both banks enter their halves under the same one
 * @param act what is to be done
 * @param effectiveOn the day on which it is done, whose rules count
 * @param recordedAt when it was written down
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record CoinRequest(
    TransferId id,
    CoinAct act,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<EvidenceRef> evidence)
    implements WithCoinRequest {

  /** Checks the components. */
  public CoinRequest {
    requireNonNull(id, "id");
    requireNonNull(act, "act");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(evidence, "evidence");
  }

  /**
   * Starts a request, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a request one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CoinRequestBuilder {

    Builder() {}
  }
}
