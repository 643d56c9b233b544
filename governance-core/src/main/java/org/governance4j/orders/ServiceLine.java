package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * A class on the ranked list of services from which members pick (服务清单事项), CC-11, CC-18.
 *
 * @param serviceClass the code of the class
 * @param rank its rank by the places that are open, the most first; equal ones share a rank
 * @param orders how many orders of the class are open
 * @param places how many places they have open
 * @param offers how many offer the class
 * @param capacity how many orders these take on together, in whatever class
 */
@Value.Builder
public record ServiceLine(
    String serviceClass, int rank, int orders, long places, int offers, long capacity)
    implements WithServiceLine {

  /** Checks the components. */
  public ServiceLine {
    requireNonNull(serviceClass, "serviceClass");
    OpaqueId.checkCode("serviceClass", serviceClass);
  }

  /**
   * Starts a line, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a line one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ServiceLineBuilder {

    Builder() {}
  }
}
