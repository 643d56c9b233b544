package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Reason;

/**
 * A demand's place with the provider that is to fill it (派单建议), CD-16.
 *
 * @param demand the demand
 * @param provider the provider: a person, an institution or an organisation
 * @param slot the code of the time at which the provider is to serve it; empty if the demand can be
 *     served at any time
 * @param reasons why they fit: class, skill, grid and time, as far as the demand names them
 */
public record Match(
    OrderId demand, Provider provider, Optional<String> slot, ImmutableList<Reason> reasons) {

  /** Checks the components. */
  public Match {
    requireNonNull(demand, "demand");
    requireNonNull(provider, "provider");
    requireNonNull(slot, "slot");
    requireNonNull(reasons, "reasons");
    slot.ifPresent(code -> OpaqueId.checkCode("slot", code));
  }
}
