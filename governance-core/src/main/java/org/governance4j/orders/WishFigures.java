package org.governance4j.orders;

import org.immutables.value.Value;

/**
 * How many wishes had come how far by an instant (微心愿统计), CD-16, HT-17, LW-06. What has come
 * further counts at each step on its way.
 *
 * @param submitted how many had been made
 * @param approved how many had been approved
 * @param rejected how many had been turned down
 * @param published how many had been published
 * @param accepted how many had been accepted by somebody
 * @param fulfilled how many had been fulfilled
 * @param withdrawn how many had been taken back
 */
@Value.Builder
public record WishFigures(
    int submitted,
    int approved,
    int rejected,
    int published,
    int accepted,
    int fulfilled,
    int withdrawn)
    implements WithWishFigures {

  /**
   * Starts figures of wishes, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of figures of wishes one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends WishFiguresBuilder {

    Builder() {}
  }
}
