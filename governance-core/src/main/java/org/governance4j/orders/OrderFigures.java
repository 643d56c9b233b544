package org.governance4j.orders;

import org.immutables.value.Value;

/**
 * How many orders had come how far (订单数字), CD-16, HT-17, LW-06. What has come further counts at
 * each step on its way.
 *
 * @param submitted how many had been made
 * @param approved how many had been approved
 * @param rejected how many had been turned down
 * @param merged how many had been merged into others
 * @param published how many had been published
 * @param accepted how many somebody had a place in, or had had until its end
 * @param fulfilled how many had been fulfilled
 * @param withdrawn how many had been taken back
 * @param dispatches how often one was dispatched to somebody
 * @param declines how often somebody declined
 * @param lapses how often an offer was not answered in time
 * @param claims how often somebody claimed one
 * @param noShows how often somebody did not come
 * @param reportsIn how often somebody reported for a call
 * @param providers how many persons, institutions and organisations have a place in one or have
 *     served
 */
@Value.Builder
public record OrderFigures(
    int submitted,
    int approved,
    int rejected,
    int merged,
    int published,
    int accepted,
    int fulfilled,
    int withdrawn,
    int dispatches,
    int declines,
    int lapses,
    int claims,
    int noShows,
    int reportsIn,
    int providers)
    implements WithOrderFigures {

  /**
   * Starts figures of orders, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of figures of orders one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends OrderFiguresBuilder {

    Builder() {}
  }
}
